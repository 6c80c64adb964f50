import { roles, type Role } from '../../../../shared/identity';
import {
  ProjectActionEnum,
  ProjectStageEnum,
  ProjectTrackEnum,
} from '../../../../shared/kernel/projects/projectEnums';
import type { ProjectStage, ProjectTrack } from '../../../../shared/kernel/projects/ProjectFacts';
import type { ProjectDeed } from '../../../../shared/kernel/projects/projectTransitionRules';

/** The procedure drawn a second time, independently of the table: stage, action, who may, and where it leads. */
const drawn = `
  PRELIMINARY  PROPOSE              agency       PROPOSAL
  PRELIMINARY  CANCEL               agency       CANCELLED
  PROPOSAL     RETURN               coordinator  PRELIMINARY
  PROPOSAL     CANCEL               either       CANCELLED
  DRAFTING     CIRCULATE            agency       COMMENT
  DRAFTING     CANCEL               either       CANCELLED
  COMMENT      COMMENT              either       COMMENT
  COMMENT      ANSWER               agency       COMMENT
  COMMENT      SUBMIT_FOR_REVIEW    agency       REVIEW
  COMMENT      RETURN               agency       DRAFTING
  COMMENT      CANCEL               either       CANCELLED
  REVIEW       SUBMIT_FOR_APPROVAL  agency       APPROVAL
  REVIEW       RETURN               agency       DRAFTING
  REVIEW       CANCEL               either       CANCELLED
  APPROVAL     PUBLISH              agency       PUBLICATION
  APPROVAL     RETURN               coordinator  REVIEW
  APPROVAL     CANCEL               either       CANCELLED
  PUBLICATION  WITHDRAW             agency       WITHDRAWN
`;
const accepted: Record<ProjectTrack, ProjectStage> = {
  NORMAL: 'DRAFTING',
  WITHOUT_DRAFTING: 'COMMENT',
  WITHOUT_COMMENT: 'REVIEW',
};
const meant: Record<string, readonly Role[]> = {
  agency: ['AGENCY', 'ADMIN'],
  coordinator: ['COORDINATOR', 'ADMIN'],
  either: ['AGENCY', 'COORDINATOR', 'ADMIN'],
};

export const tracks = Object.keys(ProjectTrackEnum) as ProjectTrack[];
export const stages = Object.keys(ProjectStageEnum) as ProjectStage[];
export const deeds = [...Object.keys(ProjectActionEnum), 'COMMENT', 'ANSWER'] as ProjectDeed[];

/** Somebody who would do something with a project at a stage. */
export interface Cell {
  readonly stage: ProjectStage;
  readonly deed: ProjectDeed;
  readonly role: Role;
}

/** Every stage, action and role. */
export const cells: readonly Cell[] = stages.flatMap((stage) =>
  deeds.flatMap((deed) => roles.map((role) => ({ stage, deed, role }))),
);

/** What the drawing says of one cell: the stage that it leads to, or the code of the refusal. */
export function drawnOutcome(track: ProjectTrack, { stage, deed, role }: Cell): string {
  const lines = `${drawn}  PROPOSAL ACCEPT coordinator ${accepted[track]}`
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  const line = lines.find(([from, action]) => from === stage && action === deed);
  const [, , who = '', to = ''] = line ?? [];
  if (!line) return 'ILLEGAL_TRANSITION';
  return meant[who]?.includes(role) ? to : 'FORBIDDEN';
}

/** A cell and its outcome as a line to compare. */
export const told = ({ stage, deed, role }: Cell, outcome: string) => `${stage} ${deed} ${role}: ${outcome}`;
