import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createConnection } from 'mysql2/promise';
import type { DatabaseConfig } from '../../shared/database';
import { mariaDbPrograms, privateMariaDb } from './privateMariaDb';
import { testRunFolder } from './testRun';

/** A fresh, empty database. */
export interface TestDatabase {
  readonly config: DatabaseConfig;
  drop(): Promise<void>;
}

/** A database system to run tests on. */
export interface DatabaseKind {
  readonly name: 'SQLite' | 'MariaDB' | 'MySQL';
  /** Makes a database whose name begins with the one given. */
  create(name: string): Promise<TestDatabase>;
}

const sqlite: DatabaseKind = {
  name: 'SQLite',
  create: async (name) => {
    const folder = mkdtempSync(path.join(testRunFolder(), 'sqlite-'));
    return {
      config: { kind: 'sqlite', file: path.join(folder, `${name}.sqlite`) },
      drop: async () => rmSync(folder, { recursive: true, force: true }),
    };
  },
};

async function onServer(url: string, sql: string): Promise<void> {
  const connection = await createConnection(url);
  try {
    await connection.query(sql);
  } finally {
    await connection.end();
  }
}

function serverKind(name: 'MariaDB' | 'MySQL', serverUrl: () => Promise<string>): DatabaseKind {
  return {
    name,
    create: async (prefix) => {
      const server = await serverUrl();
      const database = `${prefix.replace(/\W/g, '_').slice(0, 40)}_${randomBytes(6).toString('hex')}`;
      // Not the collation we need: setting that is the product's task.
      await onServer(server, `CREATE DATABASE ${database} CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci`);
      const url = new URL(server);
      url.pathname = `/${database}`;
      return {
        config: { kind: 'mysql', url: url.href },
        drop: () => onServer(server, `DROP DATABASE ${database}`),
      };
    },
  };
}

/** The server tests run on: the one in TEST_MYSQL_URL, or else a private MariaDB where that is installed. */
function serverKindHere(): DatabaseKind | undefined {
  const given = process.env.TEST_MYSQL_URL;
  if (given) return serverKind(/mariadb/i.test(given) ? 'MariaDB' : 'MySQL', async () => given);
  return mariaDbPrograms() && serverKind('MariaDB', privateMariaDb);
}

/**
 * The database systems that tests run on here, for `describe.each`. Without a server only SQLite is left: that is said
 * aloud, and refused with REQUIRE_MYSQL=1.
 */
export function databaseKinds(): readonly [DatabaseKind, ...DatabaseKind[]] {
  const server = serverKindHere();
  if (server) return [sqlite, server];
  const missing = 'Neither TEST_MYSQL_URL is set nor is MariaDB installed';
  if (process.env.REQUIRE_MYSQL === '1') throw new Error(`${missing}, and REQUIRE_MYSQL=1.`);
  process.stderr.write(`\n*** SKIPPED: every test on MySQL/MariaDB. ${missing}. ***\n\n`);
  return [sqlite];
}

/** The servers among them; where there is none, `describe.skip` what needs one. */
export function serverKinds(): DatabaseKind[] {
  return databaseKinds().filter(({ name }) => name !== 'SQLite');
}
