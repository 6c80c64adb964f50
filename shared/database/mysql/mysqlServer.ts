import { createConnection, type RowDataPacket } from 'mysql2/promise';
import type { MysqlAddress } from './mysqlAddress';

/** What differs between MySQL and MariaDB. */
export interface MysqlServer {
  /** typeorm's name of it: with the wrong one it sees differences between tables and entities that are not there. */
  readonly type: 'mysql' | 'mariadb';
  /** Compares texts by code point, trailing spaces included: the order and the equality of SQLite. */
  readonly collation: string;
}

const OLDEST = { mysql: [8, 0], mariadb: [10, 11] } as const;

/** Tells a server by its version, e.g. `8.4.3` or `10.11.19-MariaDB-0+deb12u1`. */
export function mysqlServerOf(version: string): MysqlServer {
  const type = /mariadb/i.test(version) ? 'mariadb' : 'mysql';
  const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10));
  const [oldestMajor, oldestMinor] = OLDEST[type];
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
    throw new Error(`The database server is ${version}; needed is MySQL 8.0 or MariaDB 10.11, or later.`);
  }
  return { type, collation: type === 'mariadb' ? 'utf8mb4_nopad_bin' : 'utf8mb4_0900_bin' };
}

/** What every connection is given before its first statement. */
export const connectionOptions = ({ host, port, user, password, database, tls }: MysqlAddress) => ({
  host,
  port,
  user,
  password,
  database,
  charset: 'utf8mb4',
  // Dates, counts and sums arrive as SQLite gives them: texts and numbers.
  dateStrings: true,
  supportBigNumbers: true,
  bigNumberStrings: false,
  decimalNumbers: true,
  ...(tls && { ssl: { rejectUnauthorized: true } }),
});

/**
 * The first statement on every connection, whatever the server's configuration: texts too long are refused, not cut;
 * `||` joins texts; each statement reads what is committed, so that after `lockRow` nothing read is stale; a lock
 * is not waited for beyond 20 seconds; what GROUP_CONCAT joins is whole. A connection for reading refuses to write, as SQLite's does.
 */
export function sessionSettings({ type, collation }: MysqlServer, purpose: 'writing' | 'reading'): string {
  const transaction = type === 'mariadb' ? 'tx' : 'transaction';
  return `SET SESSION ${[
    `collation_connection = '${collation}'`,
    `sql_mode = 'STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,PIPES_AS_CONCAT'`,
    `time_zone = '+00:00'`,
    `innodb_lock_wait_timeout = 20`,
    `group_concat_max_len = 1048576`,
    `${transaction}_isolation = 'READ-COMMITTED'`,
    `${transaction}_read_only = ${purpose === 'reading' ? 1 : 0}`,
  ].join(', ')}`;
}

/** Asks the server what it is, and tries the settings that every connection will have. */
export async function findServer(address: MysqlAddress): Promise<MysqlServer> {
  const connection = await createConnection(connectionOptions(address));
  try {
    const [rows] = await connection.query<RowDataPacket[]>('SELECT VERSION() AS version');
    const server = mysqlServerOf(String(rows[0]?.version));
    await connection.query(sessionSettings(server, 'writing'));
    return server;
  } finally {
    await connection.end();
  }
}
