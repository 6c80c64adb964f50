import { createHash } from 'node:crypto';
import type { DataSource, QueryRunner } from 'typeorm';
import type { MysqlServer } from './mysqlServer';

/** Seconds to wait for another process that is migrating the same database. */
const LONGEST_WAIT = 600;

/** Names of locks are common to all databases of a server and at most 64 characters long. */
async function lockNameOf(runner: QueryRunner): Promise<string> {
  const digest = createHash('sha256').update((await runner.getCurrentDatabase()) ?? '');
  return `migrate:${digest.digest('hex').slice(0, 48)}`;
}

/** Tables and columns inherit the database's collation, so that no migration has to name one. */
async function setCollation(runner: QueryRunner, collation: string): Promise<void> {
  const rows: { collation: string }[] = await runner.query('SELECT @@collation_database AS collation');
  if (rows[0]?.collation === collation) return;
  const database = runner.dataSource.driver.escape((await runner.getCurrentDatabase()) ?? '');
  await runner.query(`ALTER DATABASE ${database} CHARACTER SET utf8mb4 COLLATE ${collation}`);
}

/** Runs the pending migrations, one process at a time. The lock goes with its connection if the process ends. */
export async function migrateMysql(source: DataSource, { collation }: MysqlServer): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    const lock = await lockNameOf(runner);
    const rows: { granted: number | null }[] = await runner.query('SELECT GET_LOCK(?, ?) AS granted', [
      lock,
      LONGEST_WAIT,
    ]);
    if (rows[0]?.granted !== 1) throw new Error('Another process is still migrating this database.');
    try {
      await setCollation(runner, collation);
      await source.runMigrations({ transaction: 'each' });
    } finally {
      await runner.query('SELECT RELEASE_LOCK(?)', [lock]);
    }
  } finally {
    await runner.release();
  }
}
