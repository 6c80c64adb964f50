import { readFile } from 'node:fs/promises';
import { startGateway } from '../../gateway/startGateway';
import { InProcessTransport, type InProcessCall } from '../../gateway/transport/InProcessTransport';
import { subgraphExecutor } from '../../shared/kernel/serving/executeSubgraph';
import type { SubgraphRuntime } from '../../shared/kernel/serving/SubgraphRuntime';
import { projectFile } from '../../shared/service/projectFile';
import { ask } from '../gateway/support/ask';
import { coordinator } from './identities';

/** An operation as clients send it. */
export interface AskedOperation {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** An operation that a gateway has sent to a subgraph. */
export interface RecordedFetch extends Pick<InProcessCall, 'query' | 'variables' | 'operationName'> {
  /** Name of the operation it serves. */
  readonly name: string;
  readonly subgraph: string;
}

/** Answers operations through a gateway before the subgraphs of this process, and tells what it fetches from them. */
export async function recordFetches(
  runtimes: readonly SubgraphRuntime[],
  operations: readonly AskedOperation[],
): Promise<RecordedFetch[]> {
  const fetches: RecordedFetch[] = [];
  let asked = '';
  const recorded = (runtime: SubgraphRuntime) => {
    const execute = subgraphExecutor(runtime);
    return (call: InProcessCall) => {
      const { query, variables, operationName } = call;
      fetches.push({ name: asked, subgraph: runtime.name, query, variables, operationName });
      // The gateway asks nobody who they are: what is asked is asked by who may ask for most.
      return execute({ ...call, identity: coordinator });
    };
  };
  const gateway = await startGateway({
    supergraphSdl: () => readFile(projectFile('gateway', 'supergraph.graphql'), 'utf8'),
    keys: null,
    transport: new InProcessTransport(new Map(runtimes.map((runtime) => [runtime.name, recorded(runtime)]))),
    deadlineMs: 20_000,
  });
  try {
    for (const { name, query, variables } of operations) {
      asked = name;
      const { errors } = await ask(gateway.url, query, { variables });
      if (errors) throw new Error(`${name} is answered with ${JSON.stringify(errors)}`);
    }
  } finally {
    await gateway.close();
  }
  return fetches;
}
