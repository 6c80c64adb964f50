import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { subgraphAddresses } from './subgraphAddresses';

const fileOf = (dataDir: string, name: string) => join(dataDir, 'run', `${name}.json`);
const variableOf = (name: string) => `SUBGRAPH_URL_${name.replaceAll('-', '_').toUpperCase()}`;

function readNotice(dataDir: string, name: string): string | null {
  try {
    return readFileSync(fileOf(dataDir, name), 'utf8');
  } catch {
    return null;
  }
}

/**
 * Tells the other processes of this installation where a subgraph listens, unless the environment tells them already.
 * @returns what takes the notice down again
 */
export function publishAddress(
  name: string,
  url: string,
  dataDir: string,
  env: NodeJS.ProcessEnv,
): () => void {
  if (env[variableOf(name)]) return () => undefined;
  mkdirSync(join(dataDir, 'run'), { recursive: true });
  const notice = JSON.stringify({ url, pid: process.pid });
  writeFileSync(fileOf(dataDir, name), notice);
  return () => {
    if (readNotice(dataDir, name) === notice) rmSync(fileOf(dataDir, name), { force: true });
  };
}

/**
 * Where a subgraph of this installation is reached: at `SUBGRAPH_URL_<NAME>`, else where its process says it listens,
 * else at its usual port. Asked anew for each call, so that a subgraph may move.
 */
export function addressOf(name: string, dataDir: string, env: NodeJS.ProcessEnv): string {
  const given = env[variableOf(name)];
  if (given) return given;
  const notice = readNotice(dataDir, name);
  if (notice) return (JSON.parse(notice) as { url: string }).url;
  const usual = subgraphAddresses().find((address) => address.name === name);
  if (!usual) throw new Error(`there is no subgraph ${name}`);
  return usual.url;
}
