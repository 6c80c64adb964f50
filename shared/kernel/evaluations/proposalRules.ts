import type { PlainDate, ReviewConclusion, ReviewFact, StandardFacts } from '../catalogue/StandardFacts';
import type { EvaluationFacts, StoredProposal } from './EvaluationFacts';

type Reviewed = Pick<StandardFacts, 'withdrawnOn' | 'reviews'>;

/**
 * Whether a low evaluation still asks for a review: the standard is not withdrawn, nor to be, and was not reviewed after
 * the day of the evaluation. Source: Standardization Law (2017), article 29: evaluations lead to reviews.
 */
export function asksForReview({ on }: Pick<EvaluationFacts, 'on'>, standard: Reviewed): boolean {
  return standard.withdrawnOn === null && standard.reviews.every((review) => review.on <= on);
}

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
 * How a change of its standard settles an open proposal: by a review on or after the day on which it was opened, or by
 * the withdrawal of the standard. Null where it stays open.
 */
export function settlementBy(
  { openedOn }: Pick<StoredProposal, 'openedOn'>,
  before: Reviewed,
  after: Reviewed,
): Settlement | null {
  const review = addedReviews(before, after).find(({ on }) => on >= openedOn);
  if (review) return { settledOn: review.on, conclusion: review.conclusion };
  return after.withdrawnOn === null ? null : { settledOn: after.withdrawnOn, conclusion: 'WITHDRAW' };
}
