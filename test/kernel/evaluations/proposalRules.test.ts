import type { ReviewFact } from '../../../shared/kernel/catalogue/StandardFacts';
import { asksForReview, settlementBy } from '../../../shared/kernel/evaluations/proposalRules';

const reviewed = (on: string, conclusion: ReviewFact['conclusion'] = 'CONTINUE'): ReviewFact => ({
  on,
  conclusion,
  note: null,
});
const standard = (reviews: readonly ReviewFact[] = [], withdrawnOn: string | null = null) => ({
  reviews,
  withdrawnOn,
});

describe('a low evaluation of 2026-03-10', () => {
  it.each([
    ['never reviewed', standard(), true],
    ['reviewed the day before', standard([reviewed('2026-03-09')]), true],
    ['reviewed that day, before it was recorded', standard([reviewed('2026-03-10')]), true],
    ['reviewed the day after', standard([reviewed('2026-03-11')]), false],
    ['withdrawn', standard([], '2026-01-01'), false],
    ['to be withdrawn', standard([], '2099-01-01'), false],
  ])('of a standard %s', (_what, evaluated, asks) => {
    expect(asksForReview({ on: '2026-03-10' }, evaluated)).toBe(asks);
  });
});

describe('a proposal opened on 2026-03-10', () => {
  const settled = (on: string, conclusion = 'CONTINUE') => ({ settledOn: on, conclusion });
  const early = reviewed('2020-01-01');

  it.each([
    ['by a review the day before', standard(), standard([reviewed('2026-03-09')]), null],
    ['by a review that day', standard(), standard([reviewed('2026-03-10')]), settled('2026-03-10')],
    [
      'by a review the day after, whatever it concludes',
      standard([early]),
      standard([early, reviewed('2026-03-11', 'REVISE')]),
      settled('2026-03-11', 'REVISE'),
    ],
    [
      'by the first of several reviews that come at once',
      standard(),
      standard([reviewed('2026-05-01', 'WITHDRAW'), reviewed('2026-04-01')]),
      settled('2026-04-01'),
    ],
    ['by its withdrawal', standard(), standard([], '2026-07-01'), settled('2026-07-01', 'WITHDRAW')],
    [
      'by nothing in a change that adds no review',
      standard([reviewed('2026-03-10')]),
      standard([reviewed('2026-03-10')]),
      null,
    ],
    [
      'by the same review once more',
      standard([reviewed('2026-03-10')]),
      standard([reviewed('2026-03-10'), reviewed('2026-03-10')]),
      settled('2026-03-10'),
    ],
  ])('is settled %s', (_how, before, after, settlement) => {
    expect(settlementBy({ openedOn: '2026-03-10' }, before, after)).toEqual(settlement);
  });
});
