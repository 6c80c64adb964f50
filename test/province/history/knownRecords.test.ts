import { countStatements } from '../../../shared/database';
import type { Identity } from '../../../shared/identity';
import type { ChangeEntry } from '../../../shared/kernel/changes/ChangeEntry';
import { pilotId, projectId } from '../../../shared/kernel/ids';
import { startedProject } from '../../../shared/kernel/projects/projectRules';
import { sectorNamesOf } from '../../../shared/kernel/sectorKeys';
import { StandardIndex } from '../../../subgraphs/province/index/StandardIndex';
import { takeInEntries } from '../../../subgraphs/province/index/takeInEntries';
import { pilotFacts } from '../../kernel/pilots/support/pilotFacts';
import { projectOutline } from '../../kernel/projects/support/projectOutline';
import { databaseKinds } from '../../support/databaseKinds';
import { openTestProvince, type TestProvince } from '../graph/support/openTestProvince';

const ecology = sectorNamesOf('ecology');

/** A row of ecology's log; what chains them is not read here. */
function entry(
  at: string,
  kind: 'PILOT' | 'PROJECT',
  version: number,
  facts: { readonly key: string } & object,
): ChangeEntry {
  const id = kind === 'PILOT' ? pilotId(ecology, facts.key) : projectId(ecology, facts.key);
  return {
    ...{ seq: 0, at: `${at}T08:00:00.000Z`, actor: 'agency', kind, entity: id, before: null },
    action: version === 1 ? 'REGISTER' : 'ADVANCE',
    after: { ...facts, id, version },
    ...{ previousHash: '', hash: '' },
  };
}

const by = { by: 'agency', reason: null } as const;
const applied = { ...by, on: '2023-04-11', from: null, to: 'APPLIED', action: 'APPLY' } as const;
const approved = { ...by, on: '2023-06-01', from: 'APPLIED', to: 'APPROVED', action: 'APPROVE' } as const;
const ended = { ...by, on: '2025-02-01', from: 'APPROVED', to: 'TERMINATED', action: 'TERMINATE' } as const;

const village = pilotFacts({
  key: 'village',
  stage: 'APPLIED',
  title: '村庄试点',
  region: '320500',
  history: [applied],
});
const wetland = pilotFacts({
  key: 'wetland',
  title: '湿地试点',
  history: [applied, approved],
  stage: 'APPROVED',
});
const running = { ...village, stage: 'APPROVED', history: [applied, approved] } as const;
const over = {
  ...village,
  stage: 'TERMINATED',
  region: '320100',
  history: [applied, approved, ended],
} as const;

const proposed = startedProject(projectOutline({ planNumber: 'EC-1', title: '湖泊修复指南' }), 'PROPOSAL', {
  on: '2025-01-15',
  actor: 'agency',
});
const accepted = {
  ...proposed,
  title: '河湖修复规范',
  stage: 'DRAFTING',
  history: [
    ...proposed.history,
    { ...by, on: '2025-03-01', from: 'PROPOSAL', to: 'DRAFTING', action: 'ACCEPT' },
  ],
} as const;

/** What the log says, a stretch a line; the last are late: both steps had been taken long before. */
const stretches: readonly (readonly ChangeEntry[])[] = [
  [
    entry('2024-01-10', 'PILOT', 1, village),
    entry('2024-01-11', 'PILOT', 2, running),
    entry('2024-01-10', 'PILOT', 1, wetland),
  ],
  [entry('2025-01-20', 'PROJECT', 1, proposed)],
  [entry('2026-06-01', 'PILOT', 3, over), entry('2026-06-01', 'PROJECT', 2, accepted)],
];
const BEFORE = '2026-05-31T00:00:00.000Z';

/** How many pilots and projects were at which stage on days, by what is known now and by what was known before. */
const golden = [
  { asOf: '2023-05-01', now: { APPLIED: 2 }, before: { APPLIED: 2 } },
  { asOf: '2024-12-31', now: { APPROVED: 2 }, before: { APPROVED: 2 } },
  {
    asOf: '2025-02-10',
    now: { APPROVED: 1, TERMINATED: 1, PROPOSAL: 1 },
    before: { APPROVED: 2, PROPOSAL: 1 },
  },
  {
    asOf: '2025-06-01',
    now: { APPROVED: 1, TERMINATED: 1, DRAFTING: 1 },
    before: { APPROVED: 2, PROPOSAL: 1 },
  },
] as const;

const COORDINATOR: Identity = { subject: 'coordinator', roles: ['COORDINATOR'], sectors: [] };

type Count = { readonly value: string; readonly count: number };
type Figures = { readonly pilots: readonly Count[]; readonly projects: readonly Count[] };

describe.each(databaseKinds())('pilots and projects as they were known on $name', (kind) => {
  let province: TestProvince;
  const takeIn = () =>
    province.database.transaction(async (manager) => {
      for (const entries of stretches) await takeInEntries(manager, 'ECOLOGY', entries, new StandardIndex());
    });
  beforeAll(async () => {
    province = await openTestProvince(kind, { standards: {}, pilots: {}, projects: {} });
    await takeIn();
  });
  afterAll(() => province.drop());

  async function ask<Data>(query: string): Promise<Data> {
    const { data, errors } = await province.ask(query, {}, COORDINATOR);
    expect(errors).toBeUndefined();
    return data as Data;
  }

  /** Counts by stage as the statistics and as lists, stage by stage, have them. */
  async function counted(asOf: string, known: string) {
    const { statistics } = await ask<{ statistics: (Figures & { readonly sector: string })[] }>(
      `{ statistics(asOf: "${asOf}"${known}) { sector pilots { value count } projects { value count } } }`,
    );
    const figures = statistics.find(({ sector }) => sector === 'ECOLOGY');
    const told = [...(figures?.pilots ?? []), ...(figures?.projects ?? [])];
    for (const { value, count } of told) {
      const list = ['PROPOSAL', 'DRAFTING'].includes(value) ? 'projects' : 'pilots';
      const answer = await ask<Record<string, { readonly totalCount: number; readonly nodes: object[] }>>(
        `{ ${list}(filter: { asOf: "${asOf}", stages: [${value}]${known} }) { totalCount nodes { id } } }`,
      );
      expect(answer[list]).toMatchObject({ totalCount: count });
      expect(answer[list]?.nodes).toHaveLength(count);
    }
    return Object.fromEntries(told.map(({ value, count }) => [value, count]));
  }

  it.each(golden)(
    'are counted and listed for $asOf, corrected and as known before',
    async ({ asOf, now, before }) => {
      expect(await counted(asOf, '')).toEqual(now);
      expect(await counted(asOf, `, knownAt: "${BEFORE}"`)).toEqual(before);
    },
  );

  const pilotsAt = (instant: string, more = '') =>
    ask<{
      pilots: {
        totalCount: number;
        nodes: { title: string; stage: string }[];
        pageInfo: { endCursor: string; hasNextPage: boolean };
        facets: { field: string; value: string; count: number }[];
      };
    }>(
      `{ pilots(filter: { knownAt: "${instant}" } ${more}) {
           totalCount nodes { title stage } pageInfo { endCursor hasNextPage } facets { field value count } } }`,
    );

  it('are shown as they stood, with what was said for a day', async () => {
    expect((await pilotsAt('2024-01-01T00:00:00Z')).pilots.nodes).toEqual([]);
    const stages = async (instant: string) =>
      (await pilotsAt(instant)).pilots.nodes.map(({ stage }) => stage);
    expect(await stages('2024-01-10T12:00:00Z')).toEqual(['APPLIED', 'APPROVED']);
    expect(await stages(BEFORE)).toEqual(['APPROVED', 'APPROVED']);
    expect(await stages('2026-06-02T00:00:00Z')).toEqual(['TERMINATED', 'APPROVED']);
  });

  it('are paged and counted together with those that have not changed, in a fixed number of statements', async () => {
    const { statements } = await countStatements(() => pilotsAt(BEFORE));
    expect(statements).toHaveLength(6);
    const { pilots } = await pilotsAt(BEFORE, 'first: 1');
    expect(pilots).toMatchObject({ totalCount: 2, nodes: [{ title: '村庄试点' }] });
    expect(pilots.facets.filter(({ field }) => field === 'stage')).toEqual([
      { field: 'stage', value: 'APPROVED', count: 2 },
    ]);
    const next = await pilotsAt(BEFORE, `first: 1, after: "${pilots.pageInfo.endCursor}"`);
    expect(next.pilots).toMatchObject({ nodes: [{ title: '湿地试点' }], pageInfo: { hasNextPage: false } });
  });

  it.each([
    ['region: "320500"', BEFORE, 1],
    ['region: "320500"', '2026-06-02T00:00:00Z', 0],
    ['approvedFrom: "2023-06-01", approvedTo: "2023-06-01"', BEFORE, 2],
    ['approvedFrom: "2023-06-01", approvedTo: "2023-06-01"', '2024-01-10T12:00:00Z', 1],
  ])('meet further conditions as they stood: %s at %s', async (condition, instant, count) => {
    const { pilots } = await ask<{ pilots: { totalCount: number } }>(
      `{ pilots(filter: { knownAt: "${instant}", ${condition} }) { totalCount } }`,
    );
    expect(pilots.totalCount).toBe(count);
  });

  it.each([
    ['湖泊修复', `, knownAt: "${BEFORE}"`, 1],
    ['湖泊修复', '', 0],
    ['河湖修复', `, knownAt: "${BEFORE}"`, 0],
    ['河湖修复', '', 1],
  ])('are searched by the titles that they had: %s%s', async (query, known, count) => {
    const { projects } = await ask<{ projects: { totalCount: number; nodes: object[] } }>(
      `{ projects(filter: { query: "${query}"${known} }) { totalCount nodes { id } } }`,
    );
    expect(projects.totalCount).toBe(count);
    expect(projects.nodes).toHaveLength(count);
  });

  it('keep nothing twice when a log is read again', async () => {
    const kept = () =>
      Promise.all(
        ['pilot_version', 'pilot_version_history', 'project_version', 'project_version_history'].map(
          (table) => province.database.reader.query(`SELECT * FROM ${table} ORDER BY id, version`),
        ),
      ) as Promise<object[][]>;
    const before = await kept();
    expect(before.map((rows) => rows.length)).toEqual([2, 3, 1, 1]);
    await takeIn();
    expect(await kept()).toEqual(before);
    expect(await counted('2025-06-01', `, knownAt: "${BEFORE}"`)).toEqual({ APPROVED: 2, PROPOSAL: 1 });
  });

  it.each([
    ['320500', BEFORE, ['村庄试点']],
    ['320500', '2026-06-02T00:00:00Z', []],
    ['320100', BEFORE, []],
    ['320100', '2026-06-02T00:00:00Z', ['村庄试点']],
  ])('are listed of a region as they stood: %s at %s', async (code, instant, titles) => {
    const { region } = await ask<{ region: { pilots: { totalCount: number; nodes: { title: string }[] } } }>(
      `{ region(code: "${code}") { pilots(filter: { knownAt: "${instant}" }) { totalCount nodes { title } } } }`,
    );
    expect(region.pilots.nodes.map(({ title }) => title)).toEqual(titles);
    expect(region.pilots.totalCount).toBe(titles.length);
  });
});
