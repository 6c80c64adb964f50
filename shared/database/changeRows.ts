import type { EntityManager } from 'typeorm';

/** The connection a manager is bound to; only those of a transaction are. */
export function runnerOf(manager: EntityManager) {
  if (!manager.queryRunner) throw new Error('Writing needs the manager of a transaction.');
  return manager.queryRunner;
}

/** Runs an UPDATE or DELETE; returns how many rows its condition met, on both dialects, changed in value or not. */
export async function changeRows(
  manager: EntityManager,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<number> {
  const { affected } = await runnerOf(manager).query(sql, [...parameters], true);
  return affected ?? 0;
}
