import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columnTypes, createTable } from '../../../shared/database';
import { reviewDueIndices } from '../calendar/reviewDueTable';

const nullable = { isNullable: true } as const;

/** When each standard of the index is due for review, and why; `CalendarHistory` makes it anew and fills it. */
export class ReviewDueTable1700000002330 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const { integer, text, date } = columnTypes(queryRunner);
    await createTable(
      queryRunner,
      new Table({
        name: 'review_due',
        columns: [
          integer('serial', { isPrimary: true }),
          text('sector', 40),
          text('regionCode', 6, nullable),
          date('dueOn'),
          date('ageOn', nullable),
          date('citedOn', nullable),
          date('lowOn', nullable),
        ],
        indices: reviewDueIndices.map(({ columnNames, ...index }) => ({
          ...index,
          columnNames: [...columnNames],
        })),
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('review_due');
  }
}
