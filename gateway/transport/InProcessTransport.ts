import type { Identity } from '../../shared/identity';
import { Deadlines } from './Deadlines';
import type { Departure } from './Departure';
import { PendingReply } from './PendingReply';
import { replyOf } from './replyOf';
import type {
  PreparedOperation,
  SubgraphCall,
  SubgraphOperation,
  SubgraphReply,
  SubgraphTransport,
} from './SubgraphTransport';

/** One operation, as a subgraph in the same process receives it; the identity is handed over as verified. */
export interface InProcessCall {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
  readonly identity: Identity;
  readonly requestId: string;
  /** When nobody waits for the answer any more: milliseconds on the clock of `performance.now()`. */
  readonly deadline: number;
  /** Tells when the caller leaves. */
  readonly departure: Departure;
}

/** Executes an operation on a subgraph and resolves to a GraphQL response. */
export type ExecuteSubgraph = (call: InProcessCall) => Promise<unknown>;

/** Hands operations to subgraphs that live in this process. */
export class InProcessTransport implements SubgraphTransport {
  readonly #deadlines = new Deadlines();

  /** Subgraphs by name. The map may change while the gateway runs: a missing one is an unavailable sector. */
  constructor(private readonly subgraphs: ReadonlyMap<string, ExecuteSubgraph>) {}

  prepare(operation: SubgraphOperation): PreparedOperation {
    return {
      send: (variables, call) => {
        const pending = new PendingReply<SubgraphReply>(operation.subgraph, call, this.#deadlines);
        if (!pending.isSettled) {
          this.#execute(operation, variables, call).then(
            (reply) => pending.complete(reply),
            (error: unknown) => pending.fail(error),
          );
        }
        return pending.promise;
      },
      sendForBytes: null,
    };
  }

  async close(): Promise<void> {
    // The subgraphs belong to whoever started them.
  }

  async #execute(
    { subgraph, query, operationName }: SubgraphOperation,
    variables: string,
    { identity, requestId, deadline, departure }: SubgraphCall,
  ): Promise<SubgraphReply> {
    const execute = this.subgraphs.get(subgraph);
    if (!execute) throw new Error('no subgraph of this name lives in this process');
    return replyOf(
      await execute({
        query,
        variables: JSON.parse(variables) as Record<string, unknown>,
        operationName,
        identity,
        requestId,
        deadline,
        departure,
      }),
    );
  }
}
