import type { Connection } from 'mysql2/promise';
import type { MysqlAddress } from '../database/mysql/mysqlAddress';

/** What a subgraph does with its database: its rows, and its tables when it migrates. */
const PRIVILEGES = [
  'SELECT',
  'INSERT',
  'UPDATE',
  'DELETE',
  'CREATE',
  'ALTER',
  'DROP',
  'INDEX',
  'REFERENCES',
].join(', ');

/** In a grant, `_` and `%` of a database's name stand for any text, unless they are escaped. */
function literally(database: string): string {
  return database.replace(/[_%\\]/g, '\\$&');
}

/**
 * Makes the database and the user that an address names, and lets the user reach that database and no other. Repeating
 * it changes nothing but the password, which becomes the one in the address.
 */
export async function createOwnDatabase(
  administrator: Connection,
  { user, password, database }: MysqlAddress,
): Promise<void> {
  const statements: [sql: string, values: string[]][] = [
    ['CREATE DATABASE IF NOT EXISTS ?? CHARACTER SET utf8mb4 COLLATE utf8mb4_bin', [database]],
    [`CREATE USER IF NOT EXISTS ?@'%' IDENTIFIED BY ?`, [user, password]],
    [`ALTER USER ?@'%' IDENTIFIED BY ?`, [user, password]],
    [`GRANT ${PRIVILEGES} ON ??.* TO ?@'%'`, [literally(database), user]],
  ];
  for (const [sql, values] of statements) await administrator.query(sql, values);
}
