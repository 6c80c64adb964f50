import {
  aheadProblem,
  fieldProblem,
  orderProblem,
  repeatProblems,
  type FieldProblem,
} from '../../../shared/errors';
import { compareProducts, roundedQuotient } from '../../../shared/measure';
import type { EfficacyGrade } from './cultureEnums';

/** What a score is computed from. */
export interface ScoredIndicator {
  readonly weight: number;
  readonly target: number;
  readonly actual: number;
}

/** A rule that scores evaluations, as data: which days it is for, and below which share of its target an indicator earns nothing. */
export interface EfficacyRule {
  readonly version: string;
  readonly validFrom: string;
  /** Share of its target, 0 to 1, that an indicator must reach to earn anything. */
  readonly threshold: number;
  /** Least score of each grade but the last, the highest first. */
  readonly leastScores: readonly (readonly [EfficacyGrade, number])[];
  readonly text: string;
  readonly textZh: string;
}

const leastScores = [
  ['EXCELLENT', 90],
  ['GOOD', 75],
  ['PASS', 60],
] as const;

/**
 * The versions of the rule, oldest first. Source: the plan, chapter 2 (7) 2, wants 公共文化服务效能评估标准 and leaves the way of
 * scoring open; the rules are this project's own.
 */
export const efficacyRules: readonly EfficacyRule[] = [
  {
    version: '1',
    validFrom: '2017-01-01',
    threshold: 0,
    leastScores,
    text: 'Each indicator earns its weight in proportion to its target, no more than the whole of it. From 90 points the grade is excellent, from 75 good, from 60 pass.',
    textZh:
      '各指标按实际值与目标值之比得分，超过目标值的按满分计。90分及以上为优秀，75分及以上为良好，60分及以上为合格。',
  },
  {
    version: '2',
    validFrom: '2024-01-01',
    threshold: 0.5,
    leastScores,
    text: 'Each indicator earns its weight in proportion to its target, no more than the whole of it, and nothing below half of it. From 90 points the grade is excellent, from 75 good, from 60 pass.',
    textZh:
      '各指标按实际值与目标值之比得分，超过目标值的按满分计，不足目标值一半的不得分。90分及以上为优秀，75分及以上为良好，60分及以上为合格。',
  },
];

/** The version that scores what is evaluated on a day; the first one before any. Source: the days of `efficacyRules`. */
export function efficacyRuleOn(day: string): EfficacyRule {
  const [first, ...later] = efficacyRules;
  if (!first) throw new Error('there is no rule of efficacy');
  return later.reduce((rule, each) => (each.validFrom <= day ? each : rule), first);
}

/** Points that an indicator earns, to two decimals, halves up. Source: the rule given. */
export function efficacyPoints(
  { weight, target, actual }: ScoredIndicator,
  { threshold }: EfficacyRule,
): number {
  if (compareProducts([actual], [threshold, target]) < 0) return 0;
  return actual >= target ? weight : roundedQuotient([weight, actual], target, 2);
}

/** The score of an evaluation: what its indicators earn together, to two decimals, at most 100. Source: the rule given. */
export function efficacyScore(indicators: readonly ScoredIndicator[], rule: EfficacyRule): number {
  const hundredths = indicators.reduce((sum, each) => sum + Math.round(efficacyPoints(each, rule) * 100), 0);
  return hundredths / 100;
}

/** The grade of a score. Source: the rule given. */
export function efficacyGrade(score: number, { leastScores: leasts }: EfficacyRule): EfficacyGrade {
  return leasts.find(([, least]) => score >= least)?.[0] ?? 'FAIL';
}

interface Evaluation {
  readonly evaluatedOn: string;
  readonly indicators: readonly (ScoredIndicator & { readonly name: string })[];
}

/** What is wrong with an evaluation: it looks at each thing once, its weights are 100 together, its targets can be reached, it lies not ahead. */
export function efficacyProblems({ evaluatedOn, indicators }: Evaluation, today: string): FieldProblem[] {
  const problems = indicators.flatMap(({ weight, target, actual }, index) => {
    const path = `indicators[${String(index)}]`;
    return [
      ...(weight < 1 ? [fieldProblem(`${path}.weight`, weight, 'must be at least 1')] : []),
      ...(target > 0 ? [] : [fieldProblem(`${path}.target`, target, 'must be more than 0')]),
      ...(actual < 0 ? [fieldProblem(`${path}.actual`, actual, 'must not be less than 0')] : []),
    ];
  });
  const total = indicators.reduce((sum, { weight }) => sum + weight, 0);
  if (total !== 100) problems.push(fieldProblem('indicators', total, 'must have weights of 100 together'));
  const names = indicators.map(({ name }) => name);
  problems.push(...repeatProblems('indicators', names), ...aheadProblem('evaluatedOn', evaluatedOn, today));
  return problems;
}

/** What is wrong with an evaluation beside its facility: that was open by then. */
export function facilityProblems(
  { evaluatedOn }: Pick<Evaluation, 'evaluatedOn'>,
  { openedOn }: { readonly openedOn: string },
): FieldProblem[] {
  return orderProblem('evaluatedOn', evaluatedOn, openedOn, 'the facility opened');
}
