import type { EvaluationFacts, IndicatorFact } from '../../../shared/kernel/evaluations';
import { checkEvaluation, periodProblems } from '../../../shared/kernel/evaluations/evaluationRules';
import { evaluationFacts } from './support/evaluationFacts';

const TODAY = '2026-06-01';

const indicator = (given: Partial<IndicatorFact>): IndicatorFact[] => [
  { name: '示例', weight: 1, score: 1, remark: null, ...given },
];
const fieldsOf = (facts: Partial<EvaluationFacts>, today = TODAY) =>
  checkEvaluation(evaluationFacts(facts), today).map(({ field }) => field);

describe('an evaluation', () => {
  it('has nothing wrong as the tests make it', () => expect(fieldsOf({})).toEqual([]));

  it.each<[string, Partial<EvaluationFacts>]>([
    ['today', { on: TODAY, to: TODAY }],
    ['of one day', { from: '2025-12-31', to: '2025-12-31' }],
    ['of an evaluator without a credit code', { evaluator: { name: '示例', creditCode: null } }],
    ['without evidence', { evidence: [] }],
    ['with the least and the most', { indicators: indicator({ weight: 0.0001, score: 0 }) }],
    ['with the largest weight', { indicators: indicator({ weight: 1000, score: 100 }) }],
    ['with all decimals', { indicators: indicator({ weight: 0.3333, score: 59.99 }) }],
    ['without a source', { source: null }],
  ])('may be %s', (_what, facts) => expect(fieldsOf(facts)).toEqual([]));

  it.each<[string, Partial<EvaluationFacts>, string[]]>([
    ['on a day to come', { on: '2026-06-02' }, ['on']],
    ['on no day', { on: '2026-02-30' }, ['on']],
    ['of a period that ends before it begins', { from: '2026-01-02', to: '2026-01-01' }, ['from']],
    ['before its period ends', { to: '2026-03-11' }, ['to']],
    ['by nobody', { evaluator: { name: ' ', creditCode: null } }, ['evaluator.name']],
    [
      'with a wrong check digit',
      { evaluator: { name: '示例', creditCode: '12320106XX00103720' } },
      ['evaluator.creditCode'],
    ],
    ['without indicators', { indicators: [] }, ['indicators']],
    [
      'with too many indicators',
      { indicators: Array.from({ length: 51 }, (_, at) => indicator({ name: String(at) })).flat() },
      ['indicators'],
    ],
    ['with an indicator twice', { indicators: [...indicator({}), ...indicator({})] }, ['indicators[1].name']],
    ['with no weight', { indicators: indicator({ weight: 0 }) }, ['indicators[0].weight']],
    ['with a negative weight', { indicators: indicator({ weight: -1 }) }, ['indicators[0].weight']],
    ['with a weight too large', { indicators: indicator({ weight: 1000.0001 }) }, ['indicators[0].weight']],
    ['with a weight too fine', { indicators: indicator({ weight: 0.00001 }) }, ['indicators[0].weight']],
    ['with a weight that is no number', { indicators: indicator({ weight: NaN }) }, ['indicators[0].weight']],
    ['with a score below 0', { indicators: indicator({ score: -0.01 }) }, ['indicators[0].score']],
    ['with a score above 100', { indicators: indicator({ score: 100.01 }) }, ['indicators[0].score']],
    ['with a score too fine', { indicators: indicator({ score: 59.999 }) }, ['indicators[0].score']],
    ['with an empty remark', { indicators: indicator({ remark: '' }) }, ['indicators[0].remark']],
    [
      'with evidence that is not named by its digest',
      { evidence: [{ name: '示例', sha256: 'A'.repeat(64), link: null }] },
      ['evidence[0].sha256'],
    ],
    [
      'with the same bytes twice',
      {
        evidence: ['示例 报告', '示例 报告副本'].map((name) => ({
          name,
          sha256: 'a'.repeat(64),
          link: null,
        })),
      },
      ['evidence[1].sha256'],
    ],
    [
      'with a link that runs',
      { evidence: [{ name: '示例', sha256: 'a'.repeat(64), link: 'javascript:alert(1)' }] },
      ['evidence[0].link'],
    ],
    ['without a conclusion', { conclusion: '' }, ['conclusion']],
    ['with a conclusion too long', { conclusion: '长'.repeat(2001) }, ['conclusion']],
  ])('is refused %s', (_what, facts, fields) => expect(fieldsOf(facts)).toEqual(fields));
});

describe('the period', () => {
  const standard = { issuedOn: '2021-02-15', effectiveOn: '2021-04-15', withdrawnOn: '2025-06-01' };
  const unknown = { issuedOn: null, effectiveOn: null, withdrawnOn: null };

  it.each([
    ['from the day it applies to the last day', '2021-04-15', '2025-05-31', standard, []],
    ['from the day before it applies', '2021-04-14', '2025-05-31', standard, ['from']],
    ['to the day of its withdrawal', '2021-04-15', '2025-06-01', standard, ['to']],
    ['of a standard whose days nobody knows', '1990-01-01', '2025-06-01', unknown, []],
    [
      'from its issue, where no other day is known',
      '2021-02-15',
      '2025-06-01',
      { ...unknown, issuedOn: '2021-02-15' },
      [],
    ],
  ])('%s', (_when, from, to, days, fields) => {
    expect(periodProblems({ from, to }, days).map(({ field }) => field)).toEqual(fields);
  });
});
