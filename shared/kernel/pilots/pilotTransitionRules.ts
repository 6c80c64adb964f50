import type { Role } from '../../identity';
import type { Transition } from '../lifecycle/transitionRules';
import type { PilotAction, PilotStage } from './PilotFacts';

/** All that may be done with a pilot: what takes it on, and the evidence that is added to it. */
export type PilotDeed = PilotAction | 'RECORD_EVIDENCE';

/** The agency carries pilots out; the coordinator plans them, watches over them, and says what came of them. */
const AGENCY: readonly Role[] = ['AGENCY', 'ADMIN'];
const COORDINATOR: readonly Role[] = ['COORDINATOR', 'ADMIN'];
const EITHER: readonly Role[] = ['AGENCY', 'COORDINATOR', 'ADMIN'];

/**
 * The life of a pilot. A mid-term check or an acceptance that it does not pass sends it back a stage, to be put right; an
 * accepted pilot never comes to acceptance again.
 *
 * Source: 《江苏省“标准化＋”行动计划（2017—2019年）》, 三（一）: the departments of the province divide the work and carry
 * it out (省有关部门要按照分工，明确职责), hence the agency applies, builds and reports; the department in charge of
 * standardization leads, makes the yearly plan and supervises (全面履行牵头职责，制定年度计划，强化督促检查), hence the
 * coordinator approves, accepts, promotes and terminates. 二 asks for pilots that others can follow (可示范、可复制), hence
 * promotion. What leads where is this product's rule.
 */
export const pilotTransitions: readonly Transition<PilotStage, PilotDeed>[] = [
  { from: 'APPLIED', action: 'APPROVE', by: COORDINATOR, to: 'APPROVED' },
  { from: 'APPLIED', action: 'REJECT', by: COORDINATOR, to: 'REJECTED' },
  { from: 'APPLIED', action: 'RECORD_EVIDENCE', by: AGENCY, to: 'APPLIED' },

  { from: 'APPROVED', action: 'START_BUILDING', by: AGENCY, to: 'BUILDING' },
  { from: 'APPROVED', action: 'TERMINATE', by: COORDINATOR, to: 'TERMINATED' },
  { from: 'APPROVED', action: 'RECORD_EVIDENCE', by: AGENCY, to: 'APPROVED' },

  { from: 'BUILDING', action: 'RECORD_MID_TERM', by: AGENCY, to: 'MID_TERM' },
  { from: 'BUILDING', action: 'TERMINATE', by: COORDINATOR, to: 'TERMINATED' },
  { from: 'BUILDING', action: 'RECORD_EVIDENCE', by: AGENCY, to: 'BUILDING' },

  { from: 'MID_TERM', action: 'SUBMIT_FOR_ACCEPTANCE', by: AGENCY, to: 'ACCEPTANCE' },
  { from: 'MID_TERM', action: 'RETURN', by: COORDINATOR, to: 'BUILDING' },
  { from: 'MID_TERM', action: 'TERMINATE', by: COORDINATOR, to: 'TERMINATED' },
  { from: 'MID_TERM', action: 'RECORD_EVIDENCE', by: AGENCY, to: 'MID_TERM' },

  { from: 'ACCEPTANCE', action: 'ACCEPT', by: COORDINATOR, to: 'ACCEPTED' },
  { from: 'ACCEPTANCE', action: 'RETURN', by: COORDINATOR, to: 'MID_TERM' },
  { from: 'ACCEPTANCE', action: 'TERMINATE', by: COORDINATOR, to: 'TERMINATED' },
  { from: 'ACCEPTANCE', action: 'RECORD_EVIDENCE', by: EITHER, to: 'ACCEPTANCE' },

  { from: 'ACCEPTED', action: 'PROMOTE', by: COORDINATOR, to: 'PROMOTED' },
  { from: 'ACCEPTED', action: 'TERMINATE', by: COORDINATOR, to: 'TERMINATED' },
  { from: 'ACCEPTED', action: 'RECORD_EVIDENCE', by: EITHER, to: 'ACCEPTED' },
];

/** Stages of a pilot that is still under way. */
export const openStages: readonly PilotStage[] = [
  'APPLIED',
  'APPROVED',
  'BUILDING',
  'MID_TERM',
  'ACCEPTANCE',
];
