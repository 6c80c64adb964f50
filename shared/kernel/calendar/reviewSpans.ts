import type { LifecycleDates } from '../catalogue/standardDayRules';
import { inForceFrom, nextReviewOn } from '../catalogue/standardRules';
import type { PlainDate, ReviewFact } from '../catalogue/StandardFacts';
import { FIRST_DAY, LAST_DAY } from './calendarDays';
import type { CitedLoss } from './citedEditions';
import { dueOnOf, isNews, lookedAtOn, reviewDays, type ReviewDays } from './reviewDueRules';

/** A document that is cited does not apply. */
export interface LostReference extends CitedLoss {
  /** Its number as it is cited. */
  readonly code: string;
}

/** A proposal to review a standard. */
export interface ProposedReview {
  readonly evaluationId: string;
  readonly openedOn: PlainDate;
  readonly settledOn: PlainDate | null;
}

/** All that decides on which days a standard is due for review. */
export interface ReviewedStandard extends LifecycleDates {
  readonly reviews: readonly Pick<ReviewFact, 'on' | 'conclusion'>[];
  readonly losses: readonly LostReference[];
  readonly proposals: readonly ProposedReview[];
}

/** Days between two of which nothing ends that makes a standard due, and why it is due on them. */
export interface ReviewSpan extends ReviewDays {
  /** Its first day. */
  readonly onFrom: PlainDate;
  /** The day after its last; `LAST_DAY` for one that does not end. */
  readonly onTo: PlainDate;
  /** The first day of all causes: on days before it the standard is not due. */
  readonly dueOn: PlainDate;
  readonly losses: readonly LostReference[];
  readonly proposals: readonly ProposedReview[];
}

/** The days within the life of a standard on which a span may begin: what made it due is settled on them. */
function turningDays(
  { reviews, losses, proposals }: ReviewedStandard,
  first: PlainDate,
  end: PlainDate,
): readonly PlainDate[] {
  if (first >= end) return [];
  // Most have nothing that settles anything.
  if (reviews.length + losses.length + proposals.length === 0) return [first];
  const days = new Set([first]);
  const add = (day: PlainDate | null) => {
    if (day !== null && day > first && day < end) days.add(day);
  };
  for (const { on } of reviews) add(on);
  for (const { until } of losses) add(until);
  for (const { settledOn } of proposals) add(settledOn);
  return [...days].sort();
}

/** Those of a list that are meant; most lists are empty. */
const those = <Item>(items: readonly Item[], isMeant: (item: Item) => boolean): readonly Item[] =>
  items.length === 0 ? items : items.filter(isMeant);

/** Why a standard is due between two of these days. */
function spanOf(standard: ReviewedStandard, onFrom: PlainDate, onTo: PlainDate): ReviewSpan | null {
  const { issuedOn, effectiveOn } = standard;
  const lasts = (until: PlainDate | null) => until === null || until >= onTo;
  const reviews = those(standard.reviews, ({ on }) => on <= onFrom);
  const looked = { lookedAtOn: lookedAtOn({ issuedOn, effectiveOn, reviews }) };
  const losses = those(standard.losses, ({ from, until }) => lasts(until) && isNews(from, looked));
  const proposals = those(standard.proposals, ({ settledOn }) => lasts(settledOn));
  const { ageOn, citedOn, lowOn } = reviewDays({
    lookedAtOn: looked.lookedAtOn,
    nextReviewOn: nextReviewOn({ issuedOn, effectiveOn, withdrawnOn: null, reviews }),
    withdrawnOn: null,
    citedWithdrawals: losses.map(({ from }) => from),
    openProposals: proposals.map(({ openedOn }) => openedOn),
  });
  const dueOn = dueOnOf({ ageOn, citedOn, lowOn });
  if (dueOn === null || dueOn >= onTo) return null;
  return { onFrom, onTo, dueOn, ageOn, citedOn, lowOn, losses, proposals };
}

/**
 * When a standard is, was and will be due for review, each time by what had happened by then: a review or a new edition of
 * what it cites settles what came before it, and the withdrawal of the standard settles all. The last span, where it does
 * not end, is what `reviewDays` tells of the standard as it is.
 */
export function reviewSpans(standard: ReviewedStandard): ReviewSpan[] {
  const end = standard.withdrawnOn ?? LAST_DAY;
  const turns = turningDays(standard, inForceFrom(standard) ?? FIRST_DAY, end);
  const spans: ReviewSpan[] = [];
  for (const [place, onFrom] of turns.entries()) {
    const span = spanOf(standard, onFrom, turns[place + 1] ?? end);
    if (span) spans.push(span);
  }
  return spans;
}
