import { readRegisterSeeds } from '../../shared/kernel/registers';
import { codeOf, refusedFields, TEST_DAY, type TestSector } from '../contract/support/openTestSector';
import { databaseKinds } from '../support/databaseKinds';
import { openSeededSector } from './support/openSeededSector';

const today = TEST_DAY.toISOString().slice(0, 10);

describe.each(databaseKinds())('what ecology takes in, on $name', (kind) => {
  let sector: TestSector;
  beforeAll(async () => {
    sector = await openSeededSector(kind, 'ecology');
  });
  afterAll(() => sector.drop());

  it('takes no account of which an activity has no factor', async () => {
    const activity = (factorKey: string) => ({
      name: factorKey,
      scope: 'SCOPE_2',
      amount: 10,
      unit: 'MW·h',
      factorKey,
    });
    const answer = await sector.ask(
      `mutation ($input: RecordEcologyCarbonAccountInput!) { recordEcologyCarbonAccount(input: $input) {
         clientMutationId } }`,
      {
        input: {
          clientMutationId: 'lacking',
          key: 'lacking',
          organizationName: '示例',
          regionCode: '320100',
          year: 2025,
          activities: [activity('grid-national-2023'), activity('unheard-of')],
        },
      },
    );
    expect([codeOf(answer), refusedFields(answer)]).toEqual(['BAD_USER_INPUT', ['activities[1].factorKey']]);
  });

  it.each([
    ['in a unit that its factor is not for', 't', 'UNIT_MISMATCH'],
    ['in no unit', '度电', 'BAD_USER_INPUT'],
  ])('takes no account of which an activity is told %s, and writes nothing', async (what, unit, code) => {
    const activity = { scope: 'SCOPE_2', amount: 10, factorKey: 'grid-national-2023' };
    const answer = await sector.ask(
      `mutation ($input: RecordEcologyCarbonAccountInput!) { recordEcologyCarbonAccount(input: $input) {
         carbonAccount { year } } }`,
      {
        input: {
          clientMutationId: what,
          key: 'mistold',
          organizationName: '示例',
          regionCode: '320100',
          year: 2025,
          activities: [
            { ...activity, name: '示例 电', unit: 'MW·h' },
            { ...activity, name: '示例 汽', unit },
          ],
        },
      },
    );
    expect([codeOf(answer), refusedFields(answer)]).toEqual([code, ['activities[1].unit']]);
    const query = '{ ecology { carbonAccounts(first: 100) { nodes { key } } } }';
    expect(JSON.stringify((await sector.ask(query)).data)).not.toContain('mistold');
  });

  it('takes in the sound accounts of a file beside one that is told in a unit its factor is not for', async () => {
    const tables = sector.subgraph.registers.find(({ register }) => register.name === 'carbonAccounts');
    if (!tables) throw new Error('there is no register of accounts');
    const [seed] = readRegisterSeeds('ecology', tables, { today });
    if (!seed) throw new Error('there is no seed of accounts');
    const [activity] = seed.activities as readonly object[];
    const rows = [
      { ...seed, key: 'sound' },
      { ...seed, key: 'unsound', activities: [{ ...activity, unit: 'kWh' }] },
    ];
    expect(await sector.registerBook.import(tables, rows, { today, actor: 'test' })).toEqual([
      'REGISTERED',
      expect.objectContaining({ code: 'UNIT_MISMATCH', field: 'activities[0].unit' }),
    ]);
  });

  it("prefers the uncertainty that an activity tells to its factor's own, and names factors of other years", async () => {
    const activity = {
      name: '示例 货运',
      scope: 'SCOPE_3',
      amount: 1000,
      unit: 't·km',
      factorKey: 'demo-road-freight',
      amountUncertainty: 12,
    };
    const { data, errors } = await sector.ask(
      `mutation ($input: RecordEcologyCarbonAccountInput!) { recordEcologyCarbonAccount(input: $input) {
         carbonAccount { activities { uncertainty } totals { total uncertainty outOfValidity { key } } } } }`,
      {
        input: {
          clientMutationId: 'freight',
          key: 'freight',
          organizationName: '示例',
          regionCode: '320100',
          year: 2023,
          activities: [{ ...activity, factorUncertainty: 5 }, activity],
        },
      },
    );
    expect(errors).toBeUndefined();
    // √(12² + 5²) and √(12² + 15²); of both together √(13² + 369) ÷ 2.
    expect(data).toEqual({
      recordEcologyCarbonAccount: {
        carbonAccount: {
          activities: [{ uncertainty: 13 }, { uncertainty: 19.21 }],
          totals: { total: 0.156, uncertainty: 11.6, outOfValidity: [{ key: 'demo-road-freight' }] },
        },
      },
    });
  });

  const quota = { edition: '示例', industryCode: 'C3011', product: '示例', general: 1, unit: 'm³/t' };
  it.each([
    ['a value below nothing', { validFrom: '2020-01-01', general: -1 }, 'general'],
    ['an advanced value above the general one', { validFrom: '2020-01-01', advanced: 2 }, 'advanced'],
    ['a unit of energy', { validFrom: '2020-01-01', unit: 'kgce/t' }, 'unit'],
    ['an industry that no list has', { validFrom: '2020-01-01', industryCode: 'C9999' }, 'industryCode'],
    ['a section of the list', { validFrom: '2020-01-01', industryCode: 'C' }, 'industryCode'],
    ['neither standard nor day', {}, 'validFrom'],
    ['an end before its beginning', { validFrom: '2020-01-01', validTo: '2019-12-31' }, 'validTo'],
  ])('takes no water quota with %s', async (what, more, field) => {
    const answer = await sector.ask(
      'mutation ($input: RecordEcologyWaterQuotaInput!) { recordEcologyWaterQuota(input: $input) { clientMutationId } }',
      { input: { clientMutationId: what, key: 'unsound', ...quota, ...more } },
    );
    expect([codeOf(answer), refusedFields(answer)]).toEqual(['BAD_USER_INPUT', [field]]);
  });

  it('has no quota in force of an edition that neither its catalogue nor the row dates', async () => {
    const input = { ...quota, industryCode: 'T9700', standardCode: 'GB/T 99999-2020' };
    const written = await sector.ask(
      'mutation ($input: RecordEcologyWaterQuotaInput!) { recordEcologyWaterQuota(input: $input) { clientMutationId } }',
      { input: { clientMutationId: 'undated', key: 'undated', ...input } },
    );
    expect(written.errors).toBeUndefined();
    const { data } = await sector.ask('{ ecology { waterQuota(industry: "T9700") { edition } } }');
    expect(data).toEqual({ ecology: { waterQuota: null } });
  });

  // What a process gives back counts as less than nothing: GB 30251-2024 wants 111 kgce/t of it at least.
  it.each([
    [-100.5, 'EXCEEDED', 10.5],
    [-111, 'MET', 0],
    [-300, 'MET', 0],
  ])('judges a process that takes %d kgce/t', async (measured, verdict, excess) => {
    const { data, errors } = await sector.ask(
      `mutation ($input: RecordEcologyLimitInspectionInput!) {
         recordEcologyLimitInspection(input: $input) { limitInspection { judgement { verdict excess } } } }`,
      {
        input: {
          clientMutationId: verdict + String(measured),
          key: `giving-back${String(Math.trunc(measured))}`,
          kind: 'ENERGY',
          organizationName: '示例 化工',
          regionCode: '320281',
          inspectedOn: '2026-06-01',
          standardCode: 'GB 30251',
          product: '邻苯二甲酸酐',
          indicator: '单位产品综合能耗',
          measured,
          unit: 'kgce/t',
        },
      },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      recordEcologyLimitInspection: { limitInspection: { judgement: { verdict, excess } } },
    });
  });
});
