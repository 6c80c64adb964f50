import { faultOf } from '../../../subgraphs/province/index/repairRules';

describe('what is wrong with a row of the index', () => {
  it.each([
    ['nothing, where both have the version', { before: 2, theirs: 2, now: 2 }, null],
    ['nothing, where it was merely unread', { before: 1, theirs: 2, now: 2 }, null],
    ['nothing, where it was registered just before the answer', { before: null, theirs: 1, now: 1 }, null],
    ['nothing, where it was registered after the answer', { before: null, theirs: null, now: 1 }, null],
    ['nothing, where it was written after the answer', { before: 2, theirs: 2, now: 3 }, null],
    ['nothing, where it was taken away meanwhile', { before: 1, theirs: null, now: null }, null],
    ['nothing, where nobody has it', { before: null, theirs: null, now: null }, null],
    ['absence here, though the log was read beyond it', { before: null, theirs: 1, now: null }, 'MISSING'],
    ['absence here since a moment', { before: 1, theirs: 1, now: null }, 'MISSING'],
    ['absence there', { before: 1, theirs: null, now: 1 }, 'GHOST'],
    ['an older version, though the log was read beyond it', { before: 1, theirs: 2, now: 1 }, 'STALE'],
    ['a version that the sector never reached', { before: 5, theirs: 2, now: 5 }, 'STALE'],
  ])('is %s', (_, sighting, fault) => {
    expect(faultOf(sighting)).toBe(fault);
  });
});
