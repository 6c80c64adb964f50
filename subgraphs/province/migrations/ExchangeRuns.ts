import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columnTypes, createTable, type ColumnTypes } from '../../../shared/database';
import { RegisterSchema } from '../../../shared/kernel/registers';

const nullable = { isNullable: true } as const;

const documentColumns = ({ id, integer, text, date }: ColumnTypes) => [
  id('serial'),
  integer('run'),
  text('number', 100),
  text('code', 100),
  text('base', 100),
  text('title', 500),
  text('status', 12),
  date('editionOn', nullable),
];

function runTable({ id, integer, text, instant }: ColumnTypes): Table {
  return new Table({
    name: 'exchange_run',
    columns: [
      id('serial'),
      text('id', 200),
      text('partnerKey', 80),
      text('runKey', 80),
      text('state', 10),
      instant('openedAt'),
      instant('closedAt', nullable),
      integer('place', nullable),
      integer('statedCount', nullable),
      text('statedDigest', 64, nullable),
      integer('ourCount', nullable),
      text('ourDigest', 64, nullable),
      ...['added', 'changed', 'deleted', 'unchanged'].map((name) => integer(name, nullable)),
      integer('version'),
    ],
    indices: [
      { name: 'exchange_run_by_id', columnNames: ['id'], isUnique: true },
      { name: 'exchange_run_by_partner', columnNames: ['partnerKey', 'place'] },
    ],
  });
}

function partTable({ integer, text }: ColumnTypes): Table {
  const key = { isPrimary: true } as const;
  return new Table({
    name: 'exchange_part',
    columns: [integer('run', key), integer('part', key), integer('documents'), text('digest', 64)],
  });
}

function documentTable(types: ColumnTypes): Table {
  return new Table({
    name: 'exchange_document',
    columns: [...documentColumns(types), types.integer('part'), types.text('digest', 64)],
    indices: [
      { name: 'exchange_document_by_number', columnNames: ['run', 'number'], isUnique: true },
      { name: 'exchange_document_by_part', columnNames: ['run', 'part'] },
    ],
  });
}

function changeTable(types: ColumnTypes): Table {
  const { text, date } = types;
  return new Table({
    name: 'exchange_change',
    columns: [
      ...documentColumns(types),
      text('kind', 8),
      text('formerTitle', 500, nullable),
      text('formerStatus', 12, nullable),
      date('formerEditionOn', nullable),
    ],
    indices: [
      { name: 'exchange_change_by_kind', columnNames: ['run', 'kind', 'number'] },
      { name: 'exchange_change_by_number', columnNames: ['run', 'number'] },
    ],
  });
}

/** Runs by which lists of partners are taken over. */
export class ExchangeRuns1700000002620 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const types = columnTypes(runner);
    await new RegisterSchema(runner).register('exchange_partner', ({ text }) => [
      text('name', 200),
      text('scope', 300),
    ]);
    for (const table of [runTable(types), partTable(types), documentTable(types), changeTable(types)])
      await createTable(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['exchange_change', 'exchange_document', 'exchange_part', 'exchange_run'])
      await runner.dropTable(table);
    await runner.dropTable('exchange_partner');
  }
}
