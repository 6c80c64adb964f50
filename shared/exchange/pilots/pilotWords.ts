import type { EvidenceKind, PilotLevel, PilotStage } from '../../kernel/pilots/PilotFacts';
import type { ToldPilotStep } from '../../kernel/pilots/toldPilot';
import type { Words } from '../fields/readChoice';

export const pilotLevelWords: Words<PilotLevel> = {
  NATIONAL: 'NATIONAL',
  PROVINCIAL: 'PROVINCIAL',
  MUNICIPAL: 'MUNICIPAL',
  国家级: 'NATIONAL',
  省级: 'PROVINCIAL',
  市级: 'MUNICIPAL',
};

export const pilotStageWords: Words<PilotStage> = {
  APPLIED: 'APPLIED',
  APPROVED: 'APPROVED',
  BUILDING: 'BUILDING',
  MID_TERM: 'MID_TERM',
  ACCEPTANCE: 'ACCEPTANCE',
  ACCEPTED: 'ACCEPTED',
  PROMOTED: 'PROMOTED',
  REJECTED: 'REJECTED',
  TERMINATED: 'TERMINATED',
  申报: 'APPLIED',
  立项: 'APPROVED',
  建设: 'BUILDING',
  中期检查: 'MID_TERM',
  申请验收: 'ACCEPTANCE',
  通过验收: 'ACCEPTED',
  示范推广: 'PROMOTED',
  不予立项: 'REJECTED',
  终止: 'TERMINATED',
};

export const pilotActionWords: Words<ToldPilotStep['action']> = {
  APPLY: 'APPLY',
  APPROVE: 'APPROVE',
  REJECT: 'REJECT',
  START_BUILDING: 'START_BUILDING',
  RECORD_MID_TERM: 'RECORD_MID_TERM',
  SUBMIT_FOR_ACCEPTANCE: 'SUBMIT_FOR_ACCEPTANCE',
  ACCEPT: 'ACCEPT',
  RETURN: 'RETURN',
  PROMOTE: 'PROMOTE',
  TERMINATE: 'TERMINATE',
  RECORD_EVIDENCE: 'RECORD_EVIDENCE',
  申报: 'APPLY',
  批准立项: 'APPROVE',
  不予立项: 'REJECT',
  启动建设: 'START_BUILDING',
  登记中期检查: 'RECORD_MID_TERM',
  申请验收: 'SUBMIT_FOR_ACCEPTANCE',
  验收通过: 'ACCEPT',
  退回整改: 'RETURN',
  示范推广: 'PROMOTE',
  终止: 'TERMINATE',
  补充证明材料: 'RECORD_EVIDENCE',
};

export const evidenceKindWords: Words<EvidenceKind> = {
  APPLICATION: 'APPLICATION',
  MID_TERM_REPORT: 'MID_TERM_REPORT',
  SELF_ASSESSMENT: 'SELF_ASSESSMENT',
  ACCEPTANCE_REPORT: 'ACCEPTANCE_REPORT',
  OTHER: 'OTHER',
  申报材料: 'APPLICATION',
  中期检查报告: 'MID_TERM_REPORT',
  自评报告: 'SELF_ASSESSMENT',
  验收报告: 'ACCEPTANCE_REPORT',
  其他材料: 'OTHER',
};
