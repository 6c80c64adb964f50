import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the first subgraph listens when nobody says otherwise; the others follow in the order of the supergraph. */
export const FIRST_SUBGRAPH_PORT = 4001;

const folderOf = (dataDir: string) => join(dataDir, 'run');
const fileOf = (dataDir: string, name: string) => join(folderOf(dataDir), `${name}.json`);

/** Tells the other processes of this installation where a subgraph listens. @returns what takes the notice down again */
export function publishAddress(dataDir: string, name: string, url: string): () => void {
  mkdirSync(folderOf(dataDir), { recursive: true });
  const notice = JSON.stringify({ url, pid: process.pid });
  writeFileSync(fileOf(dataDir, name), notice);
  return () => {
    if (readNotice(dataDir, name) === notice) rmSync(fileOf(dataDir, name), { force: true });
  };
}

function readNotice(dataDir: string, name: string): string | null {
  try {
    return readFileSync(fileOf(dataDir, name), 'utf8');
  } catch {
    return null;
  }
}

/**
 * Where a subgraph of this installation is reached: at `SUBGRAPH_URL_<NAME>`, else where its process says it listens,
 * else at its usual port. Asked anew for each call, so that a subgraph may move.
 */
export function addressOf(name: string, usualPort: number, dataDir: string, env: NodeJS.ProcessEnv): string {
  const given = env[`SUBGRAPH_URL_${name.replaceAll('-', '_').toUpperCase()}`];
  if (given) return given;
  const notice = readNotice(dataDir, name);
  if (notice) return (JSON.parse(notice) as { url: string }).url;
  return `http://localhost:${String(usualPort)}/graphql`;
}
