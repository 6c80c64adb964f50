import type { PlainDate, ReviewConclusion, ReviewFact, StandardFacts } from '../catalogue/StandardFacts';
import type { EvaluationFacts } from './EvaluationFacts';

type Reviewed = Pick<StandardFacts, 'withdrawnOn' | 'reviews'>;

/** Whether a low evaluation asks for a review of its standard, as that is when the evaluation comes. */
export type AsksForReview = (evaluation: Pick<EvaluationFacts, 'on'>, standard: Reviewed) => boolean;

/**
 * Whether a low evaluation that is recorded here asks for a review: the standard is not withdrawn, nor to be, and was not
 * reviewed after the day of the evaluation. Source: Standardization Law (2017), article 29: evaluations lead to reviews.
 */
export const asksForReview: AsksForReview = ({ on }, { withdrawnOn, reviews }) =>
  withdrawnOn === null && reviews.every((review) => review.on <= on);

/**
 * Whether one that a file brings still does. Where it was recorded, a review of its own day may have followed and settled
 * what it proposed, and nothing tells: so that review answers it too, as it does where the evaluation arrives first.
 */
export const stillAsksForReview: AsksForReview = (evaluation, standard) =>
  asksForReview(evaluation, standard) && standard.reviews.every(({ on }) => on !== evaluation.on);

const isSame = (a: ReviewFact, b: ReviewFact) =>
  a.on === b.on && a.conclusion === b.conclusion && a.note === b.note;

/** The reviews that a change of a standard added, oldest first. */
function addedReviews(before: Reviewed, after: Reviewed): ReviewFact[] {
  const times = ({ reviews }: Reviewed, review: ReviewFact) =>
    reviews.filter((each) => isSame(each, review)).length;
  return after.reviews
    .filter((review) => times(after, review) > times(before, review))
    .sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** When and how a proposal was settled. */
export interface Settlement {
  readonly settledOn: PlainDate;
  readonly conclusion: ReviewConclusion;
}

/**
 * How a change of its standard settles an open proposal: by a review on or after the day of the last low evaluation that
 * names it, or by the withdrawal of the standard. Null where it stays open.
 */
export function settlementBy(askedOn: PlainDate, before: Reviewed, after: Reviewed): Settlement | null {
  const review = addedReviews(before, after).find(({ on }) => on >= askedOn);
  if (review) return { settledOn: review.on, conclusion: review.conclusion };
  return after.withdrawnOn === null ? null : { settledOn: after.withdrawnOn, conclusion: 'WITHDRAW' };
}
