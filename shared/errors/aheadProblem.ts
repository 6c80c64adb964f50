import { fieldProblem, type FieldProblem } from './DomainError';

/** The problem with a day, `YYYY-MM-DD`, that tells of what has happened and lies ahead, if it does; null is no day and has none. */
export function aheadProblem(field: string, day: string | null, today: string): FieldProblem[] {
  return day !== null && day > today ? [fieldProblem(field, day, `is after today, ${today}`)] : [];
}
