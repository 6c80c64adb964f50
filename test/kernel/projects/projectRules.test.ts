import {
  checkAnswer,
  checkComment,
  checkProjectOutline,
} from '../../../shared/kernel/projects/projectFactRules';
import type { CommentAnswer, ProjectFacts } from '../../../shared/kernel/projects/ProjectFacts';
import {
  advancedProject,
  isOverdueOn,
  startedProject,
  type ProjectStep,
} from '../../../shared/kernel/projects/projectRules';
import { dueDayOf, timeLimits } from '../../../shared/kernel/projects/timeLimitRules';
import { projectOutline } from './support/projectOutline';

const step = (given: Partial<ProjectStep> & Pick<ProjectStep, 'action'>): ProjectStep => ({
  on: '2026-03-01',
  today: '2026-06-01',
  actor: 'agency',
  roles: ['ADMIN'],
  reason: null,
  due: null,
  planNumber: null,
  result: null,
  ...given,
});
const proposed = startedProject(projectOutline(), 'PROPOSAL', { on: '2026-01-31', actor: 'agency' });
const drafting = advancedProject(proposed, step({ action: 'ACCEPT' }));
const circulated = advancedProject(drafting, step({ action: 'CIRCULATE', on: '2026-04-01' }));
const published: ProjectFacts = { ...proposed, stage: 'PUBLICATION', due: null, dueRule: null };

const refusal = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    const { code, fields } = (error as { extensions: { code: string; fields: { field: string }[] } })
      .extensions;
    return [code, ...fields.map(({ field }) => field)];
  }
  return null;
};

describe('the limit of a stage', () => {
  it.each([
    ['three months for a proposal', 'PROPOSAL', '2026-01-15', '2026-04-15'],
    ['ten months for drafting', 'DRAFTING', '2026-01-15', '2026-11-15'],
    ['two months for comments', 'COMMENT', '2026-01-15', '2026-03-15'],
    ['the last day of a shorter month', 'DRAFTING', '2025-04-30', '2026-02-28'],
    ['the last day of a leap February', 'COMMENT', '2023-12-31', '2024-02-29'],
    ['into the next year', 'PROPOSAL', '2025-11-30', '2026-02-28'],
    ['the first day of the rule', 'COMMENT', '1997-04-01', '1997-06-01'],
  ] as const)('is %s', (_what, stage, on, due) => {
    expect(dueDayOf(stage, on)).toEqual({ due, dueRule: 'GB/T 16733-1997' });
  });

  it.each([
    ['a stage of which no limit is known', 'REVIEW', '2026-01-15'],
    ['a stage that is not under way', 'PUBLICATION', '2026-01-15'],
    ['a day before there was any rule', 'COMMENT', '1997-03-31'],
  ] as const)('is unknown for %s', (_what, stage, on) => expect(dueDayOf(stage, on)).toBeNull());

  it('is that of the version in force on the day the stage began', () => {
    const versions = [
      ...timeLimits,
      { version: 'next', from: '2027-01-01', source: 'a later rule', months: { COMMENT: 1 } },
    ];
    expect(dueDayOf('COMMENT', '2026-12-31', versions)).toEqual({
      due: '2027-02-28',
      dueRule: 'GB/T 16733-1997',
    });
    expect(dueDayOf('COMMENT', '2027-01-01', versions)).toEqual({ due: '2027-02-01', dueRule: 'next' });
    expect(dueDayOf('DRAFTING', '2027-01-01', versions)).toBeNull();
  });

  it('comes in versions in the order of their days, each with its source', () => {
    const days = timeLimits.map(({ from }) => from);
    expect(days).toEqual([...days].sort());
    for (const { source, version } of timeLimits) expect(source).toContain(version);
  });
});

describe('a project due on 30 April 2026', () => {
  it.each([
    ['is in time on that day', '2026-04-30', false],
    ['is late the day after', '2026-05-01', true],
  ])('%s', (_what, on, late) => {
    expect(proposed.due).toBe('2026-04-30');
    expect(isOverdueOn(proposed, on)).toBe(late);
  });

  it('is never late once it has no due day', () =>
    expect(isOverdueOn({ due: null }, '2099-01-01')).toBe(false));
});

describe('a project', () => {
  it('begins as a proposal, or as a thought without a limit', () => {
    expect(proposed).toMatchObject({
      key: 'TEST-2026-01',
      stage: 'PROPOSAL',
      due: '2026-04-30',
      dueRule: 'GB/T 16733-1997',
      history: [{ on: '2026-01-31', from: null, to: 'PROPOSAL', action: 'PROPOSE', by: 'agency' }],
    });
    const considered = startedProject(projectOutline(), 'PRELIMINARY', { on: '2026-01-31', actor: 'agency' });
    expect(considered).toMatchObject({ stage: 'PRELIMINARY', due: null, dueRule: null });
  });

  it('keeps in its history how it came to each stage, and why', () => {
    const returned = advancedProject(
      circulated,
      step({ action: 'RETURN', on: '2026-05-02', reason: '需重新起草' }),
    );
    expect(
      returned.history.map(({ from, to, action, on, reason }) => [from, to, action, on, reason]),
    ).toEqual([
      [null, 'PROPOSAL', 'PROPOSE', '2026-01-31', null],
      ['PROPOSAL', 'DRAFTING', 'ACCEPT', '2026-03-01', null],
      ['DRAFTING', 'COMMENT', 'CIRCULATE', '2026-04-01', null],
      ['COMMENT', 'DRAFTING', 'RETURN', '2026-05-02', '需重新起草'],
    ]);
    expect(returned).toMatchObject({ due: '2027-03-02', dueRule: 'GB/T 16733-1997' });
  });

  it('may be given its number by the plan that accepts it, and keeps its key', () => {
    const accepted = advancedProject(proposed, step({ action: 'ACCEPT', planNumber: '苏标计〔2026〕12号' }));
    expect(accepted).toMatchObject({ planNumber: '苏标计〔2026〕12号', key: 'TEST-2026-01' });
  });

  it('takes an agreed due day within the limit, and any where there is no limit', () => {
    const early = advancedProject(proposed, step({ action: 'ACCEPT', due: '2026-06-30' }));
    expect(early).toMatchObject({ due: '2026-06-30', dueRule: null });
    const review = advancedProject(
      circulated,
      step({ action: 'SUBMIT_FOR_REVIEW', on: '2026-06-01', due: '2028-01-01' }),
    );
    expect(review).toMatchObject({ stage: 'REVIEW', due: '2028-01-01', dueRule: null });
  });

  it('may be cancelled with comments open, and goes no other way with them', () => {
    const open: ProjectFacts = { ...circulated, commentCount: 2, openComments: 1 };
    const cancelled = step({ action: 'CANCEL', on: '2026-05-01', reason: '需求消失' });
    expect(advancedProject(open, cancelled)).toMatchObject({ stage: 'CANCELLED', due: null });
    for (const action of ['SUBMIT_FOR_REVIEW', 'RETURN'] as const) {
      expect(
        refusal(() => advancedProject(open, step({ action, on: '2026-05-01', reason: '退回' }))),
      ).toEqual(['ILLEGAL_TRANSITION', 'action']);
    }
    expect(
      advancedProject({ ...open, openComments: 0 }, step({ action: 'SUBMIT_FOR_REVIEW', on: '2026-05-01' }))
        .stage,
    ).toBe('REVIEW');
  });

  it.each<[string, ProjectFacts, Partial<ProjectStep> & Pick<ProjectStep, 'action'>, string]>([
    ['no reason to cancel', drafting, { action: 'CANCEL' }, 'reason'],
    ['an empty reason', drafting, { action: 'CANCEL', reason: ' ' }, 'reason'],
    ['no reason to return', circulated, { action: 'RETURN', on: '2026-05-01' }, 'reason'],
    ['no reason to withdraw', published, { action: 'WITHDRAW' }, 'reason'],
    ['a reason of 501 characters', drafting, { action: 'CANCEL', reason: '长'.repeat(501) }, 'reason'],
    ['a day before the last change', drafting, { action: 'CIRCULATE', on: '2026-02-28' }, 'on'],
    ['a day to come', drafting, { action: 'CIRCULATE', on: '2026-06-02' }, 'on'],
    ['a day that is none', drafting, { action: 'CIRCULATE', on: '2026-02-30' }, 'on'],
    ['a due day before the stage begins', drafting, { action: 'CIRCULATE', due: '2026-02-28' }, 'due'],
    ['a due day after the limit', drafting, { action: 'CIRCULATE', due: '2026-05-02' }, 'due'],
    ['a due day that is none', drafting, { action: 'CIRCULATE', due: 'soon' }, 'due'],
    ['a due day where none is', drafting, { action: 'CANCEL', reason: '终止', due: '2026-05-01' }, 'due'],
    ['a plan number elsewhere', drafting, { action: 'CIRCULATE', planNumber: 'B-1' }, 'planNumber'],
    ['a plan number of spaces', proposed, { action: 'ACCEPT', planNumber: 'B 1' }, 'planNumber'],
  ])('is refused with %s', (_what, project, given, field) => {
    expect(refusal(() => advancedProject(project, step(given)))).toEqual(['BAD_USER_INPUT', field]);
  });
});

describe('the outline of a project', () => {
  it('is accepted when nothing is wrong', () => expect(checkProjectOutline(projectOutline())).toEqual([]));

  it.each([
    ['no plan number', { planNumber: '' }, 'planNumber'],
    ['a plan number with a space', { planNumber: 'A 1' }, 'planNumber'],
    ['a plan number of 61 characters', { planNumber: 'A'.repeat(61) }, 'planNumber'],
    ['a plan number that ends in a mark', { planNumber: 'A-' }, 'planNumber'],
    ['no title', { title: ' ' }, 'title'],
    ['a revision of nothing', { kind: 'REVISION' as const }, 'revises'],
    ['a new standard that revises one', { revises: 'DB32/T 9933-2022' }, 'revises'],
    ['a revision of no number', { kind: 'REVISION' as const, revises: 'x' }, 'revises'],
    ['a revision of no edition', { kind: 'REVISION' as const, revises: 'DB32/T 9933' }, 'revises'],
    ['no drafting and no document adopted', { track: 'WITHOUT_DRAFTING' as const }, 'basedOn'],
    ['no comments and no standard converted', { track: 'WITHOUT_COMMENT' as const }, 'basedOn'],
    ['a lead without a name', { lead: { name: '', creditCode: null } }, 'lead.name'],
    ['a wrong credit code', { lead: { name: '示例', creditCode: '91321202XX00159230' } }, 'lead.creditCode'],
  ])('is refused with %s', (_what, outline, field) => {
    expect(checkProjectOutline(projectOutline(outline)).map((problem) => problem.field)).toEqual([field]);
  });

  it.each([
    [
      'a revision without comments',
      { kind: 'REVISION', revises: 'DB32/T 9933-2022', track: 'WITHOUT_COMMENT' },
    ],
    ['an adoption without drafting', { track: 'WITHOUT_DRAFTING', basedOn: 'ISO 46001:2019' }],
    ['a number of an office', { planNumber: '苏市监标〔2025〕12号' }],
    ['a number of the national plan', { planNumber: '20251234-T-469' }],
  ] as const)('may be %s', (_what, outline) =>
    expect(checkProjectOutline(projectOutline(outline))).toEqual([]),
  );
});

describe('a comment', () => {
  const comment = { by: '示例单位', clause: '5.2', text: '建议补充', on: '2026-05-01' };

  it('needs somebody whose it is, a text and a day', () => {
    expect(checkComment(comment, '2026-06-01')).toEqual([]);
    expect(checkComment({ ...comment, clause: null }, '2026-06-01')).toEqual([]);
    const fields = checkComment({ by: ' ', clause: '', text: '', on: '2026-5-1' }, '2026-06-01').map(
      ({ field }) => field,
    );
    expect(fields).toEqual(['by', 'clause', 'text', 'on']);
    expect(checkComment(comment, '2026-04-30').map(({ field }) => field)).toEqual(['on']);
  });

  it.each([
    ['accepted without a reason', 'ACCEPTED', null, []],
    ['taken over in part, with a reason', 'PARTLY_ACCEPTED', '仅限新建', []],
    ['taken over in part, without one', 'PARTLY_ACCEPTED', null, ['reason']],
    ['rejected without a reason', 'REJECTED', null, ['reason']],
    ['rejected with an empty one', 'REJECTED', ' ', ['reason']],
    ['answered in no known way', 'PERHAPS', 'x', ['answer']],
  ])('may be, or not, %s', (_what, answer, reason, fields) => {
    const problems = checkAnswer({ answer: answer as CommentAnswer, reason, on: '2026-05-02' }, '2026-06-01');
    expect(problems.map(({ field }) => field)).toEqual(fields);
  });
});
