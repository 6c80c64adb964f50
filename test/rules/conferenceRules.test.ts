import { daysFrom } from '../../shared/kernel/catalogue/plainDates';
import type { DutyFacts, ReportFacts } from '../../subgraphs/province/conference/dutyRules';
import {
  doneOn,
  dutyProblems,
  dutyStateOn,
  progressOn,
  reportProblems,
} from '../../subgraphs/province/conference/dutyRules';
import { escalationRules, isAnswered, levelAfter } from '../../subgraphs/province/conference/escalationRules';
import {
  reportAsCsv,
  reportAsMarkdown,
  type ReportedDuty,
} from '../../subgraphs/province/conference/reportTexts';

const due = { dueOn: '2019-12-31' };
const half: ReportFacts = { reportedOn: '2019-06-30', progress: 50 };
const whole: ReportFacts = { reportedOn: '2020-02-10', progress: 100 };

describe('what has become of a duty', () => {
  it.each<[string, readonly ReportFacts[], string, string]>([
    ['before anything is reported', [half], '2019-06-29', 'PENDING'],
    ['on the day of the first report', [half], '2019-06-30', 'IN_PROGRESS'],
    ['on the day it is due', [half], '2019-12-31', 'IN_PROGRESS'],
    ['on the day after', [half, whole], '2020-01-01', 'OVERDUE'],
    ['on the day after, with no report', [], '2020-01-01', 'OVERDUE'],
    ['on the day before it is done, late', [half, whole], '2020-02-09', 'OVERDUE'],
    ['on the day it is done, late', [half, whole], '2020-02-10', 'DONE'],
    [
      'when it is taken back after it was done',
      [whole, { reportedOn: '2020-03-01', progress: 80 }],
      '2020-03-02',
      'DONE',
    ],
  ])('is told %s', (_when, reports, day, state) => {
    expect(dutyStateOn(due, reports, day)).toBe(state);
  });

  it('comes with the progress last reported until the day', () => {
    const later: ReportFacts = { reportedOn: '2019-09-30', progress: 40 };
    const days = ['2019-06-29', '2019-06-30', '2019-09-29', '2019-09-30'];
    expect(days.map((day) => progressOn([later, half], day))).toEqual([0, 50, 50, 40]);
    expect([doneOn([half]), doneOn([whole, half])]).toEqual([null, '2020-02-10']);
  });
});

describe('how far up an overdue duty is taken', () => {
  const [rule] = escalationRules;
  if (!rule) throw new Error('there is no rule');

  it.each([
    [0, 'NONE'],
    [1, 'REMIND'],
    [30, 'REMIND'],
    [31, 'SUPERVISE'],
    [90, 'SUPERVISE'],
    [91, 'CONFERENCE'],
    [3000, 'CONFERENCE'],
  ])('after %i days: %s', (days, level) => {
    expect(levelAfter(rule, days)).toBe(level);
  });

  it('counts days across months and leap years', () => {
    expect(daysFrom('2019-12-31', '2020-01-01')).toBe(1);
    expect(daysFrom('2020-02-28', '2020-03-01')).toBe(2);
  });

  it('is answered by a notice as far up or further, once that was issued', () => {
    const notices = [{ level: 'SUPERVISE', issuedOn: '2020-02-05' }] as const;
    expect(isAnswered('NONE', [], '2020-02-05')).toBe(true);
    expect(isAnswered('REMIND', notices, '2020-02-05')).toBe(true);
    expect(isAnswered('SUPERVISE', notices, '2020-02-04')).toBe(false);
    expect(isAnswered('SUPERVISE', notices, '2020-02-05')).toBe(true);
    expect(isAnswered('CONFERENCE', notices, '2020-12-31')).toBe(false);
  });
});

describe('what is wrong with a duty, and with a report', () => {
  const duty: DutyFacts = {
    planKey: 'jiangsu-2017-2019',
    section: '2.3.4',
    adoptedOn: '2017-03-01',
    dueOn: '2019-12-31',
    owners: [
      { department: '示例省水利厅', role: 'LEAD' },
      { department: '示例省财政厅', role: 'SUPPORT' },
    ],
  };
  const today = '2026-06-01';
  const fieldsOf = (facts: Partial<DutyFacts>) =>
    dutyProblems({ ...duty, ...facts }, today).map(({ field }) => field);

  it('is nothing where somebody leads and it is due after its adoption', () => {
    expect(fieldsOf({})).toEqual([]);
  });

  it.each<[string, Partial<DutyFacts>, string[]]>([
    ['without owner', { owners: [] }, ['owners']],
    ['with nobody who leads', { owners: [{ department: '示例省财政厅', role: 'SUPPORT' }] }, ['owners']],
    [
      'with a body twice',
      { owners: [...duty.owners, { department: '示例省水利厅', role: 'SUPPORT' }] },
      ['owners[2]'],
    ],
    ['of a plan that is none', { planKey: 'nowhere' }, ['planKey']],
    ['of a section that is none', { section: '2.x' }, ['section']],
    ['due before its adoption', { dueOn: '2017-02-28' }, ['dueOn']],
    ['adopted ahead', { adoptedOn: '2026-06-02', dueOn: '2026-06-02' }, ['adoptedOn']],
  ])('is told of a duty %s', (_what, facts, fields) => {
    expect(fieldsOf(facts)).toEqual(fields);
  });

  it.each<[number, string, unknown[], string[]]>([
    [100, '2026-06-01', [], ['evidence']],
    [100, '2026-06-01', [{}], []],
    [99, '2026-06-01', [], []],
    [101, '2026-06-01', [{}], ['progress']],
    [-1, '2026-06-01', [], ['progress']],
    [50, '2026-06-02', [], ['reportedOn']],
  ])('is told of a report of %i %% on %s with evidence %j', (progress, reportedOn, evidence, fields) => {
    expect(reportProblems({ progress, reportedOn, evidence }, today).map(({ field }) => field)).toEqual(
      fields,
    );
  });
});

describe("the year's report", () => {
  const duty: ReportedDuty = {
    section: '2.10',
    title: '含有|竖线，与"引号"',
    leads: ['=示例'],
    supports: ['甲', '乙'],
    dueOn: '2019-12-31',
    state: 'OVERDUE',
    progress: 60,
    level: 'REMIND',
    latest: '第一行\n第二行',
  };
  const facts = {
    plan: 'jiangsu-2017-2019',
    year: 2019,
    asOf: '2019-12-31',
    duties: [duty, { ...duty, section: '2.9', title: '前一项', state: 'DONE', level: 'NONE' } as const],
  };

  it('is a table of one line a duty, in the order of the plan, whatever the texts hold', () => {
    const rows = reportAsMarkdown(facts)
      .split('\n')
      .filter((line) => line.startsWith('| 2.'));
    expect(rows).toEqual([
      '| 2.9 | 前一项 | =示例 | 甲、乙 | 2019-12-31 | 已完成 | 60% | — | 第一行 第二行 |',
      '| 2.10 | 含有\\|竖线，与"引号" | =示例 | 甲、乙 | 2019-12-31 | 逾期 | 60% | 提醒 | 第一行 第二行 |',
    ]);
    expect(reportAsMarkdown(facts)).toContain('共 2 项：未启动 0 项，进行中 0 项，已完成 1 项，逾期 1 项');
  });

  it('is a file that a spreadsheet opens without running anything', () => {
    const [heading, , last] = reportAsCsv(facts).split('\r\n');
    expect(heading?.split(',')).toHaveLength(9);
    expect(last).toBe(
      '2.10,"含有|竖线，与""引号""",\'=示例,甲、乙,2019-12-31,逾期,60%,提醒,"第一行\n第二行"',
    );
  });
});
