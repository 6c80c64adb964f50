import { daysFrom } from '../../../shared/kernel/catalogue/plainDates';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { ruleValidOn } from '../rules/countingRules';
import type { DatedRuleFact } from '../rules/DatedRule';
import { NoticeLevelEnum, type DutyState, type EscalationLevel, type NoticeLevel } from './conferenceEnums';

/** From how many days after the due day on a duty is taken how far up. */
export interface EscalationStep {
  readonly fromDay: number;
  readonly level: NoticeLevel;
}

/** How overdue duties are taken up. */
export interface EscalationRuleFact extends DatedRuleFact {
  /** The first step first. */
  readonly steps: readonly EscalationStep[];
}

/** The versions of the rule, the first one first. */
export const escalationRules: readonly EscalationRuleFact[] = [
  {
    key: 'duty-escalation',
    version: 1,
    validFrom: '2016-12-26',
    text: 'A duty that is not done on its due day is overdue from the next day on: its owners are reminded at once, a supervision notice is issued from the 31st day on, and from the 91st day on it is put before the joint conference.',
    textZh:
      '责任事项至期限日未完成的，自次日起为逾期：即行提醒；自逾期第31日起发督办通知；自逾期第91日起提交联席会议研究。',
    source:
      '《江苏省“标准化＋”行动计划（2017－2019）》三、（一）加强组织领导：制定年度计划，落实工作责任，强化督促检查（具体时限原文未定，为本系统的规则）',
    steps: [
      { fromDay: 1, level: 'REMIND' },
      { fromDay: 31, level: 'SUPERVISE' },
      { fromDay: 91, level: 'CONFERENCE' },
    ],
  },
];

/** How far up a duty is taken that has been overdue for so many days; 0 where it is not overdue. */
export function levelAfter({ steps }: EscalationRuleFact, daysOverdue: number): EscalationLevel {
  const reached = steps.filter(({ fromDay }) => fromDay <= daysOverdue);
  return reached.at(-1)?.level ?? 'NONE';
}

const levels = Object.keys(NoticeLevelEnum);

/** How far up a duty is taken on a day in a state, by the rule of that day. */
export function escalationOn(
  { dueOn }: { readonly dueOn: PlainDate },
  state: DutyState,
  day: PlainDate,
): {
  readonly rule: EscalationRuleFact | null;
  readonly daysOverdue: number;
  readonly level: EscalationLevel;
} {
  const rule = ruleValidOn(escalationRules, day);
  const daysOverdue = state === 'OVERDUE' ? daysFrom(dueOn, day) : 0;
  return { rule, daysOverdue, level: rule === null ? 'NONE' : levelAfter(rule, daysOverdue) };
}

/** Whether a notice has taken a duty as far up as it has to be, by the end of a day. */
export function isAnswered(
  level: EscalationLevel,
  notices: readonly { readonly level: NoticeLevel; readonly issuedOn: PlainDate }[],
  day: PlainDate,
): boolean {
  const enough = ({ level: taken }: { readonly level: NoticeLevel }) =>
    levels.indexOf(taken) >= levels.indexOf(level);
  return level === 'NONE' || notices.some((notice) => notice.issuedOn <= day && enough(notice));
}
