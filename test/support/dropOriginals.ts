import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createConnection } from 'mysql2/promise';
import { testRun } from './testRun';

/** The folder in which a run keeps the addresses of installations that others are copied from; see `installedDatabases`. */
export const ORIGINALS = 'originals';

/** Drops the databases of those installations from a server that outlives the run. */
export async function dropOriginals(): Promise<void> {
  const folder = path.join(testRun().folder, ORIGINALS);
  if (!process.env.TEST_MYSQL_URL || !existsSync(folder)) return;
  const connection = await createConnection(process.env.TEST_MYSQL_URL);
  try {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
      const env = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Record<string, string>;
      for (const [variable, value] of Object.entries(env)) {
        if (!variable.startsWith('DATABASE_URL_')) continue;
        await connection.query('DROP DATABASE ??', [new URL(value).pathname.slice(1)]);
      }
    }
  } finally {
    await connection.end();
  }
}
