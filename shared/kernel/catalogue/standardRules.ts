import { fieldProblem, type FieldProblem } from '../../errors';
import { StandardNumber } from '../../numbers';
import { yearsLater } from './plainDates';
import { dayProblems, type LifecycleDates } from './standardDayRules';
import { listProblems } from './standardListRules';
import { textProblems } from './standardTextRules';
import type { PlainDate, ReviewFact, StandardFacts, StandardLevel } from './StandardFacts';

export type StandardStatus = 'UPCOMING' | 'IN_FORCE' | 'WITHDRAWN';

/** First day a standard applies: its effective date, else its date of issue; null when neither is known. */
export function inForceFrom(facts: Pick<LifecycleDates, 'issuedOn' | 'effectiveOn'>): PlainDate | null {
  return facts.effectiveOn ?? facts.issuedOn;
}

/**
 * State of a standard on a day. Without any date it counts as in force: a catalogue lists what applies unless it says
 * otherwise.
 */
export function statusOn(facts: LifecycleDates, date: PlainDate): StandardStatus {
  if (facts.withdrawnOn !== null && date >= facts.withdrawnOn) return 'WITHDRAWN';
  const first = inForceFrom(facts);
  return first !== null && date < first ? 'UPCOMING' : 'IN_FORCE';
}

/** Longest time between two reviews. Source: GB/T 16733-1997, review stage 90; Standardization Law (2017), article 29. */
export const REVIEW_PERIOD_YEARS = 5;

/**
 * Day by which a standard must be reviewed: five years after it was last confirmed, or else after it took effect (was
 * issued, where that is all that is known). Null for one that is withdrawn or to be withdrawn, and where no date is known.
 * Source: GB/T 16733-1997, stage 90: of the conclusions only "continue" starts a new period.
 */
export function nextReviewOn(
  facts: LifecycleDates & { readonly reviews: readonly Pick<ReviewFact, 'on' | 'conclusion'>[] },
): PlainDate | null {
  if (facts.withdrawnOn !== null) return null;
  let last = inForceFrom(facts);
  for (const { on, conclusion } of facts.reviews) {
    if (conclusion === 'CONTINUE' && (last === null || on > last)) last = on;
  }
  return last === null ? null : yearsLater(last, REVIEW_PERIOD_YEARS);
}

/** Levels whose numbers say whether the standard binds; group, enterprise and metrology numbers do not. Source: GB/T 1.1. */
const levelsThatFixNature: readonly StandardLevel[] = ['NATIONAL', 'SECTOR', 'LOCAL'];

function numberProblems(facts: StandardFacts): FieldProblem[] {
  const parsed = StandardNumber.tryParse(facts.code);
  if ('reason' in parsed) return [fieldProblem('code', facts.code, parsed.reason)];
  const { code, level, nature } = parsed.number;
  const problems: FieldProblem[] = [];
  if (facts.level !== level) {
    problems.push(fieldProblem('level', facts.level, `the number ${code} is of level ${level}`));
  } else if (facts.nature !== nature && levelsThatFixNature.includes(level)) {
    problems.push(fieldProblem('nature', facts.nature, `the number ${code} says ${nature}`));
  }
  return problems;
}

/** Facts found right before: an import checks a row when it reads it, and the catalogue again when it takes it in. */
const sound = new WeakSet<StandardFacts>();

/**
 * All that is wrong with the facts of one standard, whoever brings them: an import, a registration or an update. Empty
 * when nothing is. Whether other standards, regions or classes exist is not asked here.
 */
export function checkStandardFacts(facts: StandardFacts): FieldProblem[] {
  if (sound.has(facts)) return [];
  const problems = [
    ...numberProblems(facts),
    ...textProblems(facts),
    ...dayProblems(facts),
    ...listProblems(facts),
  ];
  if (problems.length === 0) sound.add(facts);
  return problems;
}
