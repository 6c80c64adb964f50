import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columnTypes, createTable } from '../../../shared/database';

const key = { isPrimary: true } as const;
const nullable = { isNullable: true } as const;

/** The postings of the search, the sources of the index, the owners of numbers, and the repairs made. */
export class IndexTables1700000002100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const { id, integer, text, boolean, instant } = columnTypes(queryRunner);
    const posting = new Table({
      name: 'posting',
      columns: [text('term', 64, key), integer('weight', key), integer('serial', key)],
    });
    const source = new Table({
      name: 'source',
      columns: [
        text('sector', 40, key),
        integer('cursorSeq'),
        text('cursorHash', 64),
        integer('rowCount'),
        instant('syncedAt', nullable),
        boolean('available'),
        instant('reconciledAt', nullable),
      ],
    });
    const numberOwner = new Table({
      name: 'number_owner',
      columns: [text('code', 100, key), text('sector', 40), instant('claimedAt')],
      indices: [{ name: 'number_owner_by_sector', columnNames: ['sector', 'claimedAt'] }],
    });
    const repair = new Table({
      name: 'index_repair',
      columns: [id(), instant('at'), text('sector', 40), text('entity', 120), text('kind', 8)],
    });
    await createTable(queryRunner, posting, { clustered: true });
    await createTable(queryRunner, source);
    await createTable(queryRunner, numberOwner);
    await createTable(queryRunner, repair);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['index_repair', 'number_owner', 'source', 'posting'])
      await queryRunner.dropTable(table);
  }
}
