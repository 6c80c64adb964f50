import type { ToldStep } from '../../kernel/projects';
import type {
  CommentAnswer,
  ProjectKind,
  ProjectStage,
  ProjectTrack,
} from '../../kernel/projects/ProjectFacts';
import type { Words } from '../fields/readChoice';

export const kindWords: Words<ProjectKind> = {
  NEW: 'NEW',
  REVISION: 'REVISION',
  制定: 'NEW',
  修订: 'REVISION',
};

export const trackWords: Words<ProjectTrack> = {
  NORMAL: 'NORMAL',
  WITHOUT_DRAFTING: 'WITHOUT_DRAFTING',
  WITHOUT_COMMENT: 'WITHOUT_COMMENT',
  常规程序: 'NORMAL',
};

/** Source: GB/T 16733, names of the stages. */
export const stageWords: Words<ProjectStage> = {
  PRELIMINARY: 'PRELIMINARY',
  PROPOSAL: 'PROPOSAL',
  DRAFTING: 'DRAFTING',
  COMMENT: 'COMMENT',
  REVIEW: 'REVIEW',
  APPROVAL: 'APPROVAL',
  PUBLICATION: 'PUBLICATION',
  WITHDRAWN: 'WITHDRAWN',
  CANCELLED: 'CANCELLED',
  预阶段: 'PRELIMINARY',
  立项阶段: 'PROPOSAL',
  起草阶段: 'DRAFTING',
  征求意见阶段: 'COMMENT',
  审查阶段: 'REVIEW',
  批准阶段: 'APPROVAL',
  出版阶段: 'PUBLICATION',
  废止阶段: 'WITHDRAWN',
  项目终止: 'CANCELLED',
};

export const actionWords: Words<ToldStep['action']> = {
  REGISTER: 'REGISTER',
  PROPOSE: 'PROPOSE',
  ACCEPT: 'ACCEPT',
  CIRCULATE: 'CIRCULATE',
  SUBMIT_FOR_REVIEW: 'SUBMIT_FOR_REVIEW',
  SUBMIT_FOR_APPROVAL: 'SUBMIT_FOR_APPROVAL',
  PUBLISH: 'PUBLISH',
  WITHDRAW: 'WITHDRAW',
  RETURN: 'RETURN',
  CANCEL: 'CANCEL',
  提出立项: 'PROPOSE',
  下达计划: 'ACCEPT',
  征求意见: 'CIRCULATE',
  送审: 'SUBMIT_FOR_REVIEW',
  报批: 'SUBMIT_FOR_APPROVAL',
  批准发布: 'PUBLISH',
  废止: 'WITHDRAW',
  退回: 'RETURN',
  终止: 'CANCEL',
};

export const answerWords: Words<CommentAnswer> = {
  ACCEPTED: 'ACCEPTED',
  PARTLY_ACCEPTED: 'PARTLY_ACCEPTED',
  REJECTED: 'REJECTED',
  采纳: 'ACCEPTED',
  部分采纳: 'PARTLY_ACCEPTED',
  不采纳: 'REJECTED',
};
