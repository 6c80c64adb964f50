import { coverageFigures, coverageState } from '../../../shared/kernel/coverage';
import type { StandardStatus } from '../../../shared/kernel/catalogue/standardRules';

const catalogue: Readonly<Record<string, StandardStatus>> = {
  now: 'IN_FORCE',
  soon: 'UPCOMING',
  past: 'WITHDRAWN',
};
const statusOf = (code: string) => catalogue[code] ?? null;

describe('whether a requirement is met', () => {
  it.each([
    ['no standard at all', [], 'MISSING'],
    ['one in force', ['now'], 'COVERED'],
    ['one that is withdrawn', ['past'], 'MISSING'],
    ['one that is yet to take effect', ['soon'], 'MISSING'],
    ['one in force beside a withdrawn one', ['past', 'now'], 'COVERED'],
    ["one of another sector's", ['foreign'], 'ELSEWHERE'],
    ["one of another sector's beside a withdrawn one", ['past', 'foreign'], 'ELSEWHERE'],
    ["one in force beside another sector's", ['foreign', 'now'], 'COVERED'],
  ] as const)('by %s', (_by, codes, state) => expect(coverageState(codes, statusOf)).toBe(state));
});

describe('the figures', () => {
  it.each([
    [[], { required: 0, covered: 0, elsewhere: 0, missing: 0, percent: null }],
    [['MISSING'], { required: 1, covered: 0, elsewhere: 0, missing: 1, percent: 0 }],
    [
      ['COVERED', 'ELSEWHERE', 'MISSING'],
      { required: 3, covered: 1, elsewhere: 1, missing: 1, percent: 66.7 },
    ],
    [['COVERED', 'COVERED'], { required: 2, covered: 2, elsewhere: 0, missing: 0, percent: 100 }],
  ] as const)('of %j', (states, figures) => expect(coverageFigures(states)).toEqual(figures));
});
