import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columnTypes, createTable, insertRows } from '../../database';
import { SEED_ACTOR } from '../seed/seeding';

/** Whether the rows that come with the project were brought in; a log that has them tells it of older databases. */
export class SeedingTable1700000000005 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const { integer, instant } = columnTypes(queryRunner);
    await createTable(
      queryRunner,
      new Table({ name: 'seeding', columns: [integer('id', { isPrimary: true }), instant('doneAt')] }),
    );
    // Standards are the last rows of a seed, and come all at once.
    const [first] = (await queryRunner.query(
      "SELECT at FROM change_log WHERE actor = ? AND kind = 'STANDARD' LIMIT 1",
      [SEED_ACTOR],
    )) as { at: string }[];
    const rows = first ? [[1, first.at]] : [];
    await insertRows(queryRunner.manager, 'seeding', ['id', 'doneAt'], rows, { ignoreDuplicates: true });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('seeding');
  }
}
