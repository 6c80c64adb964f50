import { aheadProblem, fieldProblem, repeatProblems, type FieldProblem } from '../../../shared/errors';
import { percentOf } from '../../../shared/measure';
import type { SafetyEffect } from './safetyEnums';

/** A figure before and after. */
export interface BeforeAndAfter {
  readonly before: number;
  readonly after: number;
  readonly lessIsBetter: boolean;
}

/** What changed with a figure. Source: the plan, chapter 2 (6) 2: 开展标准实施效果评价; the comparison is this project's own. */
export function effectOf({ before, after, lessIsBetter }: BeforeAndAfter): SafetyEffect {
  if (before === after) return 'UNCHANGED';
  return after < before === lessIsBetter ? 'BETTER' : 'WORSE';
}

/** Share of the figures that became better, in per cent to one decimal; null where there are none. Source: as `effectOf`. */
export function betterPercent(figures: readonly BeforeAndAfter[]): number | null {
  const better = figures.filter((each) => effectOf(each) === 'BETTER').length;
  return percentOf(better, figures.length);
}

/** What is wrong with an evaluation: it compares something, each figure once, and lies not ahead. */
export function effectProblems(
  {
    evaluatedOn,
    indicators,
  }: { readonly evaluatedOn: string; readonly indicators: readonly { readonly name: string }[] },
  today: string,
): FieldProblem[] {
  return [
    ...aheadProblem('evaluatedOn', evaluatedOn, today),
    ...(indicators.length === 0 ? [fieldProblem('indicators', 0, 'must have at least one')] : []),
    ...repeatProblems(
      'indicators',
      indicators.map(({ name }) => name),
    ),
  ];
}
