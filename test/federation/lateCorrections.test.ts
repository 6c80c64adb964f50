import { databaseKinds } from '../support/databaseKinds';
import { agencyOf, coordinator } from '../support/identities';
import { openTestFederation, type TestFederation } from '../support/openTestFederation';
import { LATECOMER, LISTS, toldBefore, toldLate, type Told } from './support/correctedProvince';

jest.setTimeout(120_000);

/** A body of Nanjing. */
const INSTITUTE = '12320111XX001148X5';
const AS_OF = '2018-12-31';
/** The evening of the day on which the figures were published. */
const PUBLISHED = '2018-12-31T16:00:00Z';

const FIGURES = `query ($asOf: Date!, $knownAt: DateTime, $filter: InnovationBaseFilter) {
  plan(id: "jiangsu-2017-2019") {
    targets(asOf: $asOf, knownAt: $knownAt, keys: ["innovation-bases", "national-standards"]) {
      key value progress counts digest parts { key count evidence { totalCount nodes { id } } }
      evidence { totalCount nodes { id label code countedOn part role record { ... on InnovationBase { id version foundedOn } } } }
    }
  }
  innovationBases(filter: $filter) { totalCount nodes { key foundedOn version } }
}`;

interface Figures {
  readonly plan: {
    readonly targets: readonly {
      readonly value: number;
      readonly digest: string;
      readonly evidence: { readonly totalCount: number; readonly nodes: readonly object[] };
    }[];
  };
  readonly innovationBases: { readonly totalCount: number; readonly nodes: readonly object[] };
}

describe.each(databaseKinds())('figures that were published, and corrected since, on $name', (kind) => {
  let federation: TestFederation;
  let now = '2018-03-01';
  beforeAll(async () => {
    const clock = () => new Date(`${now}T04:00:00Z`);
    federation = await openTestFederation(kind, { seed: false, clock });
  });
  afterAll(() => federation.close());

  const write = async (operation: string, input: Record<string, unknown>) => {
    const type = `${operation.charAt(0).toUpperCase()}${operation.slice(1)}Input`;
    const { errors } = await federation.ask(
      `mutation ($input: ${type}!) { ${operation}(input: $input) { clientMutationId } }`,
      { input: { clientMutationId: `${operation} ${now}`, ...input } },
      operation.includes('EcologyStandard') ? agencyOf('ECOLOGY') : coordinator,
    );
    expect(errors).toBeUndefined();
  };
  const base = (foundedOn: string | null, expectedVersion: number | null) =>
    write('registerInnovationBase', {
      ...{ key: 'lake', name: '示例 基地', level: 'PROVINCIAL', field: '示例', bodyName: '示例 单位' },
      ...{ regionCode: '320500', approvedOn: '2017-01-10', foundedOn, expectedVersion },
      provenance: 'SYNTHETIC',
    });
  const draftedBy = (role: string) => ({ drafting: [{ name: '示例 研究院', creditCode: INSTITUTE, role }] });
  const figures = async (knownAt: string | null = null) => {
    const variables = { asOf: AS_OF, knownAt, filter: { asOf: AS_OF, knownAt } };
    const { data, errors } = await federation.ask(FIGURES, variables, null);
    expect(errors).toBeUndefined();
    return data as unknown as Figures;
  };

  it('come out as corrected by what is known now, and as published by what was known then', async () => {
    await base('2017-03-01', null);
    const standard = { code: 'GB/T 99101-2018', title: '示例 湖泊修复', issuedOn: '2018-02-01' };
    await write('registerEcologyStandard', { ...standard, ...draftedBy('LEAD') });
    await federation.settled();
    now = '2018-12-31';
    const published = await figures();
    expect(published.plan.targets.map(({ value }) => value)).toEqual([1, 1]);
    expect(published.innovationBases.totalCount).toBe(1);

    now = '2019-02-01';
    await base('2019-01-20', 1);
    const id = 'standard:ecology:GB/T 99101-2018';
    await write('updateEcologyStandard', { id, expectedVersion: 1, ...draftedBy('PARTICIPANT') });
    await federation.settled();

    const corrected = await figures();
    expect(corrected.plan.targets.map(({ value }) => value)).toEqual([0, 1]);
    expect(corrected.plan.targets[1]?.evidence.nodes).toMatchObject([
      { part: 'joined', role: 'PARTICIPANT' },
    ]);
    expect(corrected.innovationBases.totalCount).toBe(0);
    expect(await figures(PUBLISHED)).toEqual(published);
    expect(await figures('2019-02-01T04:00:00Z')).toEqual(corrected);
    for (const { value, evidence } of [...published.plan.targets, ...corrected.plan.targets])
      expect([evidence.totalCount, evidence.nodes.length]).toEqual([value, value]);
  });

  const tellAll = async (all: readonly Told[]) => {
    for (const [place, [operation, input]] of all.entries())
      await write(operation, { clientMutationId: `${now} ${String(place)}`, ...input });
    await federation.settled();
  };
  const lists = async (knownAt: string | null = null) => {
    const { data, errors } = await federation.ask(LISTS, { knownAt }, null);
    expect(errors).toBeUndefined();
    return data as Readonly<Record<string, object>>;
  };

  it('are lists and reports as well: corrected by what is known now, as published by what was known then', async () => {
    now = '2019-11-01';
    await tellAll(toldBefore);
    now = '2019-12-30';
    const published = await lists();
    now = '2020-02-01';
    await tellAll(toldLate);
    const corrected = await lists();
    expect(published).toMatchObject({
      localStandards: { rule: { version: 1 }, figures: { total: 2, new: 2, revised: 0 } },
      recognised: { totalCount: 1, nodes: [{ recognitions: [{ key: 'kz', validTo: null }] }] },
      frontRunnerRanking: { places: [{ declaration: { key: 'best' } }, { declaration: { key: 'good' } }] },
      plan: {
        conferenceReport: {
          asOf: '2019-12-30',
          states: expect.arrayContaining([{ state: 'DONE', count: 1 }]) as unknown,
        },
      },
      professionalEvidence: {
        led: { totalCount: 2 },
        joined: { totalCount: 0 },
        achievements: [{ key: 'sensor' }],
      },
      organizations: { totalCount: 1 },
      organization: { standards: { totalCount: 2 } },
      exchangeRuns: { totalCount: 1 },
    });
    expect(corrected).toMatchObject({
      localStandards: { rule: { version: 2 }, figures: { total: 2, new: 1, revised: 1 } },
      recognised: { totalCount: 0 },
      frontRunnerRanking: {
        places: [{ declaration: { key: 'good' } }, { disqualification: 'DEAD_CITATION' }],
      },
      plan: {
        conferenceReport: { states: expect.arrayContaining([{ state: 'OVERDUE', count: 1 }]) as unknown },
      },
      professionalEvidence: { led: { totalCount: 1 }, joined: { totalCount: 1 }, achievements: [] },
      organizations: { totalCount: 2 },
      organization: { standards: { totalCount: 1 } },
      exchangeRuns: { totalCount: 2 },
    });
    const without = ({ plan }: typeof corrected) =>
      (plan as { regionsWithoutPlan: object[] }).regionsWithoutPlan.length;
    expect([without(published), without(corrected)]).toEqual([12, 13]);
    expect(await lists('2019-12-30T15:59:59.999Z')).toEqual(published);
    expect(await lists('2020-02-01T04:00:00Z')).toEqual(corrected);
  });

  it('are none before anything was told', async () => {
    const query = `query ($knownAt: DateTime) { organization(creditCode: "${LATECOMER}", knownAt: $knownAt) { name } }`;
    const asked = async (knownAt: string) =>
      (await federation.ask(query, { knownAt }, null)).data?.organization;
    expect(await asked('2020-02-01T03:59:59.999Z')).toBeNull();
    expect(await asked('2020-02-01T04:00:00.000Z')).toEqual({ name: '示例 后来院' });
    expect(await lists('2018-01-01T00:00:00Z')).toMatchObject({
      localStandards: { figures: { total: 0 }, standards: { totalCount: 0 } },
      frontRunnerRanking: null,
      plan: { conferenceReport: null },
      professionalEvidence: { led: { totalCount: 0 }, achievements: [], organization: { name: null } },
      organizations: { totalCount: 0 },
      exchangeRuns: { totalCount: 0 },
    });
  });
});
