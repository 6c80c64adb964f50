import { countStatements } from '../../../shared/database';
import type { StandardFacts } from '../../../shared/kernel/catalogue/StandardFacts';
import type { StoredEvaluation, StoredProposal } from '../../../shared/kernel/evaluations';
import { evaluationId, proposalId } from '../../../shared/kernel/ids';
import { sectorNamesOf, sectors } from '../../../shared/kernel/sectorKeys';
import { evaluationIndex, proposalIndex } from '../../../subgraphs/province/index/recordIndices';
import { scored } from '../../kernel/evaluations/support/evaluationFacts';
import { databaseKinds } from '../../support/databaseKinds';
import { standardFacts } from '../../support/standardFacts';
import { openTestProvince, type TestProvince } from './support/openTestProvince';

const [first, second] = sectors.map(({ folder }) => folder) as [string, string];

const cites = (...codes: string[]): StandardFacts['references'] =>
  codes.map((code) => ({ code, dated: /-\d{4}$/.test(code), clause: null }));
const fact = (code: string, given: Partial<StandardFacts> = {}) =>
  standardFacts({ code, issuedOn: '2020-01-01', effectiveOn: '2021-06-02', ...given });

/** Ages: due on 2026-06-02, or earlier and later where it says so. */
const standards = {
  [first]: [
    fact('DB32/T 9601-2021'),
    fact('DB32/T 9602-2021', { references: cites('DB32/T 9651-2015', 'DB32/T 9659-2015') }),
    fact('DB32/T 9603-2021', { references: cites('DB32/T 9652') }),
    fact('DB32/T 9604-2021', { references: cites('DB32/T 9653') }),
    fact('DB32/T 9605-2021', {
      references: cites('DB32/T 9651-2015'),
      reviews: [{ on: '2024-05-20', conclusion: 'REVISE', note: null }],
    }),
    fact('DB32/T 9606-2021', { withdrawnOn: '2030-01-01', references: cites('DB32/T 9651-2015') }),
    fact('DB32/T 9607-2021', {
      region: '320500',
      reviews: [{ on: '2025-05-01', conclusion: 'CONTINUE', note: null }],
    }),
    fact('DB32/T 9608-2021', { issuedOn: null, effectiveOn: null }),
  ],
  [second]: [
    fact('DB32/T 9651-2015', { issuedOn: null, effectiveOn: null, withdrawnOn: '2024-05-20' }),
    fact('DB32/T 9652-2015', { issuedOn: null, effectiveOn: null, withdrawnOn: '2022-03-01' }),
    fact('DB32/T 9652-2017', { issuedOn: null, effectiveOn: null, withdrawnOn: '2024-03-01' }),
    fact('DB32/T 9653-2015', { issuedOn: null, effectiveOn: null, withdrawnOn: '2022-03-01' }),
    fact('DB32/T 9653-2022', { effectiveOn: '2099-01-01' }),
  ],
};

interface Due {
  readonly dueOn: string;
  readonly overdue: boolean;
  readonly sector: string;
  readonly standard: { readonly code: string };
  readonly causes: readonly {
    readonly cause: string;
    readonly dueOn: string;
    readonly cited: { readonly code: string; readonly state: string } | null;
    readonly evaluation: { readonly score: number } | null;
  }[];
}
interface Calendar {
  readonly totalCount: number;
  readonly nodes: readonly Due[];
  readonly facets: readonly { field: string; value: string; count: number }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

const FIELDS = `totalCount facets { field value count } pageInfo { hasNextPage endCursor }
  nodes { dueOn overdue sector standard { code title }
    causes { cause dueOn cited { code state } evaluation { score indicators { name } } } }`;

describe.each(databaseKinds())('the review calendar on $name', (kind) => {
  let province: TestProvince;
  beforeAll(async () => {
    province = await openTestProvince(kind, { standards, pilots: {}, projects: {} });
    const names = sectorNamesOf(first);
    const code = 'DB32/T 9608-2021';
    const evaluation: StoredEvaluation = {
      ...scored(41.5, { standard: code }),
      id: evaluationId(names, code, 1),
      version: 1,
      number: 1,
      score: 41.5,
      rule: 'weighted-mean-1',
      low: true,
      proposal: proposalId(names, code, 1),
    };
    const proposal: StoredProposal = {
      id: proposalId(names, code, 1),
      version: 1,
      standard: code,
      evaluation: evaluation.id,
      openedOn: '2026-03-10',
      settledOn: null,
      conclusion: null,
    };
    await province.database.transaction(async (manager) => {
      await evaluationIndex.put(manager, names.key, new Map([[evaluation.id, evaluation]]));
      await proposalIndex.put(manager, names.key, new Map([[proposal.id, proposal]]));
    });
  });
  afterAll(() => province.drop());

  const calendar = async (filter = '', page = ''): Promise<Calendar> => {
    const { data, errors } = await province.ask(
      `{ reviewCalendar(filter: { ${filter} } ${page}) { ${FIELDS} } }`,
    );
    expect(errors).toBeUndefined();
    return data?.reviewCalendar as Calendar;
  };
  const codesOf = ({ nodes }: Calendar) => nodes.map(({ standard }) => standard.code.slice(7, 11));

  it('holds each standard once, the first to be due first, with all its causes', async () => {
    const { nodes, totalCount } = await calendar();
    expect(totalCount).toBe(nodes.length);
    const told = nodes.map(({ standard, dueOn, causes }) => [
      standard.code.slice(7, 11),
      dueOn,
      ...causes.map(({ cause, dueOn: on, cited, evaluation }) =>
        [cause, on, cited?.code ?? evaluation?.score ?? ''].join(' ').trim(),
      ),
    ]);
    expect(told).toEqual([
      ['9603', '2024-03-01', 'CITED_WITHDRAWN 2024-03-01 DB32/T 9652', 'AGE 2026-06-02'],
      ['9602', '2024-05-20', 'CITED_WITHDRAWN 2024-05-20 DB32/T 9651-2015', 'AGE 2026-06-02'],
      ['9608', '2026-03-10', 'LOW_EVALUATION 2026-03-10 41.5'],
      ['9601', '2026-06-02', 'AGE 2026-06-02'],
      ['9604', '2026-06-02', 'AGE 2026-06-02'],
      ['9605', '2026-06-02', 'AGE 2026-06-02'],
      ['9607', '2030-05-01', 'AGE 2030-05-01'],
      ['9653', '2104-01-01', 'AGE 2104-01-01'],
    ]);
    expect(nodes.map(({ overdue }) => overdue)).toEqual([true, true, true, ...Array<boolean>(5).fill(false)]);
    expect(nodes[0]?.causes[0]?.cited?.state).toBe('WITHDRAWN');
  });

  it.each([
    ['AGE', '2026-06-01', []],
    ['AGE', '2026-06-02', []],
    ['AGE', '2026-06-03', ['9601', '9602', '9603', '9604', '9605']],
    ['CITED_WITHDRAWN', '2024-05-19', ['9603']],
    ['CITED_WITHDRAWN', '2024-05-20', ['9603']],
    ['CITED_WITHDRAWN', '2024-05-21', ['9602', '9603']],
    ['LOW_EVALUATION', '2026-03-09', []],
    ['LOW_EVALUATION', '2026-03-10', []],
    ['LOW_EVALUATION', '2026-03-11', ['9608']],
  ])('of %s, due before %s, holds %j', async (cause, before, codes) => {
    const found = await calendar(`causes: [${cause}], dueBefore: "${before}"`);
    expect(codesOf(found).sort()).toEqual(codes);
    expect(found.totalCount).toBe(codes.length);
    const counts = found.facets.filter(({ field }) => field === 'cause');
    expect(counts).toEqual(codes.length > 0 ? [{ field: 'cause', value: cause, count: codes.length }] : []);
  });

  it.each([
    ['all causes, by the first day', 'dueBefore: "2024-05-20"', ['9603']],
    ['two causes', 'causes: [CITED_WITHDRAWN, LOW_EVALUATION]', ['9603', '9602', '9608']],
    [
      'all causes named',
      'causes: [AGE, LOW_EVALUATION, CITED_WITHDRAWN], dueBefore: "2026-01-01"',
      ['9603', '9602'],
    ],
    ['no cause', 'causes: []', []],
    ['a sector', `sectors: [${sectorNamesOf(second).key}]`, ['9653']],
    ['a region and all within it', 'region: "320000"', ['9607']],
    [
      'everything at once',
      `sectors: [${sectorNamesOf(first).key}], causes: [AGE], region: "320500"`,
      ['9607'],
    ],
  ])('is filtered by %s', async (_what, filter, codes) => {
    const found = await calendar(filter);
    expect(codesOf(found)).toEqual(codes);
    expect(found.totalCount).toBe(codes.length);
  });

  it('is counted by cause and sector; who is due for two causes is counted with both', async () => {
    expect((await calendar()).facets).toEqual([
      { field: 'cause', value: 'AGE', count: 7 },
      { field: 'cause', value: 'CITED_WITHDRAWN', count: 2 },
      { field: 'cause', value: 'LOW_EVALUATION', count: 1 },
      { field: 'sector', value: sectorNamesOf(first).key, count: 7 },
      { field: 'sector', value: sectorNamesOf(second).key, count: 1 },
    ]);
    expect((await calendar('dueBefore: "2026-06-02"')).facets).toEqual([
      { field: 'cause', value: 'CITED_WITHDRAWN', count: 2 },
      { field: 'cause', value: 'LOW_EVALUATION', count: 1 },
      { field: 'sector', value: sectorNamesOf(first).key, count: 3 },
    ]);
  });

  it('is paged without repetition or loss, and refuses a cursor of another list', async () => {
    const seen: string[] = [];
    let after = '';
    do {
      const page = await calendar('', `first: 3${after && `, after: "${after}"`}`);
      seen.push(...codesOf(page));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : '';
    } while (after !== '');
    expect(seen).toEqual(['9603', '9602', '9608', '9601', '9604', '9605', '9607', '9653']);
    const { pageInfo } = await calendar('', 'first: 1');
    const { errors } = await province.ask(
      `{ reviewCalendar(filter: { causes: [AGE] }, after: "${pageInfo.endCursor}") { totalCount } nodes: reviewCalendar(filter: { causes: [AGE] }, after: "${pageInfo.endCursor}") { nodes { dueOn } } }`,
    );
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  it.each([
    ['no rows', 'first: 0', '', 'first'],
    ['too many rows', 'first: 101', '', 'first'],
    ['a region that is none', 'first: 1', 'region: "32"', 'filter.region'],
  ])('is refused with %s', async (_what, page, filter, field) => {
    const { data, errors } = await province.ask(
      `{ reviewCalendar(filter: { ${filter} }, ${page}) { totalCount } }`,
    );
    expect(data?.reviewCalendar).toBeNull();
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field }] });
  });

  it('takes as many statements for one row as for all', async () => {
    const one = await countStatements(() =>
      calendar('causes: [LOW_EVALUATION, CITED_WITHDRAWN]', 'first: 3'),
    );
    const all = await countStatements(() => calendar());
    expect(all.count).toBe(one.count);
    // Page, count, facets; standards; what makes them due (4); editions of links (2); evaluations and their indicators.
    expect(all.count).toBe(12);
  });
});
