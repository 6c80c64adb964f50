import { aheadProblem, fieldProblem, type FieldProblem } from '../../../shared/errors';
import type { TourismGrade } from './tourismEnums';

interface Graded {
  readonly grade: TourismGrade | null;
  readonly gradedOn: string | null;
}

/** What is wrong with a grade: it was given on a day that is past, and a day goes with a grade only. Source: as `TourismGrade`. */
export function gradeProblems({ grade, gradedOn }: Graded, today: string): FieldProblem[] {
  if (grade === null)
    return gradedOn === null ? [] : [fieldProblem('gradedOn', gradedOn, 'is for what has a grade only')];
  if (gradedOn === null) return [fieldProblem('gradedOn', gradedOn, 'must be told with the grade')];
  return aheadProblem('gradedOn', gradedOn, today);
}

/** Each record once, in the order of ids, at most so many. */
export function eachOnce<Row extends { readonly id: string }>(rows: readonly Row[], most: number): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, most);
}
