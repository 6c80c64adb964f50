import type { RequestContext } from '../sector/RequestContext';
import { readsOf, type Reads } from './Reads';

/** What a list needs of a request. Lists within the rows of a list are given the reads that gather theirs. */
export interface ListContext extends Pick<RequestContext, 'database' | 'search' | 'today'> {
  readonly reads?: Reads;
}

/** How the lists of a request read. */
export function readsFor({ reads, database }: ListContext): Reads {
  return reads ?? readsOf(database);
}
