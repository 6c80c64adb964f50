import { countStatements } from '../../../shared/database';
import type { Identity } from '../../../shared/identity';
import type { ChangeEntry } from '../../../shared/kernel/changes/ChangeEntry';
import { MOST_TOUCHED } from '../../../subgraphs/province/impact/touchedWalk';
import { StandardIndex } from '../../../subgraphs/province/index/StandardIndex';
import { takeInEntries } from '../../../subgraphs/province/index/takeInEntries';
import { provinceRegisters } from '../../../subgraphs/province/provinceRegisters';
import { databaseKinds } from '../../support/databaseKinds';
import { openTestProvince, TODAY, type TestProvince } from '../graph/support/openTestProvince';
import { CROWDED, holdings } from './support/impactHoldings';
import { recordResting } from './support/recordResting';

const COORDINATOR: Identity = { subject: 'coordinator', roles: ['COORDINATOR'], sectors: [] };

interface Row {
  readonly kind: string;
  readonly id: string;
  readonly depth: number;
  readonly effect: string;
  readonly dated: boolean;
  readonly path: readonly string[];
}

interface Report {
  readonly complete: boolean;
  readonly total: number;
  readonly successor: { readonly code: string } | null;
  readonly kinds: readonly string[];
  readonly figures: readonly {
    readonly field: string;
    readonly value: string;
    readonly count: number;
    readonly rows: { readonly totalCount: number; readonly nodes: readonly Row[] };
  }[];
  readonly rows: { readonly totalCount: number; readonly nodes: readonly Row[] };
}

const row = 'kind id depth effect dated path';
const report = `complete total successor { code } kinds
  figures { field value count rows(first: 100) { totalCount nodes { ${row} } } } rows(first: 100) { totalCount nodes { ${row} } }`;

describe.each(databaseKinds())('what a withdrawal would touch, on $name', (kind) => {
  let province: TestProvince;
  beforeAll(async () => {
    province = await openTestProvince(kind, holdings);
    const interpretations = provinceRegisters.find(({ register }) => register.name === 'interpretations');
    if (!interpretations) throw new Error('the province keeps no interpretations');
    const explained = {
      key: 'explained',
      standardCode: 'DB32/T 9701-2022',
      title: '示例 解读',
      form: 'ARTICLE',
      publisher: '示例江苏标准化研究院',
      publishedOn: '2024-01-01',
      link: null,
      source: null,
      provenance: 'SYNTHETIC' as const,
    };
    await province.registerBook.register(interpretations, [explained], { today: TODAY, actor: 'test' });
  }, 120_000);
  afterAll(() => province.drop());

  const impactOf = async (code: string, depth: number | null = null, identity = COORDINATOR) => {
    const { data, errors } = await province.ask(
      `query ($code: String!, $depth: Int! = 10) { standard(code: $code) { withdrawalImpact(depth: $depth) { ${report} } } }`,
      { code, ...(depth !== null && { depth }) },
      identity,
    );
    expect(errors).toBeUndefined();
    return (data as { standard: { withdrawalImpact: Report } }).standard.withdrawalImpact;
  };

  const told = ({ rows }: Report) =>
    rows.nodes.map(({ kind: its, id, depth, effect, path }) => [
      its,
      id.replace(/^.*?:/, ''),
      depth,
      effect,
      path,
    ]);

  const SELF = 'GB/T 9500-2020';
  const NEAR = 'DB32/T 9702-2022';

  it('is all that names it, and all that rests on that, each once with the way that leads there', async () => {
    const answer = await impactOf(SELF);
    expect(told(answer)).toEqual([
      ['standards', 'services:DB32/T 9601-2021', 1, 'BREAKS', [SELF]],
      ['standards', 'services:DB32/T 9602-2021', 1, 'FOLLOWS', [SELF]],
      ['standards', 'manufacturing:DB32/T 9702-2022', 1, 'BREAKS', [SELF]],
      ['pilots', 'services:near', 1, 'BREAKS', [SELF]],
      ['projects', 'ecology:EC-1', 1, 'BREAKS', [SELF]],
      ['standards', 'manufacturing:DB32/T 9701-2022', 2, 'RESTS', [SELF, 'DB32/T 9601-2021']],
      [
        'standards',
        'manufacturing:DB32/T 9703-2022',
        3,
        'RESTS',
        [SELF, 'DB32/T 9601-2021', 'DB32/T 9701-2022'],
      ],
      ['projects', 'manufacturing:MF-1', 3, 'RESTS', [SELF, 'DB32/T 9601-2021', 'DB32/T 9701-2022']],
      ['interpretations', 'province:explained', 3, 'RESTS', [SELF, 'DB32/T 9601-2021', 'DB32/T 9701-2022']],
      [
        'pilots',
        'services:far',
        4,
        'RESTS',
        [SELF, 'DB32/T 9601-2021', 'DB32/T 9701-2022', 'DB32/T 9703-2022'],
      ],
    ]);
    expect(answer).toMatchObject({ complete: true, total: 10, successor: { code: 'GB/T 9500-2026' } });
    expect(answer.kinds.slice(0, 3)).toEqual(['standards', 'pilots', 'projects']);
  });

  it('is told in figures of which each opens to its rows, and those of one field add up', async () => {
    const { figures, total } = await impactOf(SELF);
    for (const { count, rows } of figures)
      expect([rows.totalCount, rows.nodes.length]).toEqual([count, count]);
    const fields = new Set(figures.map(({ field }) => field));
    expect([...fields]).toEqual(['kind', 'sector', 'depth', 'directness', 'effect']);
    for (const field of fields) {
      const counts = figures.filter((figure) => figure.field === field).map(({ count }) => count);
      expect([field, counts.reduce((sum, count) => sum + count, 0)]).toEqual([field, total]);
    }
    expect(figures).toContainEqual(expect.objectContaining({ field: 'effect', value: 'FOLLOWS', count: 1 }));
    expect(figures).toContainEqual(expect.objectContaining({ field: 'sector', value: 'PROVINCE', count: 1 }));
  });

  it('leaves out who names without a year what another edition stands for', async () => {
    expect(told(await impactOf('GB/T 9500-2010'))).toEqual([
      ['standards', 'services:DB32/T 9603-2021', 1, 'BREAKS', ['GB/T 9500-2010']],
    ]);
  });

  it('is met the nearest way where references run in a circle', async () => {
    expect(told(await impactOf(NEAR)).slice(0, 2)).toEqual([
      ['standards', 'manufacturing:DB32/T 9701-2022', 1, 'BREAKS', [NEAR]],
      ['standards', 'manufacturing:DB32/T 9703-2022', 2, 'RESTS', [NEAR, 'DB32/T 9701-2022']],
    ]);
  });

  it('says whether anything lies deeper than asked for', async () => {
    expect(await impactOf(SELF, 2)).toMatchObject({ complete: false });
    const whole = await impactOf(SELF, 3);
    expect(whole).toMatchObject({ complete: true, total: 10 });
  });

  it('says that there is more than one answer follows', async () => {
    const { complete, figures } = await impactOf(CROWDED);
    expect(complete).toBe(false);
    const standards = figures.find(({ value }) => value === 'standards');
    expect(standards?.count).toBe(MOST_TOUCHED);
  });

  it('tells of a project only who may see it', async () => {
    const { rows } = await impactOf(SELF, null, { subject: 'reader', roles: [], sectors: [] });
    expect(rows.nodes.map(({ kind: its }) => its)).not.toContain('projects');
  });

  it('reaches the licence items of a sector, as its log says', async () => {
    const id = 'licence-item:public-management:fishing';
    const says = (name: string, codes: readonly string[] | null) => {
      const standards = codes?.map((standardCode) => ({ step: 'ACCEPT', standardCode }));
      const after = standards ? { id, version: 1, key: 'fishing', name, standards } : null;
      const entry: ChangeEntry = {
        ...{ seq: 0, at: `${TODAY}T08:00:00.000Z`, actor: 'agency', action: 'UPDATE', kind: 'SECTOR_RECORD' },
        ...{ entity: id, before: null, after, previousHash: '', hash: '' },
      };
      return province.database.transaction((manager) =>
        takeInEntries(manager, 'PUBLIC_MANAGEMENT', [entry], new StandardIndex()),
      );
    };
    const licences = async () => {
      const { rows, kinds } = await impactOf(SELF);
      expect(kinds).toContain('licenceItems');
      return rows.nodes
        .filter((each) => each.kind === 'licenceItems')
        .map((each) => [each.id, each.depth, each.effect, each.path]);
    };
    expect(await licences()).toEqual([]);
    await says('捕捞许可', ['DB32/T 9601-2021', 'GB/T 9500', 'DB32/T 9601-2021']);
    expect(await licences()).toEqual([[id, 1, 'FOLLOWS', [SELF]]]);
    await says('捕捞许可', ['DB32/T 9601-2021']);
    expect(await licences()).toEqual([[id, 2, 'RESTS', [SELF, 'DB32/T 9601-2021']]]);
    await says('捕捞许可', null);
    expect(await licences()).toEqual([]);
  });

  it('reaches recognitions that have not expired, and claims to grants that were not refused', async () => {
    const [open, granted] = await recordResting(province, NEAR);
    const { rows } = await impactOf(NEAR);
    const ofKind = (name: string) =>
      rows.nodes
        .filter((each) => each.kind === name)
        .map(({ id, depth, effect }) => [id.replace(/^.*:/, ''), depth, effect]);
    expect(ofKind('recognitions')).toEqual([
      ['last-day', 1, 'BREAKS'],
      ['open', 1, 'BREAKS'],
    ]);
    expect(ofKind('grantClaims')).toEqual([open, granted].sort().map((key) => [key, 1, 'BREAKS']));
  });

  it('is filtered, and paged through', async () => {
    const ask = (args: string) =>
      province.ask(
        `{ standard(code: "${SELF}") { withdrawalImpact { rows(${args}) { totalCount pageInfo { hasNextPage endCursor } nodes { id } } } } }`,
        {},
        COORDINATOR,
      );
    const filter = 'filter: { sectors: [MANUFACTURING], kinds: ["standards"], dated: true }';
    const { data } = await ask(`${filter}, first: 1`);
    const { rows } = (
      data as { standard: { withdrawalImpact: { rows: { pageInfo: { endCursor: string } } } } }
    ).standard.withdrawalImpact;
    expect(rows).toMatchObject({
      totalCount: 2,
      pageInfo: { hasNextPage: true },
      nodes: [{ id: 'standard:manufacturing:DB32/T 9702-2022' }],
    });
    const next = await ask(`${filter}, first: 1, after: "${rows.pageInfo.endCursor}"`);
    expect(next.data).toMatchObject({
      standard: {
        withdrawalImpact: {
          rows: {
            pageInfo: { hasNextPage: false },
            nodes: [{ id: 'standard:manufacturing:DB32/T 9703-2022' }],
          },
        },
      },
    });
    const { errors } = await ask('filter: { kinds: ["grant"] }');
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ field: 'filter.kinds' }],
    });
    const other = await ask(`first: 1, after: "${rows.pageInfo.endCursor}"`);
    expect(other.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('takes as many statements for all standards of a page as for one', async () => {
    const statements = async (codes: readonly string[]) => {
      const fields = codes.map(
        (code, index) => `s${String(index)}: standard(code: "${code}") { withdrawalImpact { total } }`,
      );
      return (await countStatements(() => province.ask(`{ ${fields.join(' ')} }`, {}, COORDINATOR))).count;
    };
    const one = await statements([SELF]);
    expect(await statements([SELF, NEAR, 'GB/T 9500-2010', 'DB32/T 9601-2021'])).toBeLessThanOrEqual(one);
  });
});
