import { fieldProblem, type FieldProblem } from './DomainError';

/** The problem with a day that comes before another one which it must not precede, e.g. a deadline before its notification; null is no day and has none. */
export function orderProblem(
  field: string,
  day: string | null,
  earlier: string | null,
  what: string,
): FieldProblem[] {
  return day !== null && earlier !== null && day < earlier
    ? [fieldProblem(field, day, `is before ${what}, ${earlier}`)]
    : [];
}
