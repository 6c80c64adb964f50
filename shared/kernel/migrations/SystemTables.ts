import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columnTypes, createTable } from '../../database';

const nullable = { isNullable: true } as const;
const key = { isPrimary: true } as const;

/** The tables of standard-system trees, in every sector's database and in the province's. */
export class SystemTables1700000000020 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const { integer, text, longText, date } = columnTypes(queryRunner);
    await createTable(
      queryRunner,
      new Table({
        name: 'standard_system',
        columns: [
          integer('serial', key),
          text('id', 120),
          text('sector', 40),
          integer('number'),
          text('state', 16),
          date('publishedOn', nullable),
          longText('source', nullable),
          text('provenance', 16),
          integer('version'),
        ],
        indices: [
          { name: 'standard_system_by_id', columnNames: ['id'], isUnique: true },
          { name: 'standard_system_by_number', columnNames: ['sector', 'number'], isUnique: true },
        ],
      }),
    );
    const place = () => [integer('serial', key), integer('ordinal', key), text('nodeKey', 40)];
    const nodes = new Table({
      name: 'standard_system_node',
      columns: [
        ...place(),
        text('parentKey', 40, nullable),
        text('number', 20, nullable),
        text('title', 100),
        text('titleEn', 200, nullable),
        longText('source', nullable),
      ],
    });
    const entries = new Table({
      name: 'standard_system_entry',
      columns: [
        ...place(),
        text('entryKey', 40),
        text('kind', 16),
        text('code', 100, nullable),
        text('projectId', 120, nullable),
        text('title', 500, nullable),
      ],
    });
    const moves = new Table({
      name: 'standard_system_move',
      columns: [...place(), text('fromKey', 40), text('toKey', 40), date('movedOn'), text('actor', 200)],
      indices: [{ name: 'standard_system_move_by_node', columnNames: ['nodeKey', 'serial'] }],
    });
    for (const list of [nodes, entries, moves]) await createTable(queryRunner, list, { clustered: true });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const part of ['_move', '_entry', '_node', ''])
      await queryRunner.dropTable(`standard_system${part}`);
  }
}
