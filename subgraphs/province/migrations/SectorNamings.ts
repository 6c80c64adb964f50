import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columnTypes, createTable } from '../../../shared/database';
import { EMPTY_LOG } from '../../../shared/kernel/changes/ChangeLog';

const key = { isPrimary: true } as const;

/**
 * Which standards rows of sectors' registers name. The logs of an index that was filled before are read again from their
 * starts, because such rows were passed over.
 */
export class SectorNamings1700000002820 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { text } = columnTypes(runner);
    const table = new Table({
      name: 'sector_naming',
      columns: [
        text('id', 120, key),
        text('code', 100, key),
        text('noun', 40),
        text('sector', 40),
        text('title', 500),
      ],
      indices: [{ name: 'sector_naming_by_code', columnNames: ['code', 'noun'] }],
    });
    await createTable(runner, table);
    await runner.query('UPDATE source SET cursorSeq = ?, cursorHash = ?', [EMPTY_LOG.seq, EMPTY_LOG.hash]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('sector_naming');
  }
}
