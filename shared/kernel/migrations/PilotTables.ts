import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columnTypes, createTable } from '../../database';
import { pilotIndices } from '../pilots/pilotIndices';

const nullable = { isNullable: true } as const;
const key = { isPrimary: true } as const;

/** The tables of pilots, in every sector's database and in the province's. */
export class PilotTables1700000000002 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const { integer, text, longText, date } = columnTypes(queryRunner);
    await createTable(
      queryRunner,
      new Table({
        name: 'pilot',
        columns: [
          integer('serial', key),
          text('id', 120),
          text('title', 500),
          text('sector', 40),
          text('level', 16),
          text('stage', 16),
          text('regionCode', 6, nullable),
          text('creditCode', 18, nullable),
          text('organizationName', 200, nullable),
          date('appliedOn', nullable),
          date('acceptedOn', nullable),
          date('due', nullable),
          longText('source', nullable),
          text('provenance', 16),
          integer('version'),
        ],
        indices: pilotIndices.map(({ columnNames, ...index }) => ({
          ...index,
          columnNames: [...columnNames],
        })),
      }),
    );
    await createTable(
      queryRunner,
      new Table({
        name: 'pilot_standard',
        columns: [integer('serial', key), integer('ordinal', key), text('code', 100)],
        indices: [{ name: 'pilot_standard_by_code', columnNames: ['code', 'serial'] }],
      }),
      { clustered: true },
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['pilot_standard', 'pilot']) await queryRunner.dropTable(table);
  }
}
