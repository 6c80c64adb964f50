import { badField } from '../../errors';
import { knownRows, NOT_WITH_KNOWN_AT, type KnownAt, type KnownRequest, type KnownRows } from './knownRows';
import type { StandardFilter } from './StandardFilter';

/** What a list of standards asks for. */
export interface StandardsRequest extends Pick<KnownRequest, 'isWithin'> {
  readonly filter: StandardFilter;
}

/** Conditions on what is not kept of earlier states. */
const NOT_KEPT = ['ics', 'ccs', 'adoptedFrom', 'lacksInterpretation'] as const;

/**
 * What a list that asks for what was known at a moment is made of; null for one that does not.
 * @throws BAD_USER_INPUT where that is not kept, or with conditions on what is not kept of earlier states
 */
export function knownStandards(
  { filter, isWithin }: StandardsRequest,
  context: { readonly knownAt?: KnownAt },
): KnownRows | null {
  const known = knownRows('standard', { instant: filter.knownAt, isWithin }, context);
  if (known === null) return null;
  const unkept = NOT_KEPT.find((name) => filter[name] != null);
  if (unkept === undefined) return known;
  throw badField(
    `filter.${unkept}`,
    filter[unkept],
    `${NOT_WITH_KNOWN_AT}: it is not kept of earlier states`,
  );
}
