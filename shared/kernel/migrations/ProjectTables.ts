import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columnTypes, createTable } from '../../database';
import { stageHistoryTable } from '../lifecycle/stageHistory';
import { projectIndices } from '../projects/projectIndices';

const nullable = { isNullable: true } as const;

/** The tables of projects, in every sector's database and in the province's. */
export class ProjectTables1700000000003 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const types = columnTypes(queryRunner);
    const { integer, text, longText, date } = types;
    await createTable(
      queryRunner,
      new Table({
        name: 'project',
        columns: [
          integer('serial', { isPrimary: true }),
          text('id', 120),
          text('planNumber', 60),
          text('title', 500),
          longText('searchText'),
          text('sector', 40),
          text('kind', 16),
          text('level', 16),
          text('track', 24),
          text('basedOn', 100, nullable),
          text('stage', 16),
          text('stageCode', 8),
          date('stageSince'),
          date('due', nullable),
          text('dueRule', 60, nullable),
          text('leadName', 200, nullable),
          text('creditCode', 18, nullable),
          text('revisesCode', 100, nullable),
          text('resultCode', 100, nullable),
          integer('commentCount'),
          integer('openComments'),
          longText('source', nullable),
          text('provenance', 16),
          integer('version'),
        ],
        indices: projectIndices.map(({ columnNames, ...index }) => ({
          ...index,
          columnNames: [...columnNames],
        })),
      }),
    );
    await createTable(queryRunner, stageHistoryTable(types, 'project_history'), { clustered: true });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['project_history', 'project']) await queryRunner.dropTable(table);
  }
}
