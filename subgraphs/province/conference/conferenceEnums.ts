import { registerEnumType } from 'type-graphql';
import { namesOf } from '../../../shared/kernel/graph/enums';

export const DutyStateEnum = namesOf('PENDING', 'IN_PROGRESS', 'DONE', 'OVERDUE');
export type DutyState = keyof typeof DutyStateEnum;

export const DutyRoleEnum = namesOf('LEAD', 'SUPPORT');
export type DutyRole = keyof typeof DutyRoleEnum;

export const EscalationLevelEnum = namesOf('NONE', 'REMIND', 'SUPERVISE', 'CONFERENCE');
export type EscalationLevel = keyof typeof EscalationLevelEnum;

export const NoticeLevelEnum = namesOf('REMIND', 'SUPERVISE', 'CONFERENCE');
export type NoticeLevel = keyof typeof NoticeLevelEnum;

registerEnumType(DutyStateEnum, {
  name: 'DutyState',
  description: 'What has become of a duty by the end of a day 责任状态.',
  valuesConfig: {
    PENDING: { description: 'Nothing has been reported, and it is not due yet 未启动.' },
    IN_PROGRESS: { description: 'Progress has been reported, and it is not due yet 进行中.' },
    DONE: { description: 'Its completion has been reported, with evidence 已完成.' },
    OVERDUE: { description: 'Its day has passed, and it is not done 逾期.' },
  },
});
registerEnumType(DutyRoleEnum, {
  name: 'DutyRole',
  description: 'What a body has to do with a duty 责任分工.',
  valuesConfig: {
    LEAD: { description: 'It answers for the duty 牵头.' },
    SUPPORT: { description: 'It takes part 配合.' },
  },
});
registerEnumType(EscalationLevelEnum, {
  name: 'EscalationLevel',
  description: 'How far up an overdue duty has to be taken 督办层级.',
  valuesConfig: {
    NONE: { description: 'It is not overdue 无需督办.' },
    REMIND: { description: 'Its owners are to be reminded 提醒.' },
    SUPERVISE: { description: 'A supervision notice is to be issued 督办通知.' },
    CONFERENCE: { description: 'It is to be put before the joint conference 提交联席会议.' },
  },
});
registerEnumType(NoticeLevelEnum, {
  name: 'NoticeLevel',
  description: 'How far up a notice takes a duty 督办通知层级.',
  valuesConfig: {
    REMIND: { description: 'A reminder 提醒.' },
    SUPERVISE: { description: 'A supervision notice 督办通知.' },
    CONFERENCE: { description: 'It is put before the joint conference 提交联席会议.' },
  },
});
