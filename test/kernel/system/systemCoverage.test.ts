import { statusOn } from '../../../shared/kernel/catalogue/standardRules';
import {
  entryState,
  isGap,
  stageOn,
  systemFigures,
  type EntryKnowledge,
} from '../../../shared/kernel/system/systemCoverage';
import { versionMeant } from '../../../shared/kernel/system/systemVersionRules';

describe('the state of an entry', () => {
  const known = (standard: EntryKnowledge['standard'], projectStage: EntryKnowledge['projectStage']) => ({
    standard,
    projectStage,
  });
  it.each([
    ['a standard in force', known('IN_FORCE', null), 'IN_FORCE'],
    ['a standard in force that is being revised', known('IN_FORCE', 'REVIEW'), 'IN_FORCE'],
    ['a withdrawn standard that is being made anew', known('WITHDRAWN', 'DRAFTING'), 'IN_DRAFTING'],
    ['a standard that is withdrawn', known('WITHDRAWN', null), 'WITHDRAWN'],
    ['a standard that takes effect later', known('UPCOMING', null), 'UPCOMING'],
    ['a number that no catalogue has', known('UNKNOWN', null), 'UNKNOWN'],
    ['a project not yet proposed', known(null, 'PRELIMINARY'), 'IN_DRAFTING'],
    ['a project before approval', known(null, 'APPROVAL'), 'IN_DRAFTING'],
    ['a project that was cancelled', known(null, 'CANCELLED'), 'PLANNED'],
    ['a title only', known(null, null), 'PLANNED'],
  ] as const)('of %s', (_what, knowledge, state) => expect(entryState(knowledge)).toBe(state));
});

describe('coverage about the day of a withdrawal', () => {
  const old = { issuedOn: '2015-03-01', effectiveOn: '2015-06-01', withdrawnOn: '2025-07-01' };
  const anew = { issuedOn: '2025-03-01', effectiveOn: '2025-07-02', withdrawnOn: null };
  it.each([
    ['the day before the old one takes effect', '2015-05-31', 'UPCOMING', 0],
    ['the day it takes effect', '2015-06-01', 'IN_FORCE', 50],
    ['the day before its withdrawal', '2025-06-30', 'IN_FORCE', 50],
    ['the day of its withdrawal', '2025-07-01', 'WITHDRAWN', 0],
    ['the day after, when the new one takes effect', '2025-07-02', 'WITHDRAWN', 50],
  ])('on %s', (_when, day, oldState, percent) => {
    const entries = [old, anew].map((facts) => ({
      kind: 'REQUIRED' as const,
      state: entryState({ standard: statusOn(facts, day), projectStage: null }),
    }));
    expect(entries[0]?.state).toBe(oldState);
    expect(systemFigures(entries).percent).toBe(percent);
    expect(entries.filter(isGap)).toHaveLength(percent === 50 ? 1 : 2);
  });
});

describe('figures', () => {
  it('count nothing required as no percentage', () => {
    expect(systemFigures([{ kind: 'EXISTING', state: 'IN_FORCE' }])).toEqual({
      entries: 1,
      required: 0,
      covered: 0,
      existing: 1,
      inDrafting: 0,
      planned: 0,
      percent: null,
    });
  });

  it('leave what is planned or merely belongs there out of the gaps', () => {
    expect(isGap({ kind: 'EXISTING', state: 'WITHDRAWN' })).toBe(false);
    expect(isGap({ kind: 'PLANNED', state: 'PLANNED' })).toBe(false);
    expect(isGap({ kind: 'REQUIRED', state: 'IN_DRAFTING' })).toBe(true);
  });
});

describe('what was so on a day', () => {
  const history = [
    { on: '2024-01-10', to: 'PROPOSAL' },
    { on: '2024-05-01', to: 'DRAFTING' },
    { on: '2024-05-01', to: 'COMMENT' },
  ] as const;
  it.each([
    ['2024-01-09', null],
    ['2024-01-10', 'PROPOSAL'],
    ['2024-04-30', 'PROPOSAL'],
    ['2024-05-01', 'COMMENT'],
  ])('a project on %s', (day, stage) => expect(stageOn(history, day)).toBe(stage));

  const versions = [
    { number: 1, publishedOn: '2020-01-01' },
    { number: 2, publishedOn: '2022-01-01' },
    { number: 3, publishedOn: null },
  ];
  it.each([
    ['2019-12-31', null, null],
    ['2020-01-01', null, 1],
    ['2021-12-31', null, 1],
    ['2022-01-01', null, 2],
    ['2026-01-01', null, 2],
    ['2026-01-01', 3, 3],
    ['2019-12-31', 2, 2],
    ['2026-01-01', 4, null],
  ])('the tree on %s, version %s', (day, version, number) =>
    expect(versionMeant(versions, { day, version })?.number ?? null).toBe(number),
  );
});
