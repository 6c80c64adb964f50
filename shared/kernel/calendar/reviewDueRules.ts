import type { PlainDate, ReviewFact } from '../catalogue/StandardFacts';
import type { LifecycleDates } from '../catalogue/standardDayRules';
import { inForceFrom } from '../catalogue/standardRules';
import type { ReviewCauseEnum } from './reviewCause';

export type ReviewCauseKind = keyof typeof ReviewCauseEnum;

/** What decides whether and when a standard is due for review. */
export interface ReviewSituation {
  /** By its age: `nextReviewOn` of the catalogue. */
  readonly nextReviewOn: PlainDate | null;
  readonly withdrawnOn: PlainDate | null;
  /** Day on which it was last looked at as a whole: that of its issue, or of its last review; null when neither is known. */
  readonly lookedAtOn: PlainDate | null;
  /** Days from which documents that it cites no longer apply. */
  readonly citedWithdrawals: readonly PlainDate[];
  /** Days on which review proposals were opened that are still open. */
  readonly openProposals: readonly PlainDate[];
}

/** The first day on which each cause makes a review due; null where it does not. */
export interface ReviewDays {
  readonly ageOn: PlainDate | null;
  readonly citedOn: PlainDate | null;
  readonly lowOn: PlainDate | null;
}

const earliest = (days: readonly (PlainDate | null)[]): PlainDate | null =>
  days.reduce((first, day) => (day !== null && (first === null || day < first) ? day : first), null);

const latest = (days: readonly (PlainDate | null)[]): PlainDate | null =>
  days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null);

/** Day on which a standard was last looked at as a whole; null where none is known. */
export function lookedAtOn({
  issuedOn,
  effectiveOn,
  reviews,
}: Pick<LifecycleDates, 'issuedOn' | 'effectiveOn'> & {
  readonly reviews: readonly Pick<ReviewFact, 'on'>[];
}): PlainDate | null {
  return latest([issuedOn ?? inForceFrom({ issuedOn, effectiveOn }), ...reviews.map(({ on }) => on)]);
}

/**
 * Whether the withdrawal of a cited document asks for a review: it came after the citing standard was last looked at as
 * a whole, for whoever issues or reviews a standard decides what it cites. The project's own rule, after GB/T 1.1-2020,
 * 8.6: normative references are those that apply.
 */
export function isNews(withdrawnOn: PlainDate, { lookedAtOn }: Pick<ReviewSituation, 'lookedAtOn'>): boolean {
  return lookedAtOn === null || withdrawnOn > lookedAtOn;
}

/**
 * When a standard is due for review, cause by cause: by its age, at once when something it cites was withdrawn, and at
 * once when a low evaluation came. A standard that is withdrawn, or is to be, is not due.
 * Source: Standardization Law (2017), article 29 (reviews at most five years apart, and after evaluations).
 */
export function reviewDays(situation: ReviewSituation): ReviewDays {
  if (situation.withdrawnOn !== null) return { ageOn: null, citedOn: null, lowOn: null };
  return {
    ageOn: situation.nextReviewOn,
    citedOn: earliest(situation.citedWithdrawals.filter((day) => isNews(day, situation))),
    lowOn: earliest(situation.openProposals),
  };
}

/** The first day on which a standard is due, whatever the cause; null when it is not. */
export function dueOnOf({ ageOn, citedOn, lowOn }: ReviewDays): PlainDate | null {
  return earliest([ageOn, citedOn, lowOn]);
}
