import type { ReviewFact } from '../../../shared/kernel/catalogue/StandardFacts';
import {
  asksForReview,
  settlementBy,
  stillAsksForReview,
} from '../../../shared/kernel/evaluations/proposalRules';

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
    ['never reviewed', standard(), true, true],
    ['reviewed the day before', standard([reviewed('2026-03-09')]), true, true],
    ['reviewed that day, which is before it is recorded', standard([reviewed('2026-03-10')]), true, false],
    ['reviewed the day after', standard([reviewed('2026-03-11')]), false, false],
    ['withdrawn', standard([], '2026-01-01'), false, false],
    ['to be withdrawn', standard([], '2099-01-01'), false, false],
  ])('of a standard %s, recorded or brought', (_what, evaluated, asks, stillAsks) => {
    const evaluation = { on: '2026-03-10' };
    expect([asksForReview(evaluation, evaluated), stillAsksForReview(evaluation, evaluated)]).toEqual([
      asks,
      stillAsks,
    ]);
  });
});

describe('a proposal for which the last low evaluation asked on 2026-03-10', () => {
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
    expect(settlementBy('2026-03-10', before, after)).toEqual(settlement);
  });
});
