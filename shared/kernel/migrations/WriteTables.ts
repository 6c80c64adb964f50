import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columnTypes, createTable, insertRows } from '../../database';
import { EMPTY_LOG } from '../changes/ChangeLog';

/** The change log of a sector, its end, and the idempotency keys of its writes. */
export class WriteTables1700000000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const { integer, text, longText, instant } = columnTypes(queryRunner);
    await createTable(
      queryRunner,
      new Table({
        name: 'change_log',
        columns: [
          integer('seq', { isPrimary: true }),
          instant('at'),
          text('actor', 200),
          text('action', 16),
          text('kind', 16),
          text('entity', 120),
          longText('beforeState', { isNullable: true }),
          longText('afterState', { isNullable: true }),
          text('previousHash', 64),
          text('hash', 64),
        ],
        indices: [{ name: 'change_log_by_entity', columnNames: ['entity', 'seq'] }],
      }),
    );
    await createTable(
      queryRunner,
      new Table({
        name: 'change_head',
        columns: [integer('id', { isPrimary: true }), integer('seq'), text('hash', 64)],
      }),
    );
    await createTable(
      queryRunner,
      new Table({
        name: 'idempotency',
        columns: [text('id', 64, { isPrimary: true }), text('bodyHash', 64), integer('seq')],
      }),
    );
    const head = [[1, EMPTY_LOG.seq, EMPTY_LOG.hash]];
    await insertRows(queryRunner.manager, 'change_head', ['id', 'seq', 'hash'], head, {
      ignoreDuplicates: true,
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['idempotency', 'change_head', 'change_log']) await queryRunner.dropTable(table);
  }
}
