import { badField, badInput } from '../../errors';
import type { KnownAt, KnownRows } from './knownRows';
import type { StandardFilter } from './StandardFilter';

/** What a list asks for. */
export interface KnownRequest {
  readonly query: string | null;
  readonly filter: StandardFilter;
  /** Whether it is the list of something, as that of an organization. */
  readonly isWithin: boolean;
}

/** Conditions on what is not kept of earlier states. */
const NOT_KEPT = ['ics', 'ccs', 'organization', 'adoptedFrom', 'lacksInterpretation', 'making'] as const;

/**
 * What a list that asks for what was known at a moment is made of; null for one that does not.
 * @throws BAD_USER_INPUT where that is not kept, or with conditions on what is not kept of earlier states
 */
export function knownStandards(
  { query, filter, isWithin }: KnownRequest,
  { knownAt }: { readonly knownAt?: KnownAt },
): KnownRows | null {
  const instant = filter.knownAt;
  if (instant == null) return null;
  if (!knownAt)
    throw badField('filter.knownAt', instant, 'is known to the province only; ask standards there');
  const problem = 'cannot be combined with knownAt: it is not kept of earlier states';
  if (isWithin)
    throw badField('filter.knownAt', instant, 'is not kept of lists within something else; ask standards');
  const unkept = NOT_KEPT.find((name) => filter[name] != null);
  if (unkept !== undefined) throw badInput({ field: `filter.${unkept}`, value: filter[unkept], problem });
  if (query !== null) throw badInput({ field: 'query', value: query, problem });
  return knownAt('standard', instant);
}
