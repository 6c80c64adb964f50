import type { QueryRunner, Table } from 'typeorm';
import { dialectOf, type Dialect } from './dialectOf';

/** How a table is laid out. */
export interface TableLayout {
  /** Whether the rows lie in the order of the primary key, as they always do on MySQL; for narrow tables searched by it. */
  readonly clustered?: boolean;
}

async function statementsOf(queryRunner: QueryRunner, table: Table): Promise<string[]> {
  queryRunner.enableSqlMemory();
  try {
    await queryRunner.createTable(table);
    return queryRunner.getMemorySql().upQueries.map(({ query }) => query);
  } finally {
    queryRunner.disableSqlMemory();
  }
}

/**
 * Creates a table with its indexes and foreign keys, unless it is there. MySQL cannot roll a migration back, so one that
 * was interrupted is run again from its start.
 */
export async function createTable(
  queryRunner: QueryRunner,
  table: Table,
  layout: TableLayout = {},
): Promise<void> {
  if (await queryRunner.hasTable(table.name)) return;
  for (const key of table.foreignKeys) {
    // An action that is not named is read back as RESTRICT on MariaDB and NO ACTION elsewhere.
    key.onDelete ??= 'NO ACTION';
    key.onUpdate ??= 'NO ACTION';
  }
  if (!layout.clustered || dialectOf(queryRunner) === 'mysql') {
    await queryRunner.createTable(table);
    return;
  }
  // The Table API has no word for it, so its own statement is taken and completed.
  for (const sql of await statementsOf(queryRunner, table)) {
    await queryRunner.query(sql.startsWith('CREATE TABLE') ? `${sql} WITHOUT ROWID` : sql);
  }
}

/** Runs statements that only one dialect needs, in order. */
export async function runPerDialect(
  queryRunner: QueryRunner,
  statements: Partial<Record<Dialect, readonly string[]>>,
): Promise<void> {
  for (const sql of statements[dialectOf(queryRunner)] ?? []) await queryRunner.query(sql);
}
