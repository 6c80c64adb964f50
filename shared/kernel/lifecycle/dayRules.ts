import { fieldProblem, type FieldProblem } from '../../errors';
import { isPlainDate } from '../catalogue/plainDates';
import type { PlainDate } from '../catalogue/StandardFacts';

/** What is wrong with a day on which something is said to have happened. */
export function pastDayProblem(on: PlainDate, today: PlainDate): FieldProblem[] {
  if (!isPlainDate(on)) return [fieldProblem('on', on, 'must be a day of the calendar, YYYY-MM-DD')];
  return on > today ? [fieldProblem('on', on, `must not be after today, ${today}`)] : [];
}

/** What is wrong with a day that must not lie before another, which is told as `event`. */
export function earlyDayProblem(
  day: PlainDate,
  earliest: PlainDate,
  event: string,
  field = 'on',
): FieldProblem[] {
  return day < earliest ? [fieldProblem(field, day, `must not be before ${event}, ${earliest}`)] : [];
}
