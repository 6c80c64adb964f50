import { aheadProblem, fieldProblem, type FieldProblem } from '../../../shared/errors';
import { percentOf } from '../../../shared/measure';

/** How many were asked, and how many of them were satisfied. */
export interface Survey {
  readonly respondents: number;
  readonly satisfied: number;
}

/**
 * Satisfied of those who answered, in per cent to one decimal; null where nobody answered. Source: the plan, chapter 2 (6) 3:
 * 村民满意度的提升; the measure is this project's own.
 */
export function satisfactionPercent({ respondents, satisfied }: Survey): number | null {
  return percentOf(satisfied, respondents);
}

/** What is wrong with a survey: somebody answered, nobody more is satisfied, and it lies not ahead. */
export function surveyProblems(
  { respondents, satisfied, surveyedOn }: Survey & { readonly surveyedOn: string },
  today: string,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (respondents < 1) problems.push(fieldProblem('respondents', respondents, 'must be at least 1'));
  if (satisfied < 0 || satisfied > respondents)
    problems.push(fieldProblem('satisfied', satisfied, `must be from 0 to ${String(respondents)}`));
  problems.push(...aheadProblem('surveyedOn', surveyedOn, today));
  return problems;
}
