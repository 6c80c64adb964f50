import type { SubgraphCall } from '../transport/SubgraphTransport';

/** What the gateway knows of a request while it executes it. */
export interface RequestCall extends SubgraphCall {
  /** When the subgraphs must have answered, on the clock of `performance.now()`; set when the first of them is asked. */
  deadline: number;
}
