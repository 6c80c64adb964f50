import type { EvaluationFacts } from '../../../../shared/kernel/evaluations';

/** The facts of an evaluation in which nothing is wrong, but for what a test says of it. */
export function evaluationFacts(facts: Partial<EvaluationFacts> = {}): EvaluationFacts {
  return {
    standard: 'DB32/T 9900-2021',
    on: '2026-03-10',
    from: '2025-01-01',
    to: '2025-12-31',
    evaluator: { name: '示例江苏标准化研究院', creditCode: '12320106XX0010372C' },
    indicators: [{ name: '执行一致性', weight: 1, score: 80, remark: null }],
    evidence: [{ name: '示例 评价报告', sha256: 'a'.repeat(64), link: 'https://example.org/report.pdf' }],
    conclusion: '示例 结论',
    source: '示例数据',
    provenance: 'SYNTHETIC',
    ...facts,
  };
}

/** An evaluation with this score. */
export function scored(score: number, facts: Partial<EvaluationFacts> = {}): EvaluationFacts {
  return evaluationFacts({ indicators: [{ name: '执行一致性', weight: 1, score, remark: null }], ...facts });
}
