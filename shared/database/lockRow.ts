import type { EntityManager, ObjectLiteral } from 'typeorm';
import { runnerOf } from './changeRows';
import { dialectOf } from './dialectOf';

/**
 * Reads one row as stored and keeps every other transaction from changing it until this one ends; null when there is none.
 * On SQLite nobody else writes meanwhile anyway.
 */
export async function lockRow<Row extends ObjectLiteral>(
  manager: EntityManager,
  table: string,
  key: Readonly<Record<string, string | number>>,
): Promise<Row | null> {
  const runner = runnerOf(manager);
  const escape = (name: string): string => runner.dataSource.driver.escape(name);
  const condition = Object.keys(key).map((column) => `${escape(column)} = ?`);
  const lock = dialectOf(runner) === 'mysql' ? ' FOR UPDATE' : '';
  const rows: Row[] = await runner.query(
    `SELECT * FROM ${escape(table)} WHERE ${condition.join(' AND ')}${lock}`,
    Object.values(key),
  );
  return rows[0] ?? null;
}
