import type { PlainDate } from '../catalogue/StandardFacts';
import type { IndicatorFact } from './EvaluationFacts';

/** How the indicators of an evaluation become one score, and which scores are low. */
export interface ScoringRule {
  /** Names the rule where its scores are shown. */
  readonly version: string;
  /** First day on which an evaluation falls under it. */
  readonly from: PlainDate;
  readonly text: string;
  readonly textZh: string;
  readonly source: string;
  /** A score below it opens a review proposal. */
  readonly threshold: number;
}

/** The scoring rules, oldest first; a new rule is added, and those before it keep what was evaluated under them. */
export const scoringRules: readonly ScoringRule[] = [
  {
    version: 'weighted-mean-1',
    from: '1901-01-01',
    text: 'The score is the mean of the scores of the indicators, each counted with its weight, rounded half up to two decimals. A score below 60, as rounded, opens a review proposal.',
    textZh: '总分为各指标得分的加权平均值，四舍五入保留两位小数；总分（修约后）低于60分的，启动复审建议。',
    source:
      "The project's own rule. That evaluations lead to reviews: Standardization Law (2017), article 29.",
    threshold: 60,
  },
];

/** Decimals that a weight and a score may have: within them the mean is counted in whole numbers, without an error. */
export const weightDecimals = 4;
export const scoreDecimals = 2;

/** The rule under which an evaluation of a day falls. */
export function scoringRuleOn(on: PlainDate, rules: readonly ScoringRule[] = scoringRules): ScoringRule {
  const rule = rules.filter(({ from }) => from <= on).at(-1);
  if (!rule) throw new Error(`no scoring rule covers ${on}`);
  return rule;
}

/** The rule with a version; undefined for one that this build does not have. */
export function scoringRuleNamed(version: string): ScoringRule | undefined {
  return scoringRules.find((rule) => rule.version === version);
}

const whole = (value: number, decimals: number) => Math.round(value * 10 ** decimals);

/** The weighted mean of the scores, 0 to 100, rounded half up to two decimals. There is at least one indicator. */
export function totalScore(indicators: readonly Pick<IndicatorFact, 'weight' | 'score'>[]): number {
  const weights = indicators.map(({ weight }) => whole(weight, weightDecimals));
  const total = weights.reduce((sum, each) => sum + each, 0);
  const weighted = indicators.reduce(
    (sum, { score }, index) => sum + (weights[index] ?? 0) * whole(score, scoreDecimals),
    0,
  );
  return Math.floor((2 * weighted + total) / (2 * total)) / 10 ** scoreDecimals;
}

/** Whether a score is low by a rule. */
export function isLow(score: number, { threshold }: Pick<ScoringRule, 'threshold'>): boolean {
  return score < threshold;
}
