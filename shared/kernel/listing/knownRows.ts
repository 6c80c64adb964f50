import { badField } from '../../errors';
import type { Condition } from './Condition';
import type { ListSource } from './keysetPage';
import type { RowSource } from './rowSources';

/** The tables whose rows are kept as they were known before they changed. */
export type KnownTable = 'standard' | 'pilot' | 'project' | 'evaluation' | 'review_proposal';

/** How a condition is refused that is not kept of earlier states. */
export const NOT_WITH_KNOWN_AT = 'cannot be combined with knownAt';

/** Where the rows are that were known at a moment: each once, as it is now or as it was then. */
export interface KnownRows {
  /** That a row of the table `s` says what was known then. */
  readonly still: Condition;
  /** The rows of those that have changed since. */
  readonly past: ListSource;
  /** Where these are, with the lists that they carried. */
  readonly source: RowSource;
}

/** Finds what was known at a moment, ISO 8601. */
export type KnownAt = (table: KnownTable, instant: string) => KnownRows;

/** What a list of records asks for. */
export interface KnownRequest {
  readonly instant: string | null | undefined;
  /** Whether it is the list of something, as that of a region or an organization. */
  readonly isWithin: boolean;
}

/** The list to ask, by table, for what is not kept of others. */
const wholeList: Readonly<Record<KnownTable, string>> = {
  standard: 'standards',
  pilot: 'pilots of the province',
  project: 'projects of the province',
  evaluation: 'evaluations of the province',
  review_proposal: 'reviewProposals of the province',
};

/**
 * What a list that asks for what was known at a moment is made of; null for one that does not.
 * @throws BAD_USER_INPUT where that is not kept
 */
export function knownRows(
  table: KnownTable,
  { instant, isWithin }: KnownRequest,
  { knownAt }: { readonly knownAt?: KnownAt },
): KnownRows | null {
  if (instant == null) return null;
  if (!knownAt)
    throw badField(
      'filter.knownAt',
      instant,
      `is known to the province only; ask ${wholeList[table].replace(' of the province', '')} there`,
    );
  if (isWithin)
    throw badField(
      'filter.knownAt',
      instant,
      `is not kept of lists within something else; ask ${wholeList[table]}`,
    );
  return knownAt(table, instant);
}
