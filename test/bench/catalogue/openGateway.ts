import { readFile } from 'node:fs/promises';
import { startGateway } from '../../../gateway/startGateway';
import { InProcessTransport } from '../../../gateway/transport/InProcessTransport';
import { identityKeys } from '../../../shared/identity';
import { subgraphExecutor } from '../../../shared/kernel/serving/executeSubgraph';
import { projectFile } from '../../../shared/service/projectFile';
import { openFederation } from '../../../subgraphs/openFederation';

/** A gateway with all subgraphs in this process, as the command `start` serves them. */
export interface BenchGateway {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the catalogues that the environment names. */
export async function openGateway(env: NodeJS.ProcessEnv, folder: string): Promise<BenchGateway> {
  const federation = await openFederation({ env, clock: () => new Date(), seed: false });
  await federation.settled();
  const runtimes = [...federation.sectors, federation.province];
  const gateway = await startGateway({
    supergraphSdl: () => readFile(projectFile('gateway', 'supergraph.graphql'), 'utf8'),
    keys: await identityKeys(folder, env),
    transport: new InProcessTransport(
      new Map(runtimes.map((runtime) => [runtime.name, subgraphExecutor(runtime)])),
    ),
  });
  return {
    url: gateway.url,
    close: async () => {
      await gateway.close();
      await federation.close();
    },
  };
}
