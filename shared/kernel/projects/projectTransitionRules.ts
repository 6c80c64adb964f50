import type { Role } from '../../identity';
import type { Transition } from '../lifecycle/transitionRules';
import type { ProjectAction, ProjectStage, ProjectTrack } from './ProjectFacts';

/** All that may be done with a project: what takes it on, and what happens to its comments. */
export type ProjectDeed = ProjectAction | 'COMMENT' | 'ANSWER';

/** The agency works on the project; the coordinator plans it, and may send it back. */
const AGENCY: readonly Role[] = ['AGENCY', 'ADMIN'];
const COORDINATOR: readonly Role[] = ['COORDINATOR', 'ADMIN'];
const EITHER: readonly Role[] = ['AGENCY', 'COORDINATOR', 'ADMIN'];

/**
 * The stage at which an accepted project begins.
 * Source: fast-track procedure for national standards (采用快速程序制定国家标准的管理规定): an international document adopted
 * goes from the plan to comments, a revision or a standard converted from another level goes to the review.
 */
const firstStage: Readonly<Record<ProjectTrack, ProjectStage>> = {
  NORMAL: 'DRAFTING',
  WITHOUT_DRAFTING: 'COMMENT',
  WITHOUT_COMMENT: 'REVIEW',
};

/** Stages 00 to 95 in their order. Source: GB/T 16733-1997; who may do what is this product's rule. */
const transitions: readonly Transition<ProjectStage, ProjectDeed>[] = [
  { from: 'PRELIMINARY', action: 'PROPOSE', by: AGENCY, to: 'PROPOSAL' },
  { from: 'PRELIMINARY', action: 'CANCEL', by: AGENCY, to: 'CANCELLED' },

  { from: 'PROPOSAL', action: 'RETURN', by: COORDINATOR, to: 'PRELIMINARY' },
  { from: 'PROPOSAL', action: 'CANCEL', by: EITHER, to: 'CANCELLED' },

  { from: 'DRAFTING', action: 'CIRCULATE', by: AGENCY, to: 'COMMENT' },
  { from: 'DRAFTING', action: 'CANCEL', by: EITHER, to: 'CANCELLED' },

  { from: 'COMMENT', action: 'COMMENT', by: EITHER, to: 'COMMENT' },
  { from: 'COMMENT', action: 'ANSWER', by: AGENCY, to: 'COMMENT' },
  { from: 'COMMENT', action: 'SUBMIT_FOR_REVIEW', by: AGENCY, to: 'REVIEW' },
  { from: 'COMMENT', action: 'RETURN', by: AGENCY, to: 'DRAFTING' },
  { from: 'COMMENT', action: 'CANCEL', by: EITHER, to: 'CANCELLED' },

  { from: 'REVIEW', action: 'SUBMIT_FOR_APPROVAL', by: AGENCY, to: 'APPROVAL' },
  { from: 'REVIEW', action: 'RETURN', by: AGENCY, to: 'DRAFTING' },
  { from: 'REVIEW', action: 'CANCEL', by: EITHER, to: 'CANCELLED' },

  { from: 'APPROVAL', action: 'PUBLISH', by: AGENCY, to: 'PUBLICATION' },
  { from: 'APPROVAL', action: 'RETURN', by: COORDINATOR, to: 'REVIEW' },
  { from: 'APPROVAL', action: 'CANCEL', by: EITHER, to: 'CANCELLED' },

  { from: 'PUBLICATION', action: 'WITHDRAW', by: AGENCY, to: 'WITHDRAWN' },
];

/** The table of transitions of a project, which differs by its track in where acceptance leads. */
export function projectTransitions(track: ProjectTrack): readonly Transition<ProjectStage, ProjectDeed>[] {
  return [...transitions, { from: 'PROPOSAL', action: 'ACCEPT', by: COORDINATOR, to: firstStage[track] }];
}

/** Stages in which a project is under way and may be late. */
export const stagesUnderWay: readonly ProjectStage[] = [
  'PROPOSAL',
  'DRAFTING',
  'COMMENT',
  'REVIEW',
  'APPROVAL',
];

/**
 * Codes of the stages. 90 复审 is kept with the standard, by its reviews; a project that was cancelled has the code of the
 * stage it was in, and sub-stage 98.
 * Source: GB/T 16733-1997; sub-stage 98, abandoned: ISO harmonized stage codes.
 */
const stageCodes: Readonly<Record<Exclude<ProjectStage, 'CANCELLED'>, string>> = {
  PRELIMINARY: '00',
  PROPOSAL: '10',
  DRAFTING: '20',
  COMMENT: '30',
  REVIEW: '40',
  APPROVAL: '50',
  PUBLICATION: '60',
  WITHDRAWN: '95',
};

/** The code of a stage, e.g. `30`; of a cancelled project that of the stage it left, e.g. `30.98`. */
export function stageCodeOf(stage: ProjectStage, left: ProjectStage | null): string {
  if (stage !== 'CANCELLED') return stageCodes[stage];
  return `${left === null || left === 'CANCELLED' ? '00' : stageCodes[left]}.98`;
}
