import { fieldProblem, type FieldProblem } from '../../errors';
import { StandardNumber } from '../../numbers';
import { isPlainDate, yearsLater } from './plainDates';
import type { PlainDate, StandardFacts } from './StandardFacts';

/** The days of a standard's life. */
export type LifecycleDates = Pick<StandardFacts, 'issuedOn' | 'effectiveOn' | 'withdrawnOn'>;

type DatedFacts = LifecycleDates & Pick<StandardFacts, 'code' | 'reviews'>;

const lifecycle = ['issuedOn', 'effectiveOn', 'withdrawnOn'] as const;

/** The first body that issued standards was founded in 1901; what lies before is a cell that was empty. */
const EARLIEST: PlainDate = '1901-01-01';

/**
 * Years that a catalogue may look ahead. An approved standard may be entered with the day on which it will be issued;
 * mandatory ones leave their users years until they apply.
 */
const YEARS_AHEAD = { issuedOn: 1, effectiveOn: 10, withdrawnOn: 10 } as const;

function dayProblem(field: string, value: PlainDate | null): FieldProblem[] {
  if (value === null) return [];
  if (!isPlainDate(value)) return [fieldProblem(field, value, 'must be a day of the calendar, YYYY-MM-DD')];
  return value < EARLIEST ? [fieldProblem(field, value, `must not be before ${EARLIEST}`)] : [];
}

function orderProblems({ issuedOn, effectiveOn, withdrawnOn }: LifecycleDates): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (issuedOn && effectiveOn && effectiveOn < issuedOn) {
    problems.push(
      fieldProblem('effectiveOn', effectiveOn, `must not be before the date of issue, ${issuedOn}`),
    );
  }
  const first = effectiveOn ?? issuedOn;
  if (first && withdrawnOn && withdrawnOn <= first) {
    problems.push(fieldProblem('withdrawnOn', withdrawnOn, `must be after the day it took effect, ${first}`));
  }
  return problems;
}

/** The first day on which a standard can be reviewed: that of its issue, or what is known of it. */
function reviewableFrom({ issuedOn, effectiveOn, code }: DatedFacts): PlainDate {
  const parsed = StandardNumber.tryParse(code);
  const year = 'number' in parsed ? parsed.number.year : null;
  return issuedOn ?? effectiveOn ?? (year === null ? EARLIEST : `${String(year)}-01-01`);
}

function reviewProblems(facts: DatedFacts): FieldProblem[] {
  if (facts.reviews.length === 0) return [];
  const first = reviewableFrom(facts);
  return facts.reviews.flatMap(({ on }, index) =>
    on < first
      ? [fieldProblem(`reviews[${index}].on`, on, `must not be before ${first}, the day of issue`)]
      : [],
  );
}

/**
 * What is wrong with the days of a standard, whatever day it is: each is one of the calendar, it takes effect on or after
 * the day of its issue, is withdrawn after it took effect, and reviewed on or after the day of its issue.
 */
export function dayProblems(facts: DatedFacts): FieldProblem[] {
  const malformed = [
    ...lifecycle.flatMap((field) => dayProblem(field, facts[field])),
    ...facts.reviews.flatMap(({ on }, index) => dayProblem(`reviews[${index}].on`, on)),
  ];
  return malformed.length > 0 ? malformed : [...orderProblems(facts), ...reviewProblems(facts)];
}

/**
 * What cannot be said of a standard yet: that it was reviewed on a day to come, is to be issued later than in a year, or
 * to take effect or be withdrawn later than in ten.
 */
export function daysAheadProblems(facts: DatedFacts, today: PlainDate): FieldProblem[] {
  const tooFar = lifecycle.flatMap((field) => {
    const value = facts[field];
    if (value === null) return [];
    const last = yearsLater(today, YEARS_AHEAD[field]);
    return value > last ? [fieldProblem(field, value, `must not be after ${last}`)] : [];
  });
  const toCome = facts.reviews.flatMap(({ on }, index) =>
    on > today ? [fieldProblem(`reviews[${index}].on`, on, `must not be after today, ${today}`)] : [],
  );
  return [...tooFar, ...toCome];
}
