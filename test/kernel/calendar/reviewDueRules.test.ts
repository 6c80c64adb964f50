import {
  dueOnOf,
  isNews,
  reviewDays,
  type ReviewSituation,
} from '../../../shared/kernel/calendar/reviewDueRules';

const calm: ReviewSituation = {
  nextReviewOn: null,
  withdrawnOn: null,
  lookedAtOn: '2021-03-01',
  citedWithdrawals: [],
  openProposals: [],
};
const never = { ageOn: null, citedOn: null, lowOn: null };

describe('when a standard is due for review', () => {
  it.each<[string, Partial<ReviewSituation>, ReturnType<typeof reviewDays>]>([
    ['never, where nothing is known', {}, never],
    ['by its age', { nextReviewOn: '2026-03-01' }, { ...never, ageOn: '2026-03-01' }],
    [
      'when the first document it cites was withdrawn',
      { citedWithdrawals: ['2025-05-01', '2024-05-01'] },
      { ...never, citedOn: '2024-05-01' },
    ],
    [
      'not for a withdrawal on or before the day it was looked at',
      { citedWithdrawals: ['2021-02-28', '2021-03-01'] },
      never,
    ],
    ['from the day after', { citedWithdrawals: ['2021-03-02'] }, { ...never, citedOn: '2021-03-02' }],
    [
      'for any withdrawal, where nobody knows when it was looked at',
      { lookedAtOn: null, citedWithdrawals: ['1990-01-01'] },
      { ...never, citedOn: '1990-01-01' },
    ],
    ['when a low evaluation came', { openProposals: ['2026-02-10'] }, { ...never, lowOn: '2026-02-10' }],
    [
      'for all reasons at once',
      { nextReviewOn: '2026-03-01', citedWithdrawals: ['2025-05-01'], openProposals: ['2026-02-10'] },
      { ageOn: '2026-03-01', citedOn: '2025-05-01', lowOn: '2026-02-10' },
    ],
    [
      'never, once it is to be withdrawn',
      { withdrawnOn: '2099-01-01', citedWithdrawals: ['2025-05-01'], openProposals: ['2026-02-10'] },
      never,
    ],
  ])('%s', (_when, situation, days) => {
    expect(reviewDays({ ...calm, ...situation })).toEqual(days);
  });

  it.each([
    [{ ageOn: '2026-03-01', citedOn: '2025-05-01', lowOn: '2026-02-10' }, '2025-05-01'],
    [{ ageOn: '2026-03-01', citedOn: null, lowOn: '2026-02-10' }, '2026-02-10'],
    [{ ageOn: '2026-03-01', citedOn: null, lowOn: null }, '2026-03-01'],
    [never, null],
  ])('is first due on the first of its days: %j', (days, dueOn) => {
    expect(dueOnOf(days)).toBe(dueOn);
  });

  it.each([
    ['2021-02-28', false],
    ['2021-03-01', false],
    ['2021-03-02', true],
  ])('a withdrawal on %s is news to one looked at on 2021-03-01: %s', (withdrawnOn, news) => {
    expect(isNews(withdrawnOn, calm)).toBe(news);
  });
});
