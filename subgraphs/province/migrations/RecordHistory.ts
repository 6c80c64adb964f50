import { Table, TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columnTypes, createTable, type ColumnTypes } from '../../../shared/database';

const key = { isPrimary: true } as const;
const nullable = { isNullable: true } as const;

/** The columns of every table of versions. */
function versionColumns({ integer, text, longText, date, instant }: ColumnTypes) {
  return [
    text('id', 120, key),
    integer('version', key),
    integer('serial'),
    text('title', 500),
    text('sector', 40),
    text('level', 16),
    text('stage', 16),
    text('creditCode', 18, nullable),
    date('stageSince', nullable),
    date('due', nullable),
    longText('source', nullable),
    text('provenance', 16),
    instant('knownFrom', nullable),
    instant('knownTo'),
  ];
}

function pilotColumns({ integer, text, date }: ColumnTypes) {
  return [
    text('regionCode', 6, nullable),
    text('organizationName', 200, nullable),
    date('appliedOn', nullable),
    date('acceptedOn', nullable),
    date('startsOn', nullable),
    integer('score', nullable),
    text('scoreRule', 60, nullable),
  ];
}

function projectColumns({ integer, text, longText }: ColumnTypes) {
  return [
    text('planNumber', 60),
    longText('searchText'),
    text('kind', 16),
    text('track', 24),
    text('basedOn', 100, nullable),
    text('stageCode', 8),
    text('dueRule', 60, nullable),
    text('leadName', 200, nullable),
    text('revisesCode', 100, nullable),
    text('resultCode', 100, nullable),
    integer('commentCount'),
    integer('openComments'),
  ];
}

function stepColumns({ integer, text, date }: ColumnTypes) {
  return [
    text('id', 120, key),
    integer('version', key),
    integer('ordinal', key),
    date('changedOn'),
    text('toStage', 16),
    text('action', 24),
  ];
}

const kinds = [
  { table: 'pilot', own: pilotColumns },
  { table: 'project', own: projectColumns },
] as const;

/** Since when each pilot and project is known as it is, and what they were known as before, with their steps. */
export class RecordHistory1700000002750 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const types = columnTypes(queryRunner);
    for (const { table, own } of kinds) {
      const knownFrom = new TableColumn(types.instant('knownFrom', nullable));
      if (!(await queryRunner.hasColumn(table, knownFrom.name)))
        await queryRunner.addColumn(table, knownFrom);
      const name = `${table}_version`;
      const indices = [{ name: `${name}_by_end`, columnNames: ['knownTo'] }];
      const columns = [...versionColumns(types), ...own(types)];
      await createTable(queryRunner, new Table({ name, columns, indices }));
      await createTable(queryRunner, new Table({ name: `${name}_history`, columns: stepColumns(types) }));
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const { table } of kinds) {
      await queryRunner.dropTable(`${table}_version_history`);
      await queryRunner.dropTable(`${table}_version`);
      await queryRunner.dropColumn(table, 'knownFrom');
    }
  }
}
