import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { openCatalogues } from '../../shared/cli/openCatalogues';
import { travellingKinds, type OpenCatalogues, type ReportLine } from '../../shared/exchange';
import { databaseKinds } from '../support/databaseKinds';
import { createTestDatabases } from '../support/testDatabases';

jest.setTimeout(120_000);

const today = '2026-12-31';
const sector = 'ECOLOGY';
const version = (number: number, rest: object) => ({ sector, version: number, item: 'VERSION', ...rest });
const root = (number: number, title = '体系') => ({
  sector,
  version: number,
  item: 'NODE',
  key: 'system',
  title,
});
const published = { state: 'PUBLISHED', publishedOn: '2025-06-01' };

describe.each(databaseKinds())('system trees and evaluations from files on $name', (kind) => {
  let databases: Awaited<ReturnType<typeof createTestDatabases>>;
  let catalogues: OpenCatalogues;

  beforeAll(async () => {
    databases = await createTestDatabases(kind);
    catalogues = await openCatalogues(databases.env);
  });
  afterAll(async () => {
    await catalogues.close();
    await databases.drop();
  });

  async function importing(name: string, rows: readonly object[], dryRun = false) {
    const file = join(databases.env.DATA_DIR, 'rows.jsonl');
    writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    const lines: ReportLine[] = [];
    const travelling = travellingKinds(catalogues).find((each) => each.name === name);
    const report = await travelling?.import({
      ...{ file, lookups: catalogues.lookups, today, dryRun },
      report: { add: (line) => lines.push(line) },
    });
    return { report, lines };
  }

  it('takes versions in their order, and a draft as often as it changes until it is published', async () => {
    const both = [version(1, published), root(1), version(2, { state: 'DRAFT' }), root(2)];
    for (const dryRun of [true, false])
      expect((await importing('system', both, dryRun)).report).toMatchObject({ registered: 4 });
    expect((await importing('system', both)).report).toMatchObject({ unchanged: 4 });
    const changed = [version(2, published), root(2, '另一个体系')];
    expect((await importing('system', changed)).report).toMatchObject({ updated: 2 });
  });

  it.each([
    [
      'a published version that says something else',
      [version(1, published), root(1, '别的')],
      1,
      'version',
      1,
      'ILLEGAL_TRANSITION',
    ],
    ['a version that leaves one out', [version(4, published), root(4)], 1, 'version', 4, 'BAD_USER_INPUT'],
    [
      'a tree without a root',
      [version(3, published), { ...root(3), parent: 'none' }],
      1,
      'parent',
      null,
      'BAD_USER_INPUT',
    ],
    [
      'a day to come',
      [version(3, { ...published, publishedOn: '2027-01-01' }), root(3)],
      1,
      'publishedOn',
      '2027-01-01',
      'BAD_USER_INPUT',
    ],
    [
      'a project of nobody',
      [
        version(3, published),
        root(3),
        {
          sector,
          version: 3,
          item: 'ENTRY',
          key: 'e',
          parent: 'system',
          kind: 'PLANNED',
          title: '拟',
          project: 'none',
        },
      ],
      3,
      'project',
      'none',
      'BAD_USER_INPUT',
    ],
  ])('refuses %s with all its rows', async (_what, rows, line, field, value, code) => {
    const { report, lines } = await importing('system', rows);
    expect(report).toMatchObject({ read: rows.length, refused: rows.length });
    expect(lines.find((each) => each.line === line)).toMatchObject({ field, value, code });
  });

  const standard = 'DB32/T 3920-2020';
  const evaluation = {
    ...{ standard, sector, on: '2025-06-30', from: '2024-01-01', to: '2024-12-31', evaluator: '评价中心' },
    indicators: [{ name: '执行', weight: 1, score: 90 }],
    conclusion: '良好',
  };

  it('takes evaluations of standards that are there, in the order of their numbers', async () => {
    expect((await importing('evaluation', [evaluation])).lines).toMatchObject([
      { line: 1, field: 'standard', value: standard, code: 'BAD_USER_INPUT' },
    ]);
    const known = {
      code: standard,
      title: '示例',
      sector,
      issuedOn: '2020-12-01',
      effectiveOn: '2021-01-01',
    };
    expect((await importing('standard', [known])).report).toMatchObject({ registered: 1 });
    const later = { ...evaluation, on: '2025-12-31', number: 2, score: 90 };
    const { report } = await importing('evaluation', [evaluation, later]);
    expect(report).toMatchObject({ registered: 2 });
    const again = await importing('evaluation', [evaluation, { ...evaluation, number: 1 }, later]);
    expect(again.report).toMatchObject({ unchanged: 3 });
  });

  it.each([
    ['a number that another has', { number: 2 }, 'number', 2],
    ['a number that leaves one out', { number: 9 }, 'number', 9],
    ['a score that its indicators do not come to', { conclusion: '再次', score: 80 }, 'score', 80],
    [
      'a weight that is none',
      { indicators: [{ name: '执行', weight: 'x', score: 1 }] },
      'indicators[0].weight',
      'x',
    ],
    ['a period before the standard applied', { from: '2020-01-01' }, 'from', '2020-01-01'],
    ['a day to come', { on: '2027-01-01' }, 'on', '2027-01-01'],
  ])('refuses an evaluation with %s', async (_what, change, field, value) => {
    const { report, lines } = await importing('evaluation', [{ ...evaluation, ...change }]);
    expect(report).toMatchObject({ refused: 1 });
    expect(lines).toMatchObject([{ line: 1, field, value, code: 'BAD_USER_INPUT' }]);
  });
});
