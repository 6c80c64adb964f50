import {
  Table,
  TableIndex,
  type MigrationInterface,
  type QueryRunner,
  type TableColumnOptions,
} from 'typeorm';
import { columnTypes, createTable, type ColumnTypes } from '../../../shared/database';
import { refreshReviewDue } from '../calendar/refreshReviewDue';
import { reviewDueIndices, reviewDueVersionIndices } from '../calendar/reviewDueTable';
import { addListVersions, type StandardList } from './addListVersions';

const nullable = { isNullable: true } as const;
const key = { isPrimary: true } as const;

/** Standards looked at in one go. */
const AT_ONCE = 4000;

const lists: readonly StandardList[] = [
  {
    list: 'standard_reference',
    own: ({ text, boolean }) => [text('code', 100), boolean('dated'), text('clause', 100, nullable)],
    indexed: ['code'],
  },
  {
    list: 'standard_review',
    own: ({ text, date }) => [date('reviewedOn'), text('conclusion', 10)],
    indexed: null,
  },
];

/** By what a past state of a standard is found that others cite. */
const versionIndices = [
  { name: 'standard_version_by_code', columnNames: ['code', 'withdrawnOn'] },
  { name: 'standard_version_by_base', columnNames: ['base', 'withdrawnOn'] },
];

const days = ({ text, date, instant }: ColumnTypes) => [
  text('sector', 40),
  text('regionCode', 6, nullable),
  date('dueOn'),
  date('ageOn', nullable),
  date('citedOn', nullable),
  date('lowOn', nullable),
  date('onFrom'),
  instant('knownFrom', nullable),
];

/** The calendar is made of the standards and what was known of them: it is made anew with its past. */
export class CalendarHistory1700000002940 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addListVersions(runner, lists);
    const versions = await runner.getTable('standard_version');
    for (const index of versionIndices)
      if (!versions?.indices.some(({ name }) => name === index.name))
        await runner.createIndex('standard_version', new TableIndex(index));
    for (const name of ['review_due', 'review_due_version']) await runner.dropTable(name, true);
    const types = columnTypes(runner);
    const { id, integer, text, date, instant } = types;
    await makeTable(runner, 'review_due', [integer('serial', key), ...days(types)], reviewDueIndices);
    const ofVersion = [id('place'), text('standardId', 120), integer('serial'), date('onTo')];
    const columns = [...ofVersion, ...days(types), instant('knownTo')];
    await makeTable(runner, 'review_due_version', columns, reviewDueVersionIndices);
    await fill(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of versionIndices) await runner.dropIndex('standard_version', name);
    await runner.dropTable('review_due_version');
    for (const column of ['onFrom', 'knownFrom']) await runner.dropColumn('review_due', column);
    for (const { list } of lists) await runner.dropTable(`${list}_version`);
  }
}

function makeTable(
  runner: QueryRunner,
  name: string,
  columns: TableColumnOptions[],
  indices: readonly { readonly name: string; readonly columnNames: readonly string[] }[],
): Promise<void> {
  const named = indices.map((index) => ({ ...index, columnNames: [...index.columnNames] }));
  return createTable(runner, new Table({ name, columns, indices: named }));
}

async function fill(runner: QueryRunner): Promise<void> {
  for (let after = 0; ;) {
    const rows = (await runner.query('SELECT serial FROM standard WHERE serial > ? ORDER BY serial LIMIT ?', [
      after,
      AT_ONCE,
    ])) as { readonly serial: number }[];
    const serials = rows.map(({ serial }) => serial);
    await refreshReviewDue(runner.manager, serials);
    if (rows.length < AT_ONCE) break;
    after = serials.at(-1) ?? after;
  }
}
