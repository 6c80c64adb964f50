import { readFile } from 'node:fs/promises';
import { createConsoleHandler } from '../../gateway/console/serveConsole';
import { startGateway } from '../../gateway/startGateway';
import { InProcessTransport } from '../../gateway/transport/InProcessTransport';
import { openFederation } from '../../subgraphs/openFederation';
import { identityKeys } from '../identity';
import { subgraphExecutor } from '../kernel/serving/executeSubgraph';
import { projectFile } from '../service/projectFile';
import { portOf } from './portOf';
import { readyUntilTold } from './untilTold';

/**
 * Serves the whole federation in one process until SIGTERM or SIGINT: every subgraph on its database, the gateway in
 * front, the explorer beside it. Environment: PORT (4000), HOST (127.0.0.1), DATA_DIR (./data), SEED=off.
 */
export async function main(): Promise<void> {
  const { env } = process;
  const federation = await openFederation({ env, clock: () => new Date(), seed: env.SEED !== 'off' });
  await federation.settled();
  const runtimes = [...federation.sectors, federation.province];
  const executors = new Map(runtimes.map((runtime) => [runtime.name, subgraphExecutor(runtime)]));
  const gateway = await startGateway({
    supergraphSdl: () => readFile(projectFile('gateway', 'supergraph.graphql'), 'utf8'),
    keys: await identityKeys(env.DATA_DIR ?? 'data', env),
    host: env.HOST ?? '127.0.0.1',
    port: portOf('PORT', env.PORT ?? '4000'),
    transport: new InProcessTransport(executors),
    console: createConsoleHandler({
      folder: projectFile('dist', 'console'),
      examplesFolder: projectFile('gateway', 'examples'),
      graphqlPath: '/graphql',
    }),
    schemaIsPublic: env.NODE_ENV !== 'production',
  });
  await readyUntilTold(gateway.url);
  await gateway.close();
  await federation.close();
  process.exit(0);
}
