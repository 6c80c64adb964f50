import type { QueryRunner } from 'typeorm';

/** Adds a column of moments, ISO 8601 or null, to a table that may have it already. */
export async function addInstant(runner: QueryRunner, table: string, column: string): Promise<void> {
  if (await runner.hasColumn(table, column)) return;
  // The Table API would write the whole table anew on SQLite.
  await runner.query(`ALTER TABLE ${table} ADD COLUMN ${column} varchar(24)`);
}
