import { verifyChain } from '../../shared/kernel/changes/verifyChain';
import { codeOf } from './support/openTestSector';
import type { TestEvaluations } from './support/TestEvaluations';

/** What every sector owes when it records how its standards are put into practice. */
export function evaluationContract(evaluations: () => TestEvaluations): void {
  it('counts the score by the rule, and shows all that was recorded', async () => {
    const code = await evaluations().standard();
    const indicators = [
      { name: '宣贯覆盖', weight: 0.2, score: 88 },
      { name: '执行一致性', weight: 0.4, score: 82.55, remark: '示例 备注' },
    ];
    const evidence = [{ name: '示例 报告', sha256: 'B'.repeat(64), link: 'https://example.org/a' }];
    const told = await evaluations().told(code, 0, { indicators, evidence });
    expect(told).toMatchObject({
      evaluation: { number: 1, score: 84.37, low: false, proposal: null },
      proposal: null,
      standard: { code, version: 1 },
    });
    const shown = await evaluations().shown(
      code,
      `evaluations { id sector standard { code } number on from to evaluatorName evaluator { creditCode }
         indicators { name weight score remark } score rule { version threshold source } low
         evidence { name sha256 link } conclusion proposal { id } source provenance }`,
    );
    expect(shown).toEqual({
      evaluations: [
        {
          id: `evaluation:${evaluations().names.folder}:${code}#1`,
          sector: evaluations().names.key,
          standard: { code },
          number: 1,
          on: '2026-03-10',
          from: '2025-01-01',
          to: '2025-12-31',
          evaluatorName: '示例江苏标准化研究院',
          evaluator: { creditCode: '12320106XX0010372C' },
          indicators: [{ ...indicators[0], remark: null }, indicators[1]],
          score: 84.37,
          rule: { version: 'weighted-mean-1', threshold: 60, source: expect.stringContaining('own rule') },
          low: false,
          evidence: [{ ...evidence[0], sha256: 'b'.repeat(64) }],
          conclusion: '示例 结论',
          proposal: null,
          source: null,
          provenance: 'SOURCED',
        },
      ],
    });
  });

  it.each([
    [59.99, true],
    [60, false],
    [60.01, false],
  ])('opens a review proposal for a score of %d: %s', async (score, opens) => {
    const code = await evaluations().standard();
    const told = await evaluations().told(code, score);
    expect(told.evaluation.low).toBe(opens);
    const proposal = opens
      ? {
          id: `proposal:${evaluations().names.folder}:${code}#1`,
          openedOn: '2026-03-10',
          open: true,
          settledOn: null,
          conclusion: null,
        }
      : null;
    expect(told.proposal).toEqual(proposal);
    expect(await evaluations().proposalsOf(code)).toEqual(proposal ? [proposal] : []);
  });

  it('opens no second proposal while one is open, and one again when it was settled', async () => {
    const code = await evaluations().standard();
    const first = await evaluations().told(code, 40);
    const second = await evaluations().told(code, 30, { on: '2026-03-11' });
    expect(second.proposal).toBeNull();
    expect(second.evaluation.proposal).toEqual({ id: first.proposal?.id });

    const id = evaluations().catalogue.idOf(code);
    const review = { id, expectedVersion: 1, on: '2026-04-01', conclusion: 'CONTINUE' };
    expect(codeOf(await evaluations().catalogue.review(review))).toBeNull();
    const settled = { ...first.proposal, open: false, settledOn: '2026-04-01', conclusion: 'CONTINUE' };
    expect(await evaluations().proposalsOf(code)).toEqual([settled]);

    const late = await evaluations().told(code, 20, { on: '2026-03-31', expectedVersion: 2 });
    expect([late.evaluation.low, late.evaluation.proposal, late.proposal]).toEqual([true, null, null]);
    const third = await evaluations().told(code, 20, { on: '2026-05-01', expectedVersion: 2 });
    expect(third.proposal).toMatchObject({ openedOn: '2026-05-01', open: true });
    expect(await evaluations().proposalsOf(code)).toEqual([settled, third.proposal]);
  });

  it('leaves a proposal open at a review of a day before it', async () => {
    const code = await evaluations().standard();
    await evaluations().told(code, 40);
    const id = evaluations().catalogue.idOf(code);
    await evaluations().catalogue.review({
      id,
      expectedVersion: 1,
      on: '2026-03-09',
      conclusion: 'CONTINUE',
    });
    expect(await evaluations().proposalsOf(code)).toMatchObject([{ open: true }]);
  });

  it('settles a proposal when its standard is withdrawn', async () => {
    const code = await evaluations().standard();
    await evaluations().told(code, 40);
    const id = evaluations().catalogue.idOf(code);
    const withdrawn = await evaluations().catalogue.withdraw({
      id,
      expectedVersion: 1,
      withdrawnOn: '2026-07-01',
    });
    expect(codeOf(withdrawn)).toBeNull();
    expect(await evaluations().proposalsOf(code)).toMatchObject([
      { open: false, settledOn: '2026-07-01', conclusion: 'WITHDRAW' },
    ]);
  });

  it('opens one proposal for low evaluations that come at once, and numbers them', async () => {
    const code = await evaluations().standard();
    const answers = await Promise.all(Array.from({ length: 12 }, () => evaluations().told(code, 40)));
    const opened = answers.filter(({ proposal }) => proposal !== null);
    expect(opened).toHaveLength(1);
    expect(new Set(answers.map(({ evaluation }) => evaluation.proposal?.id)).size).toBe(1);
    const numbers = answers.map(({ evaluation }) => evaluation.number).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
    expect(await evaluations().proposalsOf(code)).toHaveLength(1);
  });

  it('writes evaluation, proposal and settlement into the change log, beside the review', async () => {
    const code = await evaluations().standard();
    const { sector, catalogue } = evaluations();
    const before = await sector.log.end();
    await evaluations().told(code, 40);
    await catalogue.review({
      id: catalogue.idOf(code),
      expectedVersion: 1,
      on: '2026-05-01',
      conclusion: 'REVISE',
    });
    const entries = await sector.log.changes(before.seq, 10);
    expect(entries.map(({ action, kind, actor }) => [action, kind, actor])).toEqual([
      ['REGISTER', 'EVALUATION', 'agency'],
      ['REGISTER', 'PROPOSAL', 'agency'],
      ['REVIEW', 'STANDARD', 'agency'],
      ['UPDATE', 'PROPOSAL', 'agency'],
    ]);
    const records = await sector.feed.records([entries[0]?.entity ?? '', entries[3]?.entity ?? '']);
    expect(records).toEqual([entries[0]?.after, entries[3]?.after]);
    expect((await verifyChain(sector.log, null)).fault).toBeNull();
  });

  it('lists evaluations and proposals by filter, the same statements for one as for all', async () => {
    const { sector, names } = evaluations();
    const list = async (args: string) => {
      const { data, errors } = await sector.ask(
        `{ ${names.field} {
             evaluations${args} { totalCount nodes { on low standard { code } indicators { name } } facets { field value count } }
             reviewProposals(filter: { open: true }) { totalCount nodes { open evaluation { score } } } } }`,
      );
      expect(errors).toBeUndefined();
      return data?.[names.field] as {
        evaluations: {
          totalCount: number;
          nodes: { on: string; low: boolean }[];
          facets: { count: number }[];
        };
        reviewProposals: { totalCount: number; nodes: { open: boolean; evaluation: { score: number } }[] };
      };
    };
    const all = await list('(first: 100)');
    const days = all.evaluations.nodes.map(({ on }) => on);
    expect(days).toEqual([...days].sort().reverse());
    const low = await list('(filter: { low: true }, first: 100)');
    const good = await list('(filter: { low: false }, first: 100)');
    expect(low.evaluations.nodes.every((each) => each.low)).toBe(true);
    expect(low.evaluations.totalCount + good.evaluations.totalCount).toBe(all.evaluations.totalCount);
    expect(all.reviewProposals.nodes.length).toBeGreaterThan(0);
    for (const { open, evaluation } of all.reviewProposals.nodes)
      expect([open, evaluation.score < 60]).toEqual([true, true]);

    const statements = async (args: string) => {
      const before = sector.database.statements.total;
      await list(args);
      return sector.database.statements.total - before;
    };
    expect(await statements('(first: 1)')).toBe(await statements('(first: 100)'));
  });
}
