import { countStatements } from '../../../shared/database';
import { ANONYMOUS, type Identity } from '../../../shared/identity';
import { seedRegisters } from '../../../shared/kernel/registers';
import { provinceRegisters } from '../../../subgraphs/province/provinceRegisters';
import { databaseKinds } from '../../support/databaseKinds';
import { agencyOf, auditor, coordinator } from '../../support/identities';
import { standardFacts } from '../../support/standardFacts';
import { holdings, INSTITUTE } from '../graph/support/holdings';
import { openTestProvince, TODAY, type TestProvince } from '../graph/support/openTestProvince';
import { declared, impactOrder, linkedAchievement } from './support/inputs';

const dated = (code: string, effectiveOn: string, withdrawnOn: string | null = null) =>
  standardFacts({ code, title: `示例 ${code}`, issuedOn: effectiveOn, effectiveOn, withdrawnOn });

interface Ranking {
  readonly digest: string;
  readonly places: readonly { position: number | null; disqualification: string | null; reason: string }[];
}

describe.each(databaseKinds())('innovation on $name', (kind) => {
  let province: TestProvince;
  beforeAll(async () => {
    province = await openTestProvince(kind, {
      ...holdings,
      standards: {
        ...holdings.standards,
        ecology: [dated('GB 36893-2024', '2025-10-01')],
        manufacturing: [dated('DB32/T 9926-2014', '2014-10-11', '2023-09-01')],
      },
    });
    const scope = { today: TODAY, actor: 'seed' };
    await seedRegisters(province.registerBook, 'province/seed', provinceRegisters, scope);
  });
  afterAll(() => province.drop());

  let writes = 0;
  const write = async (operation: string, input: object, identity: Identity = coordinator) => {
    writes += 1;
    const type = `${operation.charAt(0).toUpperCase()}${operation.slice(1)}Input`;
    const { data, errors } = await province.ask(
      `mutation ($input: ${type}!) { ${operation}(input: $input) { clientMutationId } }`,
      { input: { clientMutationId: `write ${String(writes)}`, ...input } },
      identity,
    );
    return { data, extensions: errors?.[0]?.extensions };
  };

  describe('declares and ranks front-runners:', () => {
    const RANKING = `query ($on: Date) { frontRunnerRanking(productKey: "air-purifier", on: $on) {
      digest places { position score disqualification reason declaration { key values { value } } } } }`;
    const PUBLISHED =
      '{ publishedRankings(filter: { productKey: "air-purifier" }) { nodes { key rankedOn digest rule standings { position reason } } } }';
    const ranking = async (on?: string) => {
      const { data, errors } = await province.ask(RANKING, { on });
      expect(errors).toBeUndefined();
      return data?.frontRunnerRanking as Ranking;
    };
    it.each([
      ['a value below the national baseline', declared('low', 5.9, 1), 'BAD_USER_INPUT', 'values[0].value'],
      [
        'a unit that measures something else',
        declared('kilo', 8, 1, 'kg'),
        'UNIT_MISMATCH',
        'values[1].unit',
      ],
      [
        'a product nobody registered',
        { ...declared('lost', 8, 1), productKey: 'x' },
        'BAD_USER_INPUT',
        'productKey',
      ],
    ])('refuses %s', async (_what, input, code, field) => {
      const { extensions } = await write('declareFrontRunner', input);
      expect(extensions).toMatchObject({ code, fields: [{ field }] });
    });

    it('publishes a ranking that later declarations do not change', async () => {
      const before = await ranking();
      const { data } = await write('publishRanking', { productKey: 'air-purifier' });
      expect(data?.publishRanking).not.toBeNull();
      await write('declareFrontRunner', declared('best', 60, 10, 'mW'));
      await write('declareFrontRunner', declared('dead', 90, 10, 'mW', 'DB32/T 9926-2014'));
      const after = await ranking();
      expect(after.digest).not.toBe(before.digest);
      expect(after.places[0]?.position).toBe(1);
      expect(after.places).toHaveLength(before.places.length + 2);
      expect(after.places.find(({ reason }) => reason.includes('DB32/T 9926-2014'))?.disqualification).toBe(
        'DEAD_CITATION',
      );
      const { data: kept } = await province.ask(PUBLISHED);
      const { nodes } = kept?.publishedRankings as {
        nodes: {
          key: string;
          rankedOn: string;
          digest: string;
          standings: { position: number; reason: string }[];
        }[];
      };
      const today = nodes.find(({ rankedOn }) => rankedOn === TODAY);
      expect(today).toMatchObject({ key: `air-purifier-${TODAY}`, digest: before.digest });
      expect(today?.standings).toEqual(before.places.map(({ position, reason }) => ({ position, reason })));
    });

    it('recounts a published ranking from the declarations of its day', async () => {
      const { data } = await province.ask(PUBLISHED);
      const { nodes } = data?.publishedRankings as { nodes: { rankedOn: string; digest: string }[] };
      const first = nodes.find(({ rankedOn }) => rankedOn === '2025-12-31');
      expect((await ranking('2025-12-31')).digest).toBe(first?.digest);
    });

    it('ranks in a fixed number of statements, one more for each kind of row by what was known', async () => {
      expect((await ranking()).places.length).toBeGreaterThan(3);
      const statements = async (args: string) => {
        const asked = `{ frontRunnerRanking(productKey: "air-purifier"${args}) { digest } }`;
        return (await countStatements(() => province.ask(asked))).count;
      };
      expect(await statements('')).toBe(5);
      expect(await statements(`, knownAt: "${TODAY}T02:00:00Z"`)).toBe(8);
    });

    it.each([
      ['a day twice', { productKey: 'air-purifier', on: '2025-12-31' }, coordinator, 'BAD_USER_INPUT'],
      ['a day ahead', { productKey: 'air-purifier', on: '2027-01-01' }, coordinator, 'BAD_USER_INPUT'],
      ['what nobody registered', { productKey: 'x' }, coordinator, 'BAD_USER_INPUT'],
      ['for an agency', { productKey: 'air-purifier' }, agencyOf('ECOLOGY'), 'FORBIDDEN'],
    ])('does not publish %s', async (_what, input, identity, code) => {
      expect((await write('publishRanking', input, identity)).extensions).toMatchObject({ code });
    });

    it('knows no ranking of what nobody registered', async () => {
      const { data, errors } = await province.ask('{ frontRunnerRanking(productKey: "x") { digest } }');
      expect([data?.frontRunnerRanking, errors]).toEqual([null, undefined]);
    });
  });

  describe('queues what waits:', () => {
    const QUEUE = `query ($sectors: [SectorKey!], $first: Int) { priorityQueue(sectors: $sectors, first: $first) {
      totalCount truncated entries { position score project { planNumber } achievement { key }
      reasons { code weight text achievement { key } } } } }`;
    const queue = async (identity: Identity, variables = {}) => {
      const { data, errors } = await province.ask(QUEUE, variables, identity);
      expect(errors).toBeUndefined();
      return data?.priorityQueue as {
        totalCount: number;
        entries: {
          score: number;
          project: { planNumber: string } | null;
          achievement: { key: string } | null;
        }[];
      };
    };
    it('a proposal with an achievement comes first, and its reasons add up', async () => {
      expect((await write('recordAchievement', linkedAchievement)).extensions).toBeUndefined();
      const { entries, totalCount } = await queue(coordinator);
      expect(entries[0]).toMatchObject({
        score: 90,
        project: { planNumber: 'SV-1' },
        reasons: [
          { code: 'MAJOR_PROGRAMME', weight: 40, achievement: { key: 'linked' } },
          { code: 'ACHIEVEMENT_LEVEL', weight: 30 },
          { code: 'APPLICATION_ORIENTED', weight: 20 },
        ],
      });
      expect(entries.map(({ achievement }) => achievement?.key)).toContain('crab-traceability-tag');
      expect(totalCount).toBe(entries.length);
    });

    it.each([
      ['an agency its own', agencyOf('SERVICES'), ['SV-1']],
      ['no other', agencyOf('ECOLOGY'), []],
    ])('shows %s', async (_what, identity, numbers) => {
      const { entries } = await queue(identity);
      expect(entries.flatMap(({ project }) => project?.planNumber ?? [])).toEqual(numbers);
    });

    it('keeps to the sectors asked for, and takes four statements', async () => {
      const { entries } = await queue(coordinator, { sectors: ['AGRICULTURE'] });
      expect(entries.map(({ achievement }) => achievement?.key)).toEqual(['crab-traceability-tag']);
      const { statements } = await countStatements(() => queue(coordinator));
      expect(statements.length).toBeLessThanOrEqual(4);
    });

    it('is refused to the public', async () => {
      const { errors } = await province.ask(QUEUE);
      expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    });
  });

  it('tells what a body led from what it joined', async () => {
    const EVIDENCE = `query ($creditCode: String!) { professionalEvidence(creditCode: $creditCode) { on
      led { totalCount nodes { code } } joined { totalCount nodes { code } } achievements { key } } }`;
    const { data, errors } = await province.ask(EVIDENCE, { creditCode: INSTITUTE });
    expect(errors).toBeUndefined();
    expect(data?.professionalEvidence).toMatchObject({
      on: TODAY,
      led: { totalCount: 1, nodes: [{ code: 'DB32/T 9906-2021' }] },
      joined: { totalCount: 1, nodes: [{ code: 'DB3201/T 9946-2022' }] },
    });
    const refused = await province.ask(EVIDENCE, { creditCode: '123' });
    expect(refused.errors?.[0]?.extensions).toMatchObject({ fields: [{ field: 'creditCode' }] });
  });

  it.each([
    ['2020-12-31', [], 0],
    ['2021-01-01', ['UPCOMING'], 0],
    ['2022-01-01', ['IN_FORCE'], 1],
  ])('tells what a body had done by %s, and as it was then', async (asOf, led, joined) => {
    const { data, errors } = await province.ask(
      `{ professionalEvidence(creditCode: "${INSTITUTE}", asOf: "${asOf}") {
           led { totalCount facets { field value count } } joined { totalCount } achievements { completedOn } } }`,
    );
    expect(errors).toBeUndefined();
    const evidence = data?.professionalEvidence as {
      achievements: { completedOn: string }[];
      led: { facets: { field: string; value: string }[] };
    };
    expect(evidence).toMatchObject({ led: { totalCount: led.length }, joined: { totalCount: joined } });
    expect(evidence.led.facets.filter(({ field }) => field === 'status')).toEqual(
      led.map((value) => ({ field: 'status', value, count: 1 })),
    );
    expect(evidence.achievements.every(({ completedOn }) => completedOn <= asOf)).toBe(true);
    const { errors: refused } = await province.ask(
      `{ professionalEvidence(creditCode: "${INSTITUTE}") { led(filter: { knownAt: "2026-01-01T00:00:00Z" }) { totalCount } } }`,
    );
    expect(refused?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ field: 'filter.knownAt' }],
    });
  });

  describe('orders services:', () => {
    it('of what the institution offers only', async () => {
      const novelty = { ...impactOrder, kind: 'NOVELTY_SEARCH', text: '冷链' };
      expect((await write('recordServiceOrder', novelty)).extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        fields: [{ field: 'kind' }],
      });
      expect((await write('recordServiceOrder', impactOrder)).extensions).toBeUndefined();
    });

    it('and shows the public neither client nor text nor result', async () => {
      const ask = (field: string, identity: Identity) =>
        province.ask(`{ serviceOrders { nodes { key ${field} } } }`, {}, identity);
      for (const field of ['text', 'result', 'client { name }']) {
        expect((await ask(field, ANONYMOUS)).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
        expect((await ask(field, auditor)).errors).toBeUndefined();
      }
    });
  });
});
