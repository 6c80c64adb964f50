import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columnTypes, createTable } from '../../database';

const nullable = { isNullable: true } as const;
const key = { isPrimary: true } as const;

/** The comments on a sector's drafts; the province does not hold them. */
export class CommentTable1700000000004 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const { integer, text, longText, date } = columnTypes(queryRunner);
    const comment = new Table({
      name: 'project_comment',
      columns: [
        integer('serial', key),
        integer('ordinal', key),
        text('party', 200),
        text('clause', 100, nullable),
        longText('text'),
        date('madeOn'),
        text('enteredBy', 200),
        text('answer', 16, nullable),
        longText('reason', nullable),
        date('answeredOn', nullable),
        text('answeredBy', 200, nullable),
      ],
    });
    await createTable(queryRunner, comment, { clustered: true });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('project_comment');
  }
}
