import { countStatements } from '../../shared/database';
import { CatalogueImport, fileRows } from '../../shared/kernel/catalogue/CatalogueImport';
import { readRegisterSeeds } from '../../shared/kernel/registers';
import { readSeedRows } from '../../shared/kernel/seed/readSeedRows';
import ecology from '../../subgraphs/ecology/sector';
import {
  codeOf,
  openTestSector,
  refusedFields,
  TEST_DAY,
  type TestSector,
} from '../contract/support/openTestSector';
import { databaseKinds } from '../support/databaseKinds';
import { standardFacts } from '../support/standardFacts';

jest.setTimeout(120_000);

const today = TEST_DAY.toISOString().slice(0, 10);

/** The standards whose editions limits and quotas rest on. */
const standards = [
  { code: 'GB 16780-2021', effectiveOn: '2022-11-01' },
  { code: 'GB 18485-2014' },
  { code: 'DB32/4440-2022', effectiveOn: '2023-03-28' },
  { code: 'DB32/T 9937-2016', effectiveOn: '2016-12-10', withdrawnOn: '2024-12-01' },
  {
    code: 'DB32/T 9937-2024',
    effectiveOn: '2024-12-01',
    replaces: [{ code: 'DB32/T 9937-2016', partial: false }],
  },
].map((each) => standardFacts(each));

interface Exceedances {
  readonly inspected: number;
  readonly exceeded: number;
  readonly nodes: readonly { readonly key: string; readonly inspectedOn: string }[];
  readonly endCursor: string | null;
}

describe.each(databaseKinds())('ecology on $name', (kind) => {
  let sector: TestSector;

  beforeAll(async () => {
    sector = await openTestSector(kind, ecology);
    await new CatalogueImport(sector.parts, fileRows).write(standards, 'test');
    for (const tables of sector.subgraph.registers) {
      const seeds = readRegisterSeeds('ecology', tables, { today });
      await sector.registerBook.register(tables, seeds, { today, actor: 'seed' });
    }
  });
  afterAll(() => sector.drop());

  const exceedances = async (argument: string): Promise<Exceedances> => {
    const selection = 'inspected exceeded nodes { key inspectedOn } endCursor';
    const answer = await sector.ask(`{ ecology { exceedances${argument} { ${selection} } } }`);
    expect(answer.errors).toBeUndefined();
    return (answer.data as { ecology: { exceedances: Exceedances } }).ecology.exceedances;
  };

  const inspect = (key: string, more: object) =>
    sector.ask(
      `mutation ($input: RecordEcologyLimitInspectionInput!) {
         recordEcologyLimitInspection(input: $input) { limitInspection { judgement { verdict excess unit } } } }`,
      {
        input: {
          clientMutationId: key,
          key,
          kind: 'EMISSION',
          organizationName: '示例 受检单位',
          regionCode: '320213',
          inspectedOn: '2025-05-06',
          standardCode: 'db32／4440—2022',
          pollutant: 'COD',
          averaging: 'DAILY_MEAN',
          condition: 'A标准',
          measured: 31,
          unit: 'mg/L',
          ...more,
        },
      },
    );

  it('lists what exceeds its limit in a region and between days, page by page', async () => {
    const all = await exceedances('(first: 50)');
    expect(all.nodes).toHaveLength(all.exceeded);
    const wuxi = await exceedances('(filter: { region: "320200" })');
    expect(wuxi.nodes.map(({ key }) => key)).toEqual(['sewage-cod-2024', 'sewage-ammonia-summer']);
    expect(wuxi.inspected).toBe(5);
    const day = await exceedances('(filter: { from: "2024-12-01", to: "2024-12-01" })');
    expect(day.nodes.map(({ key }) => key)).toEqual(['asphalt-2024-12-01']);
    const energy = await exceedances('(filter: { kind: ENERGY })');
    const emission = await exceedances('(filter: { kind: EMISSION })');
    expect(energy.exceeded + emission.exceeded).toBe(all.exceeded);

    const paged: string[] = [];
    for (let after: string | null = ''; after !== null;) {
      const page: Exceedances = await exceedances(`(first: 3${after ? `, after: "${after}"` : ''})`);
      paged.push(...page.nodes.map(({ key }) => key));
      after = page.endCursor;
    }
    expect(paged).toEqual(all.nodes.map(({ key }) => key));
  });

  it.each([
    ['(first: 0)', 'first'],
    ['(first: 101)', 'first'],
    ['(after: "nowhere")', 'after'],
    ['(filter: { region: "Wuxi" })', 'filter.region'],
    ['(filter: { region: "990000" })', 'filter.region'],
  ])('refuses exceedances%s', async (argument, field) => {
    const answer = await sector.ask(`{ ecology { exceedances${argument} { exceeded } } }`);
    expect([codeOf(answer), refusedFields(answer)]).toEqual(['BAD_USER_INPUT', [field]]);
  });

  it('judges an inspection as it is recorded', async () => {
    const { data, errors } = await inspect('judged', {});
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      recordEcologyLimitInspection: {
        limitInspection: { judgement: { verdict: 'EXCEEDED', excess: 1, unit: 'mg/L' } },
      },
    });
  });

  it.each([
    ['a unit of another dimension', { unit: 'kgce/t' }, 'UNIT_MISMATCH', ['unit']],
    ['several limits that may be meant', { condition: null }, 'BAD_USER_INPUT', ['condition']],
  ])('tells of a row that cannot be judged: %s', async (what, more, code, fields) => {
    const before = await exceedances('');
    const answer = await inspect(`not judged ${code}`.toLowerCase().replace(/[ _]/g, '-'), more);
    expect([what, codeOf(answer), refusedFields(answer)]).toEqual([what, code, fields]);
    expect(await exceedances('')).toMatchObject({
      inspected: before.inspected + 1,
      exceeded: before.exceeded,
    });
  });

  it('finds the limits to update on the day their edition is replaced', async () => {
    const updates = async (on: string) => {
      const query = `{ ecology { limitUpdates(on: "${on}") { outdated nodes { state standard { code } } } } }`;
      return ((await sector.ask(query)).data as { ecology: { limitUpdates: object } }).ecology.limitUpdates;
    };
    const nodes = (state: string) => [{ state, standard: { code: 'DB32/T 9937-2016' } }];
    expect(await updates('2024-11-30')).toEqual({ outdated: 1, nodes: nodes('TO_BE_REPLACED') });
    expect(await updates('2024-12-01')).toEqual({ outdated: 1, nodes: nodes('REPLACED') });
  });

  it('tells whether a limit is in force on a day', async () => {
    const query = `{ ecology { energyLimits(filter: { standardCode: ["DB32/T 9937-2016"] }) {
      nodes { before: inForce(on: "2024-11-30") after: inForce(on: "2024-12-01") } } } }`;
    const { data } = await sector.ask(query);
    expect(data).toEqual({ ecology: { energyLimits: { nodes: [{ before: true, after: false }] } } });
  });

  it('refuses a quota of an industry that is none, and answers null where none is set', async () => {
    const ask = (argument: string) => sector.ask(`{ ecology { waterQuota(${argument}) { edition } } }`);
    for (const [argument, field] of [
      ['industry: "3011"', 'industry'],
      ['industry: "C9999"', 'industry'],
      ['industry: "C3011", region: "32"', 'region'],
      ['industry: "C3011", region: "329999"', 'region'],
    ] as const) {
      const answer = await ask(argument);
      expect([codeOf(answer), refusedFields(answer)]).toEqual(['BAD_USER_INPUT', [field]]);
    }
    expect(await ask('industry: "T9700"')).toEqual({ data: { ecology: { waterQuota: null } } });
  });

  it('takes as many statements for twice the rows', async () => {
    const query = `{ ecology {
      exceedances(first: 100) { exceeded nodes { judgement { verdict standard { code } } } }
      carbonAccounts(first: 100) { nodes { activities { emission factor { name } } totals { total } } }
      waterQuota(industry: "C1713", region: "320583") { quotas { general } }
      subsystems { coverage { percent } areas { fields { coverage standards { code } } } } } }`;
    const statements = async () => {
      const { result, count } = await countStatements(() => sector.ask(query));
      expect(result.errors).toBeUndefined();
      return count;
    };
    await statements();
    const before = await statements();
    for (const tables of sector.subgraph.registers) {
      const again = readRegisterSeeds('ecology', tables, { today }).map((row) => ({
        ...row,
        key: `${row.key}-again`,
      }));
      await sector.registerBook.register(tables, again, { today, actor: 'test' });
    }
    expect(await statements()).toBeLessThanOrEqual(before);
  });
});

describe('the seed of ecology', () => {
  const rows = (name: string) => readSeedRows('ecology', `${name}.seed.jsonl`) as Record<string, unknown>[];
  const catalogue = new Set(readSeedRows('ecology', 'seed.jsonl').map(({ code }) => code));

  it('rests its limits, quotas and factors on editions that its catalogue has', () => {
    const resting = ['energyLimits', 'emissionLimits', 'waterQuotas', 'emissionFactors'].flatMap(rows);
    const lost = resting.filter(
      ({ standardCode }) => standardCode !== undefined && !catalogue.has(standardCode),
    );
    expect(lost.map(({ key }) => key)).toEqual([]);
  });

  it('says of every made-up row that it is one', () => {
    const names = ['energyLimits', 'limitInspections', 'emissionFactors', 'carbonAccounts', 'waterQuotas'];
    const synthetic = names.flatMap(rows).filter(({ provenance }) => provenance === 'SYNTHETIC');
    expect(synthetic.length).toBeGreaterThan(20);
    for (const row of synthetic) expect(JSON.stringify(row)).toContain('示例');
  });
});
