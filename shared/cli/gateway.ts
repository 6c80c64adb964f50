import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createConsoleHandler } from '../../gateway/console/serveConsole';
import { startGateway, type RunningGateway } from '../../gateway/startGateway';
import { identityKeys } from '../identity';
import { projectFile } from '../service/projectFile';
import { portOf } from './portOf';
import { readyUntilTold } from './untilTold';

/** How long a proxy has to notice that readiness is gone; milliseconds. */
const DRAIN_MS = 500;

async function swap(gateway: RunningGateway): Promise<void> {
  try {
    await gateway.reload();
    console.log('supergraph swapped');
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
    console.log(`supergraph rejected: ${reason}`);
  }
}

/** The explorer's own files, where it has been built; examples stand beside the supergraph. */
function explorer() {
  return createConsoleHandler({
    folder: projectFile('dist', 'console'),
    examplesFolder: projectFile('gateway', 'examples'),
    graphqlPath: '/graphql',
  });
}

/**
 * Serves a supergraph until SIGTERM or SIGINT: `--supergraph FILE --port N [--host H] [--public]`. SIGHUP reads the
 * file again. With `--public` nobody is asked who they are and `@access` is not enforced.
 */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      supergraph: { type: 'string', default: projectFile('gateway', 'supergraph.graphql') },
      port: { type: 'string', default: '4000' },
      host: { type: 'string', default: '127.0.0.1' },
      public: { type: 'boolean', default: false },
    },
  });
  const { DATA_DIR = 'data', NODE_ENV } = process.env;
  const gateway = await startGateway({
    supergraphSdl: () => readFile(values.supergraph, 'utf8'),
    keys: values.public ? null : await identityKeys(DATA_DIR, process.env),
    host: values.host,
    port: portOf('--port', values.port),
    console: explorer(),
    schemaIsPublic: values.public || NODE_ENV !== 'production',
    drainMs: DRAIN_MS,
  });
  process.on('SIGHUP', () => void swap(gateway));
  await readyUntilTold(gateway.url);
  await gateway.close();
  process.exit(0);
}
