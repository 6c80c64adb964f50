import { Table, TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columnTypes, createTable } from '../../../shared/database';

const key = { isPrimary: true } as const;
const nullable = { isNullable: true } as const;

/** Since when each row of `standard` is known as it is, and what rows were known as before. */
export class StandardHistory1700000002650 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const { integer, text, longText, date, instant } = columnTypes(queryRunner);
    const knownFrom = new TableColumn(instant('knownFrom', nullable));
    if (!(await queryRunner.hasColumn('standard', knownFrom.name)))
      await queryRunner.addColumn('standard', knownFrom);
    await createTable(
      queryRunner,
      new Table({
        name: 'standard_version',
        columns: [
          text('id', 120, key),
          integer('version', key),
          integer('serial'),
          text('code', 100),
          text('base', 100),
          text('sortKey', 160),
          text('title', 500),
          text('titleEn', 1000, nullable),
          longText('searchText'),
          text('sector', 40),
          text('level', 16),
          text('nature', 16),
          date('issuedOn', nullable),
          date('effectiveOn', nullable),
          date('withdrawnOn', nullable),
          date('nextReviewOn', nullable),
          date('inForceFrom', nullable),
          text('regionCode', 6, nullable),
          text('committeeCode', 40, nullable),
          text('committeeName', 200, nullable),
          text('competentDepartment', 200, nullable),
          longText('source', nullable),
          text('provenance', 16),
          instant('knownFrom', nullable),
          instant('knownTo'),
        ],
        indices: [{ name: 'standard_version_by_end', columnNames: ['knownTo'] }],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('standard_version');
    await queryRunner.dropColumn('standard', 'knownFrom');
  }
}
