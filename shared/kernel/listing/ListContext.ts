import type { RequestContext } from '../sector/RequestContext';
import { badField } from '../../errors';
import type { Condition } from './Condition';
import type { KnownAt } from './knownRows';
import { readsOf, type Reads } from './Reads';

/** What a list needs of a request. Lists within the rows of a list are given the reads that gather theirs. */
export interface ListContext extends Pick<RequestContext, 'database' | 'search' | 'today'> {
  readonly reads?: Reads;
  /** That something explains a standard of the table `s`; absent where that is not known. */
  readonly isInterpreted?: Condition;
  /** Finds what was known at a moment; absent where that is not kept. */
  readonly knownAt?: KnownAt;
}

/** The condition of being explained or not. @throws BAD_USER_INPUT where that is not known */
export function interpretationCondition(
  lacks: boolean | null | undefined,
  { isInterpreted }: ListContext,
): Condition[] {
  if (lacks == null) return [];
  if (!isInterpreted)
    throw badField('filter.lacksInterpretation', lacks, 'is known to the province only; ask standards there');
  return [lacks ? { ...isInterpreted, sql: `NOT ${isInterpreted.sql}` } : isInterpreted];
}

/** How the lists of a request read. */
export function readsFor({ reads, database }: ListContext): Reads {
  return reads ?? readsOf(database);
}
