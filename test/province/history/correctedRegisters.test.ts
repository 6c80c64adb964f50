import type { RowFacts } from '../../../shared/kernel/registers';
import { readRegisterSeeds } from '../../../shared/kernel/registers';
import { RegisterHistory1700000002900 } from '../../../subgraphs/province/migrations/RegisterHistory';
import { openRegisters } from '../../../subgraphs/province/openRegisters';
import { provinceRegisters, provinceTablesOf } from '../../../subgraphs/province/provinceRegisters';
import { databaseKinds } from '../../support/databaseKinds';
import { openTestProvince, TODAY, type TestProvince } from '../graph/support/openTestProvince';
import { listedRegister } from './support/listedRegister';

jest.setTimeout(120_000);

const bases = provinceTablesOf({ name: 'innovationBases' });
const registered = (key: string, foundedOn: string | null): RowFacts =>
  ({
    ...{ key, name: `示例 ${key}`, level: 'PROVINCIAL', field: '示例', bodyName: '示例 单位' },
    ...{ regionCode: '320100', approvedOn: '2016-06-01', foundedOn, source: null, provenance: 'SYNTHETIC' },
  }) as unknown as RowFacts;

/** What was there on five days, by what is known now and by what was known before the correction. */
const golden = [
  { asOf: '2016-12-31', now: [], before: [] },
  { asOf: '2017-06-30', now: [], before: ['a'] },
  { asOf: '2018-06-30', now: ['b'], before: ['a', 'b'] },
  { asOf: '2018-12-31', now: ['a', 'b'], before: ['a', 'b'] },
  { asOf: '2019-12-31', now: ['a', 'b', 'c'], before: ['a', 'b'] },
];
const BEFORE = '2019-01-15T00:00:00.000Z';

describe.each(databaseKinds())('registers that are corrected late, on $name', (kind) => {
  let province: TestProvince;
  let now = new Date(0);
  let write: ReturnType<typeof openRegisters>['registerBook'];
  const scope = { actor: 'agency', today: TODAY };
  beforeAll(async () => {
    province = await openTestProvince(kind, { standards: {}, pilots: {}, projects: {} });
    write = openRegisters(province.database, () => now).registerBook;
    now = new Date('2018-03-01T08:00:00Z');
    await write.register(bases, [registered('a', '2017-03-01'), registered('b', '2018-02-01')], scope);
    now = new Date('2019-02-01T08:00:00Z');
    // A was founded later than had been reported, and c is new.
    await write.import(bases, [registered('a', '2018-09-01'), registered('c', '2019-01-20')], scope);
    now = new Date('2020-01-01T08:00:00Z');
    const once = { actor: 'agency', clientMutationId: 'once', body: {} };
    await write.record(bases, registered('b', '2018-02-01'), { ...scope, expectedVersion: 1 }, once);
  });
  afterAll(() => province.drop());

  const keys = async (filter: string) => {
    const { totalCount, nodes } = await listedRegister(province, bases, filter);
    expect(totalCount).toBe(nodes.length);
    return nodes.map(({ id }) => String(id).split(':').at(-1));
  };

  it.each(golden)('say what there was on $asOf, corrected and as was known before', async (each) => {
    expect(await keys(`asOf: "${each.asOf}"`)).toEqual(each.now);
    expect(await keys(`asOf: "${each.asOf}", knownAt: "${BEFORE}"`)).toEqual(each.before);
  });

  it('know nothing before it was written, and from its moment on what was', async () => {
    expect(await keys('knownAt: "2018-03-01T07:59:59.999Z"')).toEqual([]);
    expect(await keys('knownAt: "2018-03-01T08:00:00.000Z"')).toEqual(['a', 'b']);
    expect(await keys('knownAt: "2019-02-01T08:00:00.000Z"')).toEqual(['a', 'b', 'c']);
  });

  it('refuse what is not kept, naming the field', async () => {
    const { errors } = await province.ask(
      `{ tbtNotifications(filter: { knownAt: "${BEFORE}", matching: { sector: ECOLOGY } }) { totalCount } }`,
    );
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ field: 'filter.matching' }],
    });
    const bad = await province.ask('{ innovationBases(filter: { knownAt: "then" }) { totalCount } }');
    expect(bad.errors).toHaveLength(1);
  });

  const kept = async () => {
    const tables = provinceRegisters.flatMap(({ table, lists }) => [
      `SELECT id, version, knownFrom, serial FROM ${table} ORDER BY 1`,
      `SELECT * FROM ${table}_version ORDER BY id, version`,
      ...lists.map((list) => `SELECT * FROM ${list.table}_version ORDER BY id, version, ordinal`),
    ]);
    const rows: unknown[] = [];
    for (const sql of tables) rows.push([sql, await province.database.reader.query(sql)]);
    return rows;
  };

  it('are found in the change log again when their past is lost', async () => {
    for (const tables of provinceRegisters) {
      const seeds = readRegisterSeeds('province/seed', tables, { today: TODAY });
      now = new Date('2020-02-01T08:00:00Z');
      await write.register(tables, seeds, scope);
      for (const year of [2021, 2022]) {
        now = new Date(`${String(year)}-03-01T08:00:00Z`);
        const changed = seeds.map((facts) => ({ ...facts, source: `示例 ${String(year)}` }));
        await write.import(tables, changed, scope);
      }
    }
    const before = await kept();
    const { reader } = province.database;
    const [{ count }] = (await reader.query('SELECT COUNT(*) AS count FROM duty_owner_version')) as [
      { count: number | string },
    ];
    expect(Number(count)).toBeGreaterThan(100);
    await province.database.transaction(async ({ queryRunner }) => {
      if (!queryRunner) throw new Error('a transaction has a connection');
      const migration = new RegisterHistory1700000002900();
      await migration.down(queryRunner);
      await migration.up(queryRunner);
    });
    expect(await kept()).toEqual(before);
  });
});
