import type { Identity } from '../../../shared/identity';
import { readEvaluationSeeds } from '../../../shared/kernel/evaluations';
import { sectors } from '../../../shared/kernel/sectorKeys';
import { codesOf } from '../../gateway/support/ask';
import { agencyOf, auditor, coordinator } from '../../support/identities';
import type { TestFederation } from '../../support/openTestFederation';
import { standardWriter, writtenBy, type StandardWriter } from '../../support/standardWriter';

const ecology = agencyOf('ECOLOGY');
const services = agencyOf('SERVICES');

interface Due {
  readonly dueOn: string;
  readonly sector: string;
  readonly standard: { readonly code: string };
  readonly causes: readonly {
    readonly cause: string;
    readonly dueOn: string;
    readonly cited: {
      readonly code: string;
      readonly standard: { readonly sector: string } | null;
    } | null;
    readonly evaluation: { readonly score: number } | null;
  }[];
}

const CALENDAR = /* GraphQL */ `
  query ($causes: [ReviewCauseKind!], $before: Date, $first: Int = 100, $after: String) {
    reviewCalendar(filter: { causes: $causes, dueBefore: $before }, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        dueOn
        sector
        standard {
          code
        }
        causes {
          cause
          dueOn
          cited {
            code
            standard {
              sector
            }
          }
          evaluation {
            score
          }
        }
      }
      completeness {
        complete
      }
    }
  }
`;

/** Evaluations, and what they put into the review calendar. */
export function evaluationsSuite(opened: () => TestFederation): void {
  let federation: TestFederation;
  let write: StandardWriter;
  beforeAll(async () => {
    federation = opened();
    write = standardWriter(federation.ask);
  });

  const ask = async (query: string, variables?: Record<string, unknown>, identity?: Identity) => {
    const { data, errors } = await federation.ask(query, variables, identity);
    expect(errors).toBeUndefined();
    return data ?? {};
  };
  const record = (id: string, input: object, identity: Identity | null = ecology) =>
    federation.ask(
      `mutation ($input: RecordEcologyEvaluationInput!) { recordEcologyEvaluation(input: $input) {
         evaluation { score low evaluatorName evaluator { name } } proposal { id standard { code standard { title } } } } }`,
      {
        input: {
          clientMutationId: JSON.stringify(input),
          id,
          expectedVersion: 1,
          from: '2025-01-01',
          to: '2025-12-31',
          evaluator: { name: '示例江苏标准化研究院', creditCode: '12320106XX0010372C' },
          indicators: [{ name: '执行一致性', weight: 1, score: 41 }],
          conclusion: '示例 结论',
          ...input,
        },
      },
      identity,
    );
  const due = async (code: string, causes: readonly string[], before: string | null = null) => {
    for (let after: string | null = null; ;) {
      const { reviewCalendar } = (await ask(CALENDAR, { causes, before, after })) as {
        reviewCalendar: {
          nodes: Due[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
          completeness: { complete: boolean };
        };
      };
      expect(reviewCalendar.completeness.complete).toBe(true);
      const found = reviewCalendar.nodes.find(({ standard }) => standard.code === code);
      if (found || !reviewCalendar.pageInfo.hasNextPage) return found ?? null;
      after = reviewCalendar.pageInfo.endCursor;
    }
  };

  it('brings in every evaluation of every seed, none of a standard that is not there', async () => {
    const { evaluations } = await ask('{ evaluations(first: 100) { totalCount } }');
    const seeds = sectors.flatMap(readEvaluationSeeds);
    expect(evaluations).toEqual({ totalCount: seeds.length });
    for (const { source, provenance, evaluator } of seeds)
      expect([source, provenance, evaluator.name]).toEqual([
        '示例数据',
        'SYNTHETIC',
        expect.stringMatching(/^示例/),
      ]);
  });

  it.each([
    ['a caller without a token', null, 'UNAUTHENTICATED'],
    ['an agency of another sector', services, 'FORBIDDEN'],
    ['a coordinator', coordinator, 'FORBIDDEN'],
    ['an auditor', auditor, 'FORBIDDEN'],
  ] as const)('lets %s record nothing', async (_who, identity, refusal) => {
    const before = await federation.sector('ECOLOGY').log.end();
    const refused = await record('standard:ecology:DB32/T 9933-2022', {}, identity);
    expect(codesOf(refused)).toEqual([refusal]);
    expect(await federation.sector('ECOLOGY').log.end()).toEqual(before);
  });

  it('shows at once, at the province too, what a low evaluation opens and a review settles', async () => {
    const code = 'DB32/T 9933-2022';
    const id = `standard:ecology:${code}`;
    const { data, errors } = await record(id, { on: '2026-03-10' });
    expect(errors).toBeUndefined();
    expect(data?.recordEcologyEvaluation).toEqual({
      evaluation: {
        score: 41,
        low: true,
        evaluatorName: '示例江苏标准化研究院',
        evaluator: { name: '示例江苏标准化研究院' },
      },
      proposal: {
        id: `proposal:ecology:${code}#1`,
        standard: { code, standard: { title: '示例 村庄公共服务设施建设与运行规范' } },
      },
    });
    const shown = `query ($code: String!) { standard(code: $code) {
      evaluations { score proposal { open } } reviewProposals { open settledOn conclusion } } }`;
    expect(await ask(shown, { code })).toEqual({
      standard: {
        evaluations: [{ score: 41, proposal: { open: true } }],
        reviewProposals: [{ open: true, settledOn: null, conclusion: null }],
      },
    });
    const low = await due(code, ['LOW_EVALUATION']);
    expect(low).toMatchObject({ dueOn: '2026-03-10', sector: 'ECOLOGY' });
    expect(low?.causes[0]).toMatchObject({ cause: 'LOW_EVALUATION', evaluation: { score: 41 } });
    const listed = '{ reviewProposals(filter: { open: true }, first: 100) { nodes { standard { code } } } }';
    expect(JSON.stringify(await ask(listed))).toContain(code);

    writtenBy(
      await write(
        'review',
        'Ecology',
        { id, expectedVersion: 1, on: '2026-05-01', conclusion: 'CONTINUE' },
        ecology,
      ),
    );
    expect(await due(code, ['LOW_EVALUATION'])).toBeNull();
    expect(JSON.stringify(await ask(listed))).not.toContain(code);
    expect(await due(code, ['AGE'])).toMatchObject({ dueOn: '2031-05-01' });
  });

  it('says which standards of other sectors are due because of a withdrawal, from its first day', async () => {
    const cited = 'DB32/T 9811-2021';
    const citing = 'DB32/T 9812-2021';
    const issued = { issuedOn: '2021-01-10', effectiveOn: '2021-02-10' };
    const registered = await write(
      'register',
      'Services',
      { code: cited, title: '示例 被引用', ...issued },
      services,
    );
    const references = [{ code: cited }];
    const other = { code: citing, title: '示例 引用', references, ...issued };
    writtenBy(await write('register', 'Ecology', other, ecology));
    expect(await due(citing, ['CITED_WITHDRAWN'])).toBeNull();

    const { id } = writtenBy(registered);
    const withdrawal = { id, expectedVersion: 1, withdrawnOn: '2026-05-20' };
    writtenBy(await write('withdraw', 'Services', withdrawal, services));
    expect(await due(citing, ['CITED_WITHDRAWN'], '2026-05-20')).toBeNull();
    const found = await due(citing, ['CITED_WITHDRAWN'], '2026-05-21');
    expect(found?.causes).toEqual([
      { cause: 'AGE', dueOn: '2026-02-10', cited: null, evaluation: null },
      {
        cause: 'CITED_WITHDRAWN',
        dueOn: '2026-05-20',
        cited: { code: cited, standard: { sector: 'SERVICES' } },
        evaluation: null,
      },
    ]);
    const review = {
      id: `standard:ecology:${citing}`,
      expectedVersion: 1,
      on: '2026-05-25',
      conclusion: 'REVISE',
    };
    writtenBy(await write('review', 'Ecology', review, ecology));
    expect(await due(citing, ['CITED_WITHDRAWN'])).toBeNull();
    expect(await due(citing, ['AGE'])).toMatchObject({ dueOn: '2026-02-10' });
  });

  it('answers a calendar from the province alone, with the same statements for one row as for all', async () => {
    const statements = (first: number) =>
      federation.statementsOf(() => ask(CALENDAR.replace(/standard \{\s+sector\s+\}/, ''), { first }));
    const [few, many] = [await statements(10), await statements(100)];
    expect(many.length).toBe(few.length);
    const ofSectors = many.filter(({ database }) => database !== 'province');
    // How fresh the answer is, each sector is asked.
    for (const { sql } of ofSectors) expect(sql).toMatch(/change_head|COUNT\(\*\)/);
  });
}
