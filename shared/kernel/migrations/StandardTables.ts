import { Table, type MigrationInterface, type QueryRunner, type TableColumnOptions } from 'typeorm';
import { columnTypes, createTable, type ColumnTypes } from '../../database';
import { standardIndices } from '../catalogue/standardIndices';

const nullable = { isNullable: true } as const;
const key = { isPrimary: true } as const;

function standardColumns({ integer, text, longText, date }: ColumnTypes): TableColumnOptions[] {
  return [
    integer('serial', key),
    text('id', 120),
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
    integer('version'),
  ];
}

/** A list table: rows of a standard in the order given, and an index on what they are looked up by. */
function partTable(
  { integer }: ColumnTypes,
  name: string,
  columns: TableColumnOptions[],
  lookup: readonly string[] | null,
): Table {
  return new Table({
    name,
    columns: [integer('serial', key), integer('ordinal', key), ...columns],
    indices: lookup ? [{ name: `${name}_by_${lookup[0] ?? ''}`, columnNames: [...lookup] }] : [],
  });
}

function partTables(types: ColumnTypes): Table[] {
  const { text, boolean, date } = types;
  return [
    partTable(
      types,
      'standard_classification',
      [text('scheme', 8), text('code', 40)],
      ['scheme', 'code', 'serial'],
    ),
    partTable(
      types,
      'standard_drafting',
      [text('name', 200), text('creditCode', 18, nullable), text('role', 16)],
      ['creditCode', 'serial'],
    ),
    partTable(types, 'standard_adoption', [text('document', 100), text('degree', 3)], ['document', 'serial']),
    partTable(
      types,
      'standard_replacement',
      [text('direction', 12), text('code', 100), boolean('partial')],
      ['code', 'direction', 'serial'],
    ),
    partTable(
      types,
      'standard_reference',
      [text('code', 100), boolean('dated'), text('clause', 100, nullable)],
      ['code', 'serial'],
    ),
    partTable(
      types,
      'standard_review',
      [date('reviewedOn'), text('conclusion', 10), text('note', 500, nullable)],
      null,
    ),
  ];
}

/** The tables of standards, in every sector's database and in the province's. */
export class StandardTables1700000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const types = columnTypes(queryRunner);
    const standard = new Table({
      name: 'standard',
      columns: standardColumns(types),
      indices: standardIndices.map((index) => ({ ...index, columnNames: [...index.columnNames] })),
    });
    await createTable(queryRunner, standard);
    for (const part of partTables(types)) await createTable(queryRunner, part, { clustered: true });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const { name } of partTables(columnTypes(queryRunner)).reverse()) await queryRunner.dropTable(name);
    await queryRunner.dropTable('standard');
  }
}
