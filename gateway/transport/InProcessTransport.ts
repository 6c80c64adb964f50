import { log } from '../../shared/service/log';
import { DomainError } from '../../shared/errors';
import type { Identity } from '../../shared/identity';
import { checkEntities } from './checkEntities';
import { replyOf } from './readReply';
import { sectorUnavailable } from './sectorFailure';
import type { SubgraphReply, SubgraphRequest, SubgraphTransport } from './SubgraphTransport';
import { untilDeadline } from './untilDeadline';

/** One operation, as a subgraph in the same process receives it; the identity is handed over as verified. */
export interface SubgraphCall {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
  readonly identity: Identity;
  readonly requestId: string;
  readonly signal: AbortSignal;
}

/** Executes an operation on a subgraph and resolves to a GraphQL response. */
export type ExecuteSubgraph = (call: SubgraphCall) => Promise<unknown>;

/** Hands operations to subgraphs that live in this process. */
export class InProcessTransport implements SubgraphTransport {
  /** Subgraphs by name. The map may change while the gateway runs: a missing one is an unavailable sector. */
  constructor(private readonly subgraphs: ReadonlyMap<string, ExecuteSubgraph>) {}

  async send(request: SubgraphRequest): Promise<SubgraphReply> {
    const { subgraph, query, variables, operationName, identity, requestId } = request;
    try {
      return await untilDeadline(request, async (signal) => {
        const execute = this.subgraphs.get(subgraph);
        if (!execute) throw new Error('no subgraph of this name lives in this process');
        const reply = replyOf(
          await execute({ query, variables, operationName, identity, requestId, signal }),
        );
        checkEntities(request, reply);
        return reply;
      });
    } catch (error) {
      if (!request.signal.aborted) log.warn('a subgraph failed', { subgraph, requestId, error });
      throw error instanceof DomainError ? error : sectorUnavailable(subgraph);
    }
  }

  async close(): Promise<void> {
    // The subgraphs belong to whoever started them.
  }
}
