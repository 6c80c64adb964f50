import type {
  ClauseFinding,
  InspectionVerdict,
  Rectification,
} from '../../shared/kernel/inspections/inspectionEnums';
import {
  inspectionProblems,
  rectificationOn,
  verdictOf,
} from '../../shared/kernel/inspections/inspectionRules';

describe('the verdict of an implementation inspection', () => {
  it.each<[ClauseFinding[], InspectionVerdict]>([
    [['CONFORMING'], 'CONFORMING'],
    [['CONFORMING', 'NOT_APPLICABLE'], 'CONFORMING'],
    [['CONFORMING', 'CONFORMING', 'NON_CONFORMING'], 'NON_CONFORMING'],
    [['NON_CONFORMING', 'NOT_APPLICABLE'], 'NON_CONFORMING'],
    [['NOT_APPLICABLE', 'NOT_APPLICABLE'], 'NOT_APPLICABLE'],
  ])('of %j is %s', (findings, verdict) => {
    expect(verdictOf(findings.map((finding) => ({ finding })))).toBe(verdict);
  });
});

describe('a rectification', () => {
  it.each<[string | null, string | null, string, Rectification]>([
    [null, null, '2026-06-01', 'NOT_NEEDED'],
    ['2026-06-01', null, '2026-06-01', 'OPEN'],
    ['2026-05-31', null, '2026-06-01', 'OVERDUE'],
    ['2026-05-31', '2026-06-01', '2026-06-01', 'DONE'],
    ['2026-05-31', '2026-06-02', '2026-06-01', 'OVERDUE'],
    ['2026-07-01', '2026-06-02', '2026-06-01', 'OPEN'],
  ])('due by %s and done on %s is, on %s, %s', (rectifyBy, rectifiedOn, day, state) => {
    expect(rectificationOn({ rectifyBy, rectifiedOn }, day)).toBe(state);
  });
});

describe('an implementation inspection', () => {
  const sound = {
    inspectedOn: '2026-03-10',
    findings: [
      { clause: '5.1', finding: 'CONFORMING' as const },
      { clause: '5.2', finding: 'NON_CONFORMING' as const },
    ],
    verdict: 'NON_CONFORMING' as InspectionVerdict,
    rectifyBy: '2026-04-10' as string | null,
    rectifiedOn: '2026-04-01' as string | null,
  };
  const kept = {
    ...sound,
    findings: sound.findings.slice(0, 1),
    verdict: 'CONFORMING' as const,
    rectifyBy: null,
    rectifiedOn: null,
  };
  const [first] = sound.findings;

  it.each([
    ['that tells all', sound, []],
    ['with nothing to put right', kept, []],
    ['of tomorrow', { ...kept, inspectedOn: '2026-06-02' }, ['inspectedOn']],
    ['without a finding', { ...kept, findings: [] }, ['findings']],
    [
      'of a clause twice',
      { ...kept, findings: [first, first].flatMap((each) => each ?? []) },
      ['findings[1]'],
    ],
    ['without a last day for what is not kept', { ...sound, rectifyBy: null }, ['rectifyBy']],
    ['with a last day for what is kept', { ...kept, rectifyBy: '2026-04-10' }, ['rectifyBy']],
    ['put right where all is kept', { ...kept, rectifiedOn: '2026-04-10' }, ['rectifiedOn']],
    ['due before it was made', { ...sound, rectifyBy: '2026-03-09' }, ['rectifyBy']],
    ['put right before it was made', { ...sound, rectifiedOn: '2026-03-09' }, ['rectifiedOn']],
    ['put right tomorrow', { ...sound, rectifiedOn: '2026-06-02' }, ['rectifiedOn']],
  ])('%s has these wrong fields: %#', (_what, facts, fields) => {
    expect(inspectionProblems(facts, '2026-06-01').map(({ field }) => field)).toEqual(fields);
  });
});
