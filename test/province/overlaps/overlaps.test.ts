import { countStatements } from '../../../shared/database';
import { ANONYMOUS } from '../../../shared/identity';
import { databaseKinds } from '../../support/databaseKinds';
import { agencyOf, auditor, coordinator } from '../../support/identities';
import { askReport, pairsIn, REPORT } from './support/askReport';
import { openOverlaps, type OverlapsProvince } from './support/openOverlaps';

describe.each(databaseKinds())('the report on overlaps on $name', (kind) => {
  let province: OverlapsProvince;
  beforeAll(async () => {
    province = await openOverlaps(kind);
  });
  afterAll(() => province.drop());

  const report = (variables: Readonly<Record<string, unknown>> = {}) => askReport(province, variables);
  const crabs = { code: 'DB32/T 97001-2020' };

  it('shows what breaks the law first, then the nearest titles, and counts all', async () => {
    const { nodes, totalCount, waiting, facets } = await report({ first: 100 });
    expect(waiting).toBe(0);
    expect(nodes).toHaveLength(totalCount);
    const kinds = nodes.map((node) => node.kind);
    expect(kinds.slice(0, 3)).toEqual(['LOOSER_THAN_MANDATORY', 'WITHDRAWN_REFERENCE', 'SAME_SUBJECT']);
    const scores = nodes.slice(2).map(({ score }) => score ?? 0);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(facets).toContainEqual({
      field: 'sectorPair',
      value: 'AGRICULTURE/SERVICES',
      count: totalCount - 2,
    });
    expect(facets).toContainEqual({ field: 'state', value: 'OPEN', count: totalCount });
  });

  it('explains titles by their terms, their places, and the classes they share', async () => {
    const { nodes } = await report({ filter: crabs });
    expect(nodes).toMatchObject([
      {
        kind: 'SAME_SUBJECT',
        standard: { code: 'DB32/T 97001-2020' },
        other: { code: 'DB32/T 97002-2020' },
        since: '2020-03-01',
        until: null,
        subject: {
          relation: 'SAME',
          ownWords: [],
          otherWords: [],
          spans: [{ term: '河蟹池塘养殖' }],
        },
        sharedClasses: [
          { scheme: 'ICS', code: '03.220.01' },
          { scheme: 'CCS', code: 'A80' },
        ],
        values: [],
        citingClauses: [],
      },
    ]);
  });

  it('opens the values that conflict and the clauses that cite', async () => {
    const { nodes } = await report({ filter: { kinds: ['LOOSER_THAN_MANDATORY', 'WITHDRAWN_REFERENCE'] } });
    expect(nodes).toMatchObject([
      {
        standard: { code: 'DB32/T 97005-2020' },
        other: { code: 'GB 97004-2020' },
        score: null,
        subject: null,
        values: [
          {
            own: {
              recordId: 'energy-limit:ecology:planted-2',
              field: 'limit',
              value: 110,
              unit: 'kgce/t',
              clause: '表1',
            },
            other: { recordId: 'energy-limit:ecology:planted-1', value: 100 },
          },
        ],
      },
      {
        standard: { code: 'DB32/T 97006-2020' },
        other: { code: 'DB32/T 97003-2010' },
        since: '2021-01-01',
        citingClauses: ['5.1'],
      },
    ]);
  });

  it('holds on a day', async () => {
    expect(pairsIn(await report({ filter: { kinds: ['WITHDRAWN_REFERENCE'] }, asOf: '2020-12-31' }))).toEqual(
      [],
    );
    expect((await report({ asOf: '2019-12-31' })).totalCount).toBe(0);
  });

  it('is filtered by sectors on either side, by score and by number', async () => {
    const all = await report({ first: 100 });
    const between = await report({
      filter: { sectors: ['SERVICES'], besideSectors: ['AGRICULTURE'] },
      first: 100,
    });
    expect(between.totalCount).toBe(all.totalCount - 2);
    expect((await report({ filter: { sectors: ['MANUFACTURING'] } })).totalCount).toBe(0);
    const least = all.nodes.at(-1)?.score ?? 0;
    expect((await report({ filter: { minScore: least + 0.0001 } })).totalCount).toBeLessThan(all.totalCount);
    expect((await report({ filter: { code: 'GB 97004-2020' } })).totalCount).toBe(1);
  });

  it('pages by cursors, each finding once', async () => {
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { nodes, pageInfo } = await report({ first: 7, after });
      seen.push(...nodes.map(({ key }) => key));
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    const { nodes } = await report({ first: 100 });
    expect(seen).toEqual(nodes.map(({ key }) => key));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('takes as many statements for two findings as for twenty', async () => {
    const statementsOf = async (first: number) =>
      (await countStatements(() => report({ first }))).statements.length;
    expect(await statementsOf(2)).toBe(9);
    expect(await statementsOf(20)).toBe(9);
  });

  it.each([
    ['minScore', { filter: { minScore: 1.5 } }, 'filter.minScore'],
    ['sectors that are not told', { filter: { besideSectors: ['ECOLOGY'] } }, 'filter.besideSectors'],
    ['a page of none', { first: 0 }, 'first'],
    ['a cursor of another list', { after: 'x' }, 'after'],
  ])('refuses %s, naming the field', async (_what, variables, field) => {
    const { errors } = await province.ask(REPORT, variables, coordinator);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field }] });
  });

  it('is for insiders', async () => {
    for (const identity of [auditor, agencyOf('ECOLOGY')])
      expect((await askReport(province, {}, identity)).totalCount).toBeGreaterThan(0);
    const { errors } = await province.ask(REPORT, {}, ANONYMOUS);
    expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });
});
