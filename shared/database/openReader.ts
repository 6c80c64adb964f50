import { existsSync } from 'node:fs';
import path from 'node:path';
import type { EntityManager } from 'typeorm';
import type { DatabaseConfig } from './databaseConfig';
import type { EngineOptions } from './Engine';
import { mysqlAddress } from './mysql/mysqlAddress';
import { findServer } from './mysql/mysqlServer';
import { openSource as openMysql } from './mysql/openSource';
import { openSource as openSqlite } from './sqlite/openSource';
import { StatementCounter } from './StatementCounter';

/** A database as it is found: nothing in it was made or migrated by opening it, and it refuses to write. */
export interface DatabaseReader {
  readonly reader: EntityManager;
  close(): Promise<void>;
}

/** Opens a database for looking at it. Null when it is a file that is not there. Rejects when a server cannot be reached. */
export async function openReader(config: DatabaseConfig, name: string): Promise<DatabaseReader | null> {
  if (config.kind === 'sqlite' && !existsSync(config.file)) return null;
  const options: EngineOptions = { migrations: [], statements: new StatementCounter(name) };
  const source =
    config.kind === 'sqlite'
      ? await openSqlite(path.resolve(config.file), 'reading', options)
      : await openServer(config.url, options);
  return { reader: source.manager, close: () => source.destroy() };
}

async function openServer(url: string, options: EngineOptions) {
  const address = mysqlAddress(url);
  return openMysql(address, await findServer(address), 'reading', 1, options);
}
