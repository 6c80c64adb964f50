import { registerEnumType } from 'type-graphql';
import { namesOf } from '../graph/enums';

export const ProjectKindEnum = namesOf('NEW', 'REVISION');
export const ProjectTrackEnum = namesOf('NORMAL', 'WITHOUT_DRAFTING', 'WITHOUT_COMMENT');
export const ProjectStageEnum = namesOf(
  'PRELIMINARY',
  'PROPOSAL',
  'DRAFTING',
  'COMMENT',
  'REVIEW',
  'APPROVAL',
  'PUBLICATION',
  'WITHDRAWN',
  'CANCELLED',
);
export const ProjectActionEnum = namesOf(
  'PROPOSE',
  'ACCEPT',
  'CIRCULATE',
  'SUBMIT_FOR_REVIEW',
  'SUBMIT_FOR_APPROVAL',
  'PUBLISH',
  'WITHDRAW',
  'RETURN',
  'CANCEL',
);
export const CommentAnswerEnum = namesOf('ACCEPTED', 'PARTLY_ACCEPTED', 'REJECTED');

registerEnumType(ProjectKindEnum, {
  name: 'ProjectKind',
  description: 'What a project is to bring about 项目类型.',
  valuesConfig: {
    NEW: { description: 'A standard where there is none 制定.' },
    REVISION: { description: 'A new edition of a standard 修订.' },
  },
});
registerEnumType(ProjectTrackEnum, {
  name: 'ProjectTrack',
  description: 'Which stages a project goes through 制定程序.',
  valuesConfig: {
    NORMAL: { description: 'All stages 常规程序.' },
    WITHOUT_DRAFTING: {
      description: 'From the plan to comments, for an international document adopted 快速程序（省略起草）.',
    },
    WITHOUT_COMMENT: {
      description:
        'From the plan to the review, for a revision or a standard converted 快速程序（省略起草和征求意见）.',
    },
  },
});
registerEnumType(ProjectStageEnum, {
  name: 'ProjectStage',
  description: 'Stage of a project, after GB/T 16733 项目阶段.',
  valuesConfig: {
    PRELIMINARY: { description: 'Code 00: considered, not yet proposed 预阶段.' },
    PROPOSAL: { description: 'Code 10: proposed, to be taken into the plan 立项阶段.' },
    DRAFTING: { description: 'Code 20: being drafted 起草阶段.' },
    COMMENT: { description: 'Code 30: circulated for comments 征求意见阶段.' },
    REVIEW: { description: 'Code 40: technically reviewed 审查阶段.' },
    APPROVAL: { description: 'Code 50: submitted for approval 批准阶段.' },
    PUBLICATION: { description: 'Code 60: published; its standard is in the catalogue 出版阶段.' },
    WITHDRAWN: { description: 'Code 95: its standard was withdrawn 废止阶段.' },
    CANCELLED: { description: 'Code nn.98: ended without a standard 项目终止.' },
  },
});
registerEnumType(ProjectActionEnum, {
  name: 'ProjectAction',
  description: 'What takes a project from one stage to another 项目动作.',
  valuesConfig: {
    PROPOSE: { description: 'Proposes what was only considered 提出立项.' },
    ACCEPT: { description: 'Takes the project into the plan 下达计划.' },
    CIRCULATE: { description: 'Circulates the draft for comments 征求意见.' },
    SUBMIT_FOR_REVIEW: { description: 'Submits the draft for review, all comments answered 送审.' },
    SUBMIT_FOR_APPROVAL: { description: 'Submits the reviewed draft for approval 报批.' },
    PUBLISH: {
      description: 'Publishes: registers the standard, and withdraws the one that is revised 批准发布.',
    },
    WITHDRAW: { description: 'Withdraws the standard that came of the project 废止.' },
    RETURN: { description: 'Sends the project back a stage, with a reason 退回.' },
    CANCEL: { description: 'Ends the project, with a reason 终止.' },
  },
});
registerEnumType(CommentAnswerEnum, {
  name: 'CommentAnswer',
  description: 'What became of a comment 意见处理结果.',
  valuesConfig: {
    ACCEPTED: { description: 'Taken over 采纳.' },
    PARTLY_ACCEPTED: { description: 'Taken over in part 部分采纳.' },
    REJECTED: { description: 'Not taken over, with a reason 不采纳.' },
  },
});
