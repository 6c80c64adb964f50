import type { ExecuteSubgraph } from '../../../gateway/transport/InProcessTransport';
import { replyOf } from '../../../gateway/transport/replyOf';
import { sectorFailure } from '../../../gateway/transport/sectorFailure';
import type {
  PreparedOperation,
  SubgraphCall,
  SubgraphOperation,
  SubgraphTransport,
} from '../../../gateway/transport/SubgraphTransport';

/** Hands operations to subgraphs in this process, and their replies on as the bytes that HTTP would bring. */
export class TextTransport implements SubgraphTransport {
  constructor(private readonly subgraphs: ReadonlyMap<string, ExecuteSubgraph>) {}

  prepare(operation: SubgraphOperation): PreparedOperation {
    const { subgraph, query, operationName } = operation;
    const sendForBytes = async (variables: string, call: SubgraphCall): Promise<Buffer> => {
      try {
        const execute = this.subgraphs.get(subgraph);
        if (!execute) throw new Error(`no subgraph ${subgraph}`);
        const given = JSON.parse(variables) as Record<string, unknown>;
        return Buffer.from(
          JSON.stringify(await execute({ ...call, query, operationName, variables: given })),
        );
      } catch (error) {
        throw sectorFailure(subgraph, call, error);
      }
    };
    return {
      sendForBytes,
      send: async (variables, call) =>
        replyOf(JSON.parse((await sendForBytes(variables, call)).toString('utf8'))),
    };
  }

  async close(): Promise<void> {
    // The subgraphs belong to whoever started them.
  }
}
