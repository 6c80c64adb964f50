import type { Identity } from '../../../shared/identity';
import type { StandardFacts } from '../../../shared/kernel/catalogue/StandardFacts';
import type { ChangeEntry } from '../../../shared/kernel/changes/ChangeEntry';
import { startedProject } from '../../../shared/kernel/projects/projectRules';
import { creditCodeCheckDigit } from '../../../shared/numbers';
import { seedDirectory } from '../../../subgraphs/province/directory/seedDirectory';
import { StandardIndex } from '../../../subgraphs/province/index/StandardIndex';
import { takeInEntries } from '../../../subgraphs/province/index/takeInEntries';
import { DirectoryHistory1700000002930 } from '../../../subgraphs/province/migrations/DirectoryHistory';
import { pilotFacts } from '../../kernel/pilots/support/pilotFacts';
import { projectOutline } from '../../kernel/projects/support/projectOutline';
import { databaseKinds } from '../../support/databaseKinds';
import { standardFacts } from '../../support/standardFacts';
import { openTestProvince, type TestProvince } from '../graph/support/openTestProvince';
import { storedIn } from '../support/openTestIndex';

const [A, B, C] = ['DB32/T 9901-2020', 'DB32/T 9902-2021', 'DB32/T 9903-2025'];

const facts = (code: string, effectiveOn: string, more: Partial<StandardFacts> = {}): StandardFacts =>
  standardFacts({ code, title: `示例 ${code}`, effectiveOn, ...more });

/** A row of ecology's log; what chains them is not read here. */
function entry(at: string, version: number, after: StandardFacts): ChangeEntry {
  const stored = storedIn('ecology', after, version);
  const action = version === 1 ? 'REGISTER' : 'UPDATE';
  return {
    seq: 0,
    at: `${at}T08:00:00.000Z`,
    actor: 'agency',
    action,
    kind: 'STANDARD',
    entity: stored.id,
    ...{ before: null, after: stored, previousHash: '', hash: '' },
  };
}

const INSTITUTE = '12320111XX001148X5';
/** A body that the directory did not come with. */
const NEWCOMER = `91320505MA1WTK003${creditCodeCheckDigit('91320505MA1WTK003')}`;
const drafting = [{ name: '示例 新院', creditCode: NEWCOMER, role: 'PARTICIPANT' }] as const;
const institute = { name: '示例 研究院', creditCode: INSTITUTE, role: 'LEAD' } as const;

/** What the log says, a stretch a line; the last is a late correction: B had been withdrawn three years before. */
const stretches: readonly (readonly ChangeEntry[])[] = [
  [
    entry('2024-01-10', 1, facts(A, '2020-07-01', { title: '示例 初稿标题' })),
    entry('2024-01-11', 2, facts(A, '2020-07-01', { drafting: [institute] })),
    entry('2024-01-10', 1, facts(B, '2022-01-01', { drafting })),
  ],
  [entry('2024-06-01', 3, facts(A, '2020-07-01', { withdrawnOn: '2024-06-01' }))],
  [entry('2025-03-01', 1, facts(C, '2025-04-01'))],
  [entry('2026-06-01', 2, facts(B, '2022-01-01', { withdrawnOn: '2023-05-01', drafting }))],
];

/** What was in force on five days, by what is known now and by what was known before the correction. */
const golden = [
  { asOf: '2020-01-01', now: [], before: [] },
  { asOf: '2021-01-01', now: [A], before: [A] },
  { asOf: '2023-06-01', now: [A], before: [A, B] },
  { asOf: '2024-12-01', now: [], before: [B] },
  { asOf: '2026-05-31', now: [C], before: [B, C] },
];
const BEFORE = '2026-05-31T00:00:00.000Z';

const COORDINATOR: Identity = { subject: 'coordinator', roles: ['COORDINATOR'], sectors: [] };

const project = startedProject(projectOutline({ planNumber: 'EC-1' }), 'PROPOSAL', {
  on: '2026-01-15',
  actor: 'agency',
});
const step = { by: 'agency', reason: null } as const;
const pilot = pilotFacts({
  key: 'village',
  history: [
    { ...step, on: '2023-04-11', from: null, to: 'APPLIED', action: 'APPLY' },
    { ...step, on: '2023-06-01', from: 'APPLIED', to: 'APPROVED', action: 'APPROVE' },
  ],
});

describe.each(databaseKinds())('the province as of any day on $name', (kind) => {
  let province: TestProvince;
  const takeIn = () =>
    province.database.transaction(async (manager) => {
      const index = new StandardIndex();
      for (const entries of stretches) await takeInEntries(manager, 'ECOLOGY', entries, index);
    });
  beforeAll(async () => {
    province = await openTestProvince(kind, {
      standards: {},
      pilots: { ecology: [pilot] },
      projects: { ecology: [project] },
    });
    await takeIn();
  });
  afterAll(() => province.drop());

  const ask = async (query: string) => {
    const { data, errors } = await province.ask(query, {}, COORDINATOR);
    expect(errors).toBeUndefined();
    return data as Record<string, never>;
  };

  const inForce = async (filter: string) => {
    const { standards } = (await ask(
      `{ standards(filter: { status: IN_FORCE, ${filter} }) { totalCount nodes { code } facets { field value count } } }`,
    )) as unknown as {
      standards: {
        totalCount: number;
        nodes: { code: string }[];
        facets: { field: string; value: string; count: number }[];
      };
    };
    const codes = standards.nodes.map(({ code }) => code);
    expect(standards.totalCount).toBe(codes.length);
    const counted = standards.facets.filter(({ field }) => field === 'status');
    expect(counted).toEqual(
      codes.length === 0 ? [] : [{ field: 'status', value: 'IN_FORCE', count: codes.length }],
    );
    return codes;
  };

  const counted = async (args: string) => {
    const { statistics } = (await ask(`{ statistics(${args}) { sector inForce } }`)) as unknown as {
      statistics: { sector: string; inForce: number }[];
    };
    expect(statistics).toHaveLength(6);
    return statistics.find(({ sector }) => sector === 'ECOLOGY')?.inForce;
  };

  it.each(golden)(
    'is told for $asOf, corrected and as it was known before',
    async ({ asOf, now, before }) => {
      expect(await inForce(`asOf: "${asOf}"`)).toEqual(now);
      expect(await inForce(`asOf: "${asOf}", knownAt: "${BEFORE}"`)).toEqual(before);
      expect(await counted(`asOf: "${asOf}"`)).toBe(now.length);
      expect(await counted(`asOf: "${asOf}", knownAt: "${BEFORE}"`)).toBe(before.length);
    },
  );

  const known = async (instant: string, page = '') => {
    const { standards } = (await ask(
      `{ standards(filter: { knownAt: "${instant}" }, ${page} orderBy: { field: CODE, direction: DESC }) {
           pageInfo { endCursor hasNextPage } nodes { code title withdrawnOn } } }`,
    )) as unknown as {
      standards: {
        pageInfo: { endCursor: string; hasNextPage: boolean };
        nodes: { code: string; title: string; withdrawnOn: string | null }[];
      };
    };
    return standards;
  };

  it('knows nothing before a log said it, and what it said for a day', async () => {
    expect((await known('2024-01-01T00:00:00Z')).nodes).toEqual([]);
    expect((await known('2024-01-10T12:00:00Z')).nodes).toEqual([
      { code: B, title: `示例 ${String(B)}`, withdrawnOn: null },
      { code: A, title: '示例 初稿标题', withdrawnOn: null },
    ]);
    expect((await known('2024-02-01T00:00:00Z')).nodes.at(-1)).toEqual({
      code: A,
      title: `示例 ${String(A)}`,
      withdrawnOn: null,
    });
  });

  it.each([
    ['2024-01-10T12:00:00Z', []],
    ['2024-02-01T00:00:00Z', [A]],
    ['2024-06-02T00:00:00Z', []],
  ])(
    'finds at %s what a body was known to have drafted, and lists it with the body',
    async (instant, codes) => {
      const { standards, organization } = (await ask(
        `{ standards(filter: { organization: "${INSTITUTE}", knownAt: "${instant}" }) { totalCount nodes { code } }
         organization(creditCode: "${INSTITUTE}") { standards(filter: { knownAt: "${instant}" }) { totalCount nodes { code } } } }`,
      )) as unknown as Record<'standards' | 'organization', object>;
      const list = { totalCount: codes.length, nodes: codes.map((code) => ({ code })) };
      expect([standards, organization]).toEqual([list, { standards: list }]);
    },
  );

  it('pages through rows that have changed since among those that have not', async () => {
    const first = await known(BEFORE, 'first: 2,');
    expect(first.nodes.map(({ code }) => code)).toEqual([C, B]);
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = await known(BEFORE, `first: 2, after: "${first.pageInfo.endCursor}",`);
    expect(second.nodes.map(({ code }) => code)).toEqual([A]);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  it('keeps nothing twice when a log is read again', async () => {
    const versions = () =>
      province.database.reader.query(
        'SELECT id, version, knownFrom, knownTo FROM standard_version ORDER BY 1, 2',
      );
    const before: unknown = await versions();
    expect(before).toHaveLength(3);
    await takeIn();
    expect(await versions()).toEqual(before);
    expect(await inForce(`asOf: "2024-12-01", knownAt: "${BEFORE}"`)).toEqual([B]);
  });

  it.each([
    ['ics: "13"', 'filter.ics'],
    ['lacksInterpretation: true', 'filter.lacksInterpretation'],
  ])('refuses a condition on what is not kept: %s', async (condition, field) => {
    const { errors } = await province.ask(
      `{ standards(filter: { knownAt: "${BEFORE}", ${condition} }) { totalCount } }`,
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field }] });
  });

  it('finds since when the directory has a body again, in what is kept', async () => {
    const { database } = province;
    const rows = () => database.reader.query('SELECT creditCode, knownFrom FROM organization ORDER BY 1');
    const before: unknown = await rows();
    expect(before).toContainEqual({ creditCode: NEWCOMER, knownFrom: '2024-01-10T08:00:00.000Z' });
    await database.transaction(async ({ queryRunner }) => {
      if (!queryRunner) throw new Error('a transaction has a connection');
      const migration = new DirectoryHistory1700000002930();
      await migration.down(queryRunner);
      await migration.up(queryRunner);
      // MySQL cannot roll one back that was interrupted: it is run again from its start.
      await migration.up(queryRunner);
    });
    await seedDirectory(database);
    expect(await rows()).toEqual(before);
  });

  it.each([
    ['2023-01-01', null, null],
    ['2023-05-01', 'APPLIED', null],
    ['2026-06-01', 'APPROVED', 'PROPOSAL'],
  ])(
    'counts pilots and projects at the stage they had on %s, and lists them',
    async (day, ofPilot, ofProject) => {
      const { statistics } = (await ask(
        `{ statistics(asOf: "${day}") { sector pilots { value count } projects { value count } } }`,
      )) as unknown as { statistics: { sector: string; pilots: object[]; projects: object[] }[] };
      const figures = statistics.find(({ sector }) => sector === 'ECOLOGY');
      const one = (value: string | null) => (value === null ? [] : [{ value, count: 1 }]);
      expect(figures).toMatchObject({ pilots: one(ofPilot), projects: one(ofProject) });
      const { pilots, projects } = (await ask(
        `{ pilots(filter: { asOf: "${day}", stages: [${ofPilot ?? 'APPLIED'}] }) { totalCount }
         projects(filter: { asOf: "${day}", stages: [${ofProject ?? 'PROPOSAL'}] }) { totalCount } }`,
      )) as unknown as Record<'pilots' | 'projects', { totalCount: number }>;
      expect([pilots.totalCount, projects.totalCount]).toEqual([one(ofPilot).length, one(ofProject).length]);
    },
  );
});
