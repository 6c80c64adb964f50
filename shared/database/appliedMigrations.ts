import type { EntityManager } from 'typeorm';

/** Names of the migrations that were run on a database, oldest first; none when it is empty. */
export async function appliedMigrations(reader: EntityManager): Promise<string[]> {
  const runner = reader.dataSource.createQueryRunner();
  try {
    if (!(await runner.hasTable('migrations'))) return [];
    const rows = (await runner.query('SELECT name FROM migrations ORDER BY id')) as { name: string }[];
    return rows.map(({ name }) => name);
  } finally {
    await runner.release();
  }
}
