import { fieldProblem, type FieldProblem } from '../../errors';
import type { PlainDate } from '../catalogue/StandardFacts';

/** How many points suffice at acceptance, as one rule says from a day on. */
export interface PassMark {
  /** Names the rule where its scores are shown. */
  readonly version: string;
  /** First day of an acceptance that falls under it. */
  readonly from: PlainDate;
  readonly source: string;
  /** Fewest points, of 100. */
  readonly points: number;
}

/** The pass marks, oldest first; a new one is added, and those before it keep what was accepted under them. */
export const passMarks: readonly PassMark[] = [
  {
    version: 'PASS-80',
    from: '2017-01-01',
    source: 'Rule of this product: the plan asks for acceptance and names no number of points',
    points: 80,
  },
];

/** The pass mark of an acceptance on a day; null where none was in force yet. */
export function passMarkOn(on: PlainDate, versions: readonly PassMark[] = passMarks): PassMark | null {
  return versions.filter(({ from }) => from <= on).at(-1) ?? null;
}

/** What is wrong with a score at acceptance: it is no number of points, or does not suffice. */
export function scoreProblems(
  score: number | null,
  on: PlainDate,
  versions: readonly PassMark[] = passMarks,
): FieldProblem[] {
  if (score === null) return [];
  if (!Number.isInteger(score) || score < 0 || score > 100)
    return [fieldProblem('score', score, 'must be a whole number of points, 0 to 100')];
  const mark = passMarkOn(on, versions);
  if (mark === null || score >= mark.points) return [];
  const problem = `is below the pass mark, ${String(mark.points)} by ${mark.version}; RETURN or TERMINATE it`;
  return [fieldProblem('score', score, problem)];
}
