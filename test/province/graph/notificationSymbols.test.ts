import { factsOfRow } from '../../../shared/kernel/registers/rowFacts';
import { tbtNotifications } from '../../../subgraphs/province/barriers/tbtNotifications';
import { provinceTablesOf } from '../../../subgraphs/province/provinceRegisters';
import { OneSymbolEach1700000002810 } from '../../../subgraphs/province/migrations/OneSymbolEach';
import { codeOf } from '../../contract/support/openTestSector';
import { databaseKinds } from '../../support/databaseKinds';
import { expectNoDrift } from '../../support/expectNoDrift';
import { notified, writeTo } from './support/notified';
import { openTestProvince, TODAY, type TestProvince } from './support/openTestProvince';

jest.setTimeout(60_000);

const tables = provinceTablesOf(tbtNotifications);
const factsOf = (number: number, more: Record<string, unknown> = {}) =>
  factsOfRow(tables, notified(number, more));
const scope = { actor: 'coordinator', today: TODAY };

describe.each(databaseKinds())('symbols of notifications on $name', (kind) => {
  let province: TestProvince;
  beforeEach(async () => {
    province = await openTestProvince(kind, { standards: {}, pilots: {}, projects: {} });
    await publish(1);
  });
  afterEach(() => province.drop());

  const write = (number: number, more: Record<string, unknown> = {}) =>
    writeTo(province, 'publishTbtNotification', notified(number, more));
  const publish = async (number: number) => expect(await write(number)).not.toHaveProperty('errors');
  const symbols = async () => {
    const { data } = await province.ask('{ tbtNotifications { nodes { key symbol } } }');
    return (data as { tbtNotifications: { nodes: { key: string; symbol: string }[] } }).tbtNotifications.nodes
      .map(({ key, symbol }) => `${key} ${symbol}`)
      .sort();
  };
  const EU_1 = 'eu-1 G/TBT/N/EU/1';

  it('are refused under a second key, in any spelling, naming the key of the first', async () => {
    const refused = await write(2, { symbol: 'Ｇ/TBT/N/EU/ 1' });
    expect(codeOf(refused)).toBe('DUPLICATE_CODE');
    expect(refused.errors?.[0]?.extensions).toMatchObject({
      owner: 'eu-1',
      fields: [
        {
          field: 'symbol',
          value: 'G/TBT/N/EU/1',
          problem: 'is that of the tbt-notification eu-1, registered before',
        },
      ],
    });
    expect(await symbols()).toEqual([EU_1]);
  });

  it('stay with their row when that is written again, and are free once it has another', async () => {
    expect(await write(1, { expectedVersion: 1, title: '更正' })).not.toHaveProperty('errors');
    expect(await write(1, { expectedVersion: 2, symbol: 'G/TBT/N/EU/7' })).not.toHaveProperty('errors');
    expect(await write(2, { symbol: 'G/TBT/N/EU/1' })).not.toHaveProperty('errors');
    expect(await symbols()).toEqual(['eu-1 G/TBT/N/EU/7', 'eu-2 G/TBT/N/EU/1']);
    const moved = await write(1, { expectedVersion: 3, symbol: 'G/TBT/N/EU/1' });
    expect(moved.errors?.[0]?.extensions).toMatchObject({ code: 'DUPLICATE_CODE', owner: 'eu-2' });
  });

  it('tell a supplement from what it supplements', async () => {
    expect(await write(2, { symbol: 'G/TBT/N/EU/1/Add.1' })).not.toHaveProperty('errors');
    expect(await symbols()).toHaveLength(2);
  });

  it('are refused in a file, where another row of the table or an earlier one of the file has them', async () => {
    const rows = [
      factsOf(2, { symbol: 'G/TBT/N/EU/1' }),
      factsOf(3),
      factsOf(4, { symbol: 'G/TBT/N/EU/3' }),
      factsOf(1),
    ];
    const refusal = (number: number, symbol: string) => ({
      code: 'DUPLICATE_CODE',
      field: 'symbol',
      value: symbol,
      problem: `is that of the tbt-notification eu-${String(number)}, registered before`,
    });
    const outcomes = [refusal(1, 'G/TBT/N/EU/1'), 'REGISTERED', refusal(3, 'G/TBT/N/EU/3'), 'UNCHANGED'];
    expect(await province.registerBook.check(tables, rows, scope)).toEqual(outcomes);
    expect(await province.registerBook.import(tables, rows, scope)).toEqual(outcomes);
    expect(await symbols()).toEqual([EU_1, 'eu-3 G/TBT/N/EU/3']);
  });

  it('are left to the row that has them when seeds come', async () => {
    const seeds = [factsOf(2, { symbol: 'G/TBT/N/EU/1' }), factsOf(3)];
    expect(await province.registerBook.register(tables, seeds, scope)).toBe(1);
    expect(await symbols()).toEqual([EU_1, 'eu-3 G/TBT/N/EU/3']);
  });

  it('are those of one row of the table, whoever writes it; rows that shared one before are named', async () => {
    const migration = new OneSymbolEach1700000002810();
    await province.database.transaction(async ({ queryRunner: runner }) => {
      if (!runner) throw new Error('a transaction has a runner');
      const steal = () =>
        runner.query(
          `INSERT INTO tbt_notification (serial, id, provenance, version, symbol, agreement, member, memberName, title, products, notifiedOn)
           SELECT serial + 1, 'other', provenance, version, symbol, agreement, member, memberName, title, products, notifiedOn
             FROM tbt_notification`,
        );
      await expect(steal()).rejects.toThrow(/unique|duplicate/i);
      await migration.down(runner);
      await steal();
      await expect(migration.up(runner)).rejects.toThrow(
        'other and tbt-notification:province:eu-1 have the symbol G/TBT/N/EU/1: correct one of them',
      );
      await runner.query("UPDATE tbt_notification SET symbol = 'G/TBT/N/EU/2' WHERE id = 'other'");
      await migration.up(runner);
    });
    await expectNoDrift(province.database);
  });
});
