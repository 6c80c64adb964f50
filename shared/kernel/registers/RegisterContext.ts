import type { RequestContext } from '../sector/RequestContext';
import type { RegisterBook } from './RegisterBook';
import type { RegisterReads } from './RegisterReads';

/** What the resolvers of registers are given with a request. */
export interface RegisterContext extends RequestContext {
  readonly registerBook: RegisterBook;
  /** The registers of the subgraph's owner. */
  readonly registers: RegisterReads;
}
