import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columnTypes, createTable } from '../../../shared/database';

const key = { isPrimary: true } as const;

/** The province's organizations, and the links by topic. */
export class DirectoryTables1700000002000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const { id, text } = columnTypes(queryRunner);
    await createTable(
      queryRunner,
      new Table({
        name: 'organization',
        columns: [
          id('serial'),
          text('creditCode', 18),
          text('name', 200),
          text('regionCode', 6, { isNullable: true }),
          text('provenance', 16),
          text('searchText', 400),
        ],
        indices: [
          { name: 'organization_by_credit_code', columnNames: ['creditCode'], isUnique: true },
          { name: 'organization_by_name', columnNames: ['name'] },
        ],
      }),
    );
    await createTable(
      queryRunner,
      new Table({
        name: 'topic_link',
        columns: [
          text('fromCode', 100, key),
          text('toCode', 100, key),
          text('topic', 40, key),
          text('basis', 500),
          text('source', 500),
        ],
        indices: [{ name: 'topic_link_by_target', columnNames: ['toCode'] }],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['topic_link', 'organization']) await queryRunner.dropTable(table);
  }
}
