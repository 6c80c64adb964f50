import { parseArgs } from 'node:util';
import { openSubgraph } from '../../subgraphs/openSubgraph';
import { addressOf, publishAddress } from '../../subgraphs/serviceAddresses';
import { subgraphAddresses } from '../../subgraphs/subgraphAddresses';
import { badField } from '../errors';
import { identityKeys } from '../identity';
import { serveSubgraph } from '../kernel/serving/serveSubgraph';
import { portOf } from './portOf';
import { readyUntilTold } from './untilTold';

const USAGE = 'Usage: npm run subgraph -- --only ecology [--port N] [--host H]';

/**
 * Serves one subgraph as a process of its own until SIGTERM or SIGINT. Others of the installation are reached at
 * `SUBGRAPH_URL_<NAME>`, or where their processes say they listen. Environment: DATA_DIR, DATABASE_URL_<NAME>, SEED=off.
 */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string' },
      port: { type: 'string' },
      host: { type: 'string', default: '127.0.0.1' },
      help: { type: 'boolean', default: false },
    },
  });
  const { only, host } = values;
  if (values.help || only === undefined) return console.error(USAGE);
  const usual = subgraphAddresses().find(({ name }) => name === only);
  if (!usual) {
    const names = subgraphAddresses().map(({ name }) => name);
    throw badField('--only', only, `is not one of ${names.join(', ')}`);
  }

  const { env } = process;
  const dataDir = env.DATA_DIR ?? 'data';
  const runtime = await openSubgraph(only, {
    env,
    dataDir,
    clock: () => new Date(),
    addressOf: (name) => addressOf(name, dataDir, env),
  });
  const port = portOf('--port', values.port ?? String(usual.port));
  const served = await serveSubgraph(runtime, { port, host, keys: await identityKeys(dataDir, env) });
  const unpublish = publishAddress(only, served.url, dataDir, env);
  await readyUntilTold(served.url);
  unpublish();
  await served.close();
  await runtime.close();
  process.exit(0);
}
