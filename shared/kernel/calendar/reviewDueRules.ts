import type { PlainDate } from '../catalogue/StandardFacts';
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

/** An edition that a reference without a year may mean. */
export interface CitedEdition {
  readonly withdrawnOn: PlainDate | null;
  readonly isAmendment: boolean;
}

/**
 * The first day on which a document that is cited no longer applies, or null while it does: of a particular edition the
 * day of its withdrawal; of a number without a year the day on which the last of its editions was withdrawn.
 * Source: GB/T 1.1-2020, lead-in of the normative references: without a year the latest edition applies.
 */
export function withdrawalOf(editions: readonly CitedEdition[]): PlainDate | null {
  const proper = editions.filter(({ isAmendment }) => !isAmendment);
  const days = (proper.length > 0 ? proper : editions).map(({ withdrawnOn }) => withdrawnOn);
  return days.includes(null) ? null : ([...days].sort().at(-1) ?? null);
}
