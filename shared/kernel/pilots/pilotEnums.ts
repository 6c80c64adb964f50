import { registerEnumType } from 'type-graphql';
import { namesOf } from '../graph/enums';

export const PilotLevelEnum = namesOf('NATIONAL', 'PROVINCIAL', 'MUNICIPAL');
export const PilotStageEnum = namesOf(
  'APPLIED',
  'APPROVED',
  'BUILDING',
  'MID_TERM',
  'ACCEPTANCE',
  'ACCEPTED',
  'PROMOTED',
  'REJECTED',
  'TERMINATED',
);
export const PilotActionEnum = namesOf(
  'APPROVE',
  'REJECT',
  'START_BUILDING',
  'RECORD_MID_TERM',
  'SUBMIT_FOR_ACCEPTANCE',
  'ACCEPT',
  'RETURN',
  'PROMOTE',
  'TERMINATE',
);
export const EvidenceKindEnum = namesOf(
  'APPLICATION',
  'MID_TERM_REPORT',
  'SELF_ASSESSMENT',
  'ACCEPTANCE_REPORT',
  'OTHER',
);

registerEnumType(PilotLevelEnum, { name: 'PilotLevel', description: 'Level of a pilot 试点级别.' });
registerEnumType(PilotStageEnum, {
  name: 'PilotStage',
  description: 'Stage a pilot has reached 试点阶段.',
  valuesConfig: {
    APPLIED: { description: 'Applied for, to be approved or rejected 申报.' },
    APPROVED: { description: 'Approved within the quota of its year 立项.' },
    BUILDING: { description: 'Being built: its standards are made and applied 建设.' },
    MID_TERM: { description: 'Past its mid-term check, and being built on 中期检查.' },
    ACCEPTANCE: { description: 'Handed in for acceptance 申请验收.' },
    ACCEPTED: { description: 'Passed acceptance, once 通过验收.' },
    PROMOTED: { description: 'Accepted, and held up as an example to others 示范推广.' },
    REJECTED: { description: 'Applied for and not approved 不予立项.' },
    TERMINATED: { description: 'Ended after approval 终止.' },
  },
});
registerEnumType(PilotActionEnum, {
  name: 'PilotAction',
  description: 'What takes a pilot from one stage to another 试点动作.',
  valuesConfig: {
    APPROVE: { description: 'Approves what was applied for, within the quota 批准立项.' },
    REJECT: { description: 'Does not approve it, with a reason 不予立项.' },
    START_BUILDING: { description: 'Begins to build 启动建设.' },
    RECORD_MID_TERM: { description: 'Records the mid-term check, with its report 登记中期检查.' },
    SUBMIT_FOR_ACCEPTANCE: { description: 'Hands in for acceptance, with a self-assessment 申请验收.' },
    ACCEPT: { description: 'Accepts, with the score and the report of acceptance; once 验收通过.' },
    RETURN: { description: 'Sends back what does not suffice yet, with a reason 退回整改.' },
    PROMOTE: { description: 'Holds an accepted pilot up as an example 示范推广.' },
    TERMINATE: { description: 'Ends the pilot, with a reason 终止.' },
  },
});
registerEnumType(EvidenceKindEnum, {
  name: 'EvidenceKind',
  description: 'What a piece of evidence is 证明材料类型.',
  valuesConfig: {
    APPLICATION: { description: 'What was applied with 申报材料.' },
    MID_TERM_REPORT: { description: 'Report of the mid-term check 中期检查报告.' },
    SELF_ASSESSMENT: { description: 'Self-assessment of who carries the pilot out 自评报告.' },
    ACCEPTANCE_REPORT: { description: 'Report of the acceptance 验收报告.' },
    OTHER: { description: 'Anything else, as its name tells 其他材料.' },
  },
});
