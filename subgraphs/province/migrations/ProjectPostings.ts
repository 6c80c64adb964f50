import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columnTypes, createTable } from '../../../shared/database';
import { indexProjectTitles } from '../index/ProjectIndex';

const key = { isPrimary: true } as const;

/** The terms of the titles of projects, by which a novelty search finds what is being drafted. */
export class ProjectPostings1700000002420 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const { integer, text } = columnTypes(queryRunner);
    const posting = new Table({
      name: 'project_posting',
      columns: [text('term', 64, key), integer('weight', key), integer('serial', key)],
    });
    await createTable(queryRunner, posting, { clustered: true });
    await indexProjectTitles(queryRunner.manager);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('project_posting');
  }
}
