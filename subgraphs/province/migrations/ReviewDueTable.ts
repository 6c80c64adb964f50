import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columnTypes, createTable } from '../../../shared/database';
import { refreshReviewDue } from '../calendar/refreshReviewDue';
import { reviewDueIndices } from '../calendar/reviewDueTable';

const nullable = { isNullable: true } as const;

/** Standards looked at in one go. */
const AT_ONCE = 4000;

/** When each standard of the index is due for review, and why. */
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
    for (let after = 0; ;) {
      const rows = (await queryRunner.query(
        'SELECT serial FROM standard WHERE serial > ? ORDER BY serial LIMIT ?',
        [after, AT_ONCE],
      )) as { readonly serial: number }[];
      const serials = rows.map(({ serial }) => serial);
      await refreshReviewDue(queryRunner.manager, serials);
      if (rows.length < AT_ONCE) break;
      after = serials.at(-1) ?? after;
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('review_due');
  }
}
