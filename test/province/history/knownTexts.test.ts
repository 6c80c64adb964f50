import { countStatements } from '../../../shared/database';
import type { StandardFacts } from '../../../shared/kernel/catalogue/StandardFacts';
import type { ChangeEntry } from '../../../shared/kernel/changes/ChangeEntry';
import { StandardIndex } from '../../../subgraphs/province/index/StandardIndex';
import { takeInEntries } from '../../../subgraphs/province/index/takeInEntries';
import { createEditionLoaders } from '../../../subgraphs/province/lookup/EditionLoaders';
import { databaseKinds } from '../../support/databaseKinds';
import { standardFacts } from '../../support/standardFacts';
import { openTestProvince, type TestProvince } from '../graph/support/openTestProvince';
import { storedIn } from '../support/openTestIndex';

const facts = (number: number, title: string, more: Partial<StandardFacts> = {}): StandardFacts =>
  standardFacts({ code: `DB32/T ${String(9900 + number)}-2020`, title, ...more });

/** A row of ecology's log that says what a standard is since then, or that it is no more; what chains them is not read. */
function entry(at: string, version: number, said: StandardFacts, isGone = false): ChangeEntry {
  const stored = storedIn('ecology', said, version);
  return {
    ...{ seq: 0, at: `${at}T08:00:00.000Z`, actor: 'agency', kind: 'STANDARD', entity: stored.id },
    action: version === 1 ? 'REGISTER' : 'UPDATE',
    ...{ before: null, after: isGone ? null : stored, previousHash: '', hash: '' },
  };
}

/** What two provinces issued together. */
const joint = { code: 'DB31、DB32/T 9980-2020' };

const steady = Array.from({ length: 5 }, (_, number) =>
  entry('2024-01-10', 1, facts(50 + number, `${'甲'.repeat(number)}河湖修复监测`)),
);

/** What the log says, a stretch a line. */
const stretches: readonly (readonly ChangeEntry[])[] = [
  [
    entry('2024-01-10', 1, facts(1, '湖泊修复指南', { titleEn: 'Guide to the restoration of lakes' })),
    entry('2024-01-10', 1, facts(2, '城市河湖修复评价')),
    entry('2024-01-10', 1, facts(3, '河湖修复 PM2.5 附录')),
    entry('2024-01-10', 1, facts(80, '联合发布', joint)),
    ...steady,
  ],
  [entry('2024-06-01', 2, facts(1, '河湖修复规范')), entry('2024-06-01', 1, facts(4, '河湖'))],
  [
    entry('2025-03-01', 3, facts(1, '湿地修复规范')),
    entry('2025-03-01', 2, facts(2, '城市河湖修复评价', { withdrawnOn: '2025-02-01' })),
    entry('2025-03-01', 2, facts(80, '联合发布', { ...joint, withdrawnOn: '2025-02-01' })),
  ],
  [entry('2025-09-01', 2, facts(3, ''), true), entry('2025-09-01', 2, facts(4, '湖泊'))],
];

const texts = [
  ...['河湖', '河湖修复', '修复 河湖', '河', '湖泊', '湖泊修复', '湿地', '规范', '甲河湖修复', '甲甲'],
  ...['DB32/T 9901', 'DB32／T 9903—2020', '9904', 'pm2', 'PM2.5 河湖', 'restor', 'lakes guide', '%', '无'],
];

const numbers = ['DB32/T 9901', 'DB32/T 9902', 'DB32/T 9903', 'DB32/T 9904', 'DB31/T 9980', 'DB32/T 9999'];

const instants = ['2023-12-31', '2024-03-01', '2024-07-01', '2025-06-01', '2026-01-01'].map(
  (day) => `${day}T00:00:00.000Z`,
);

interface Found {
  readonly totalCount: number;
  readonly facets: readonly { readonly field: string; readonly value: string; readonly count: number }[];
  readonly edges: readonly {
    readonly node: { readonly code: string; readonly title: string };
    readonly highlights: readonly object[];
  }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

describe.each(databaseKinds())('searching what was known on $name', (kind) => {
  let province: TestProvince;
  const opened = async (until: string) => {
    const filled = await openTestProvince(kind, { standards: {}, pilots: {}, projects: {} });
    await filled.database.transaction(async (manager) => {
      for (const stretch of stretches) {
        const known = stretch.filter(({ at }) => at <= until);
        await takeInEntries(manager, 'ECOLOGY', known, new StandardIndex());
      }
    });
    return filled;
  };
  beforeAll(async () => {
    province = await opened('9999');
  });
  afterAll(() => province.drop());

  const ask = async (asked: TestProvince, args: string): Promise<Found> => {
    const { data, errors } = await asked.ask(
      `{ standards(${args}) { totalCount facets { field value count } pageInfo { endCursor hasNextPage }
           edges { node { code title } highlights { field fragments { text matched } } } } }`,
    );
    expect(errors).toBeUndefined();
    return (data as { readonly standards: Found }).standards;
  };

  /** All pages of a list, two rows a page. */
  const paged = async (asked: TestProvince, args: string): Promise<Found> => {
    const first = await ask(asked, `${args}, first: 2`);
    const edges = [...first.edges];
    for (let { pageInfo } = first; pageInfo.hasNextPage;) {
      const next = await ask(asked, `${args}, first: 2, after: ${JSON.stringify(pageInfo.endCursor)}`);
      edges.push(...next.edges);
      pageInfo = next.pageInfo;
    }
    return { ...first, edges, pageInfo: { endCursor: null, hasNextPage: false } };
  };

  const meant = async ({ database }: TestProvince, knownAt: string | null = null) => {
    const { byCode, byBase } = createEditionLoaders(database, knownAt);
    const named = await Promise.all([
      ...numbers.map((base) => byCode.load(`${base}-2020`)),
      ...numbers.map(async (base) => (await byBase.load(base))[0] ?? null),
    ]);
    return named.map((row) => row && [row.code, row.title, row.withdrawnOn]);
  };

  it.each(instants)(
    'finds at %s by text and by number what an index found then, in the same order',
    async (instant) => {
      const then = await opened(instant);
      try {
        expect(await meant(province, instant)).toEqual(await meant(then));
        for (const text of texts) {
          for (const order of ['', ', orderBy: { field: TITLE, direction: DESC }']) {
            const args = `query: ${JSON.stringify(text)}${order}`;
            const known = await paged(province, `${args}, filter: { knownAt: "${instant}" }`);
            expect({ args, ...known }).toEqual({ args, ...(await paged(then, args)) });
            expect(known.edges).toHaveLength(known.totalCount);
          }
        }
      } finally {
        await then.drop();
      }
    },
  );

  it('takes as many statements for any text as for rows that have not changed, and one more for each part', async () => {
    const statementsOf = async (args: string) =>
      (await countStatements(() => ask(province, args))).statements.map(({ sql }) => sql);
    const filter = `filter: { knownAt: "${instants[2] ?? ''}" }`;
    expect(await statementsOf('query: "河湖"')).toHaveLength(3);
    expect(await statementsOf(`query: "河湖", ${filter}`)).toHaveLength(6);
    expect(await statementsOf(`query: "修复 河湖", ${filter}`)).toHaveLength(7);
  });

  it('meets further conditions as they stood', async () => {
    const [, , , later = ''] = instants;
    const inForce = (instant: string) =>
      ask(province, `query: "城市", filter: { status: IN_FORCE, asOf: "2025-02-10", knownAt: "${instant}" }`);
    expect(await inForce(instants[2] ?? '')).toMatchObject({ totalCount: 1 });
    expect(await inForce(later)).toMatchObject({ totalCount: 0, edges: [] });
  });

  it('refuses a text that is too long, naming the field', async () => {
    const { errors } = await province.ask(
      `{ standards(query: "${'水'.repeat(601)}", filter: { knownAt: "${instants[2] ?? ''}" }) { totalCount } }`,
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field: 'query' }] });
  });
});
