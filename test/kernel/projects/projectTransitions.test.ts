import { roles, type Role } from '../../../shared/identity';
import { stepOf } from '../../../shared/kernel/lifecycle/transitionRules';
import {
  ProjectActionEnum,
  ProjectStageEnum,
  ProjectTrackEnum,
} from '../../../shared/kernel/projects/projectEnums';
import type { ProjectStage, ProjectTrack } from '../../../shared/kernel/projects/ProjectFacts';
import {
  projectTransitions,
  stageCodeOf,
  type ProjectDeed,
} from '../../../shared/kernel/projects/projectTransitionRules';

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

const tracks = Object.keys(ProjectTrackEnum) as ProjectTrack[];
const stages = Object.keys(ProjectStageEnum) as ProjectStage[];
const deeds = [...Object.keys(ProjectActionEnum), 'COMMENT', 'ANSWER'] as ProjectDeed[];

/** What the drawing says of one cell. */
function expectedOf(track: ProjectTrack, stage: ProjectStage, deed: ProjectDeed, role: Role): string {
  const lines = `${drawn}  PROPOSAL ACCEPT coordinator ${accepted[track]}`
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  const line = lines.find(([from, action]) => from === stage && action === deed);
  const [, , who = '', to = ''] = line ?? [];
  if (!line) return 'ILLEGAL_TRANSITION';
  return meant[who]?.includes(role) ? to : 'FORBIDDEN';
}

describe('the table of transitions of a project', () => {
  const cells = tracks.flatMap((track) =>
    stages.flatMap((stage) => deeds.flatMap((deed) => roles.map((role) => ({ track, stage, deed, role })))),
  );

  it('has a cell for every track, stage, action and role', () => expect(cells).toHaveLength(3 * 9 * 11 * 5));

  it.each(tracks)('says in every cell what the procedure says, on the track %s', (track) => {
    const table = projectTransitions(track);
    const told = cells
      .filter((cell) => cell.track === track)
      .map(({ stage, deed, role }) => {
        const step = stepOf(table, stage, deed, [role]);
        return `${stage} ${deed} ${role}: ${'to' in step ? step.to : step.refusal}`;
      });
    const expected = cells
      .filter((cell) => cell.track === track)
      .map(({ stage, deed, role }) => `${stage} ${deed} ${role}: ${expectedOf(track, stage, deed, role)}`);
    expect(told).toEqual(expected);
  });

  it.each(tracks)('has one row for a stage and an action, on the track %s', (track) => {
    const rows = projectTransitions(track).map(({ from, action }) => `${from} ${action}`);
    expect(new Set(rows).size).toBe(rows.length);
  });

  it.each(tracks)('leads from the first stage to every other that the track %s has', (track) => {
    const reached = new Set<ProjectStage>(['PRELIMINARY']);
    for (const stage of reached) {
      for (const { from, to } of projectTransitions(track)) if (from === stage) reached.add(to);
    }
    // A draft that is sent back goes all the way from there.
    expect([...reached].sort()).toEqual([...stages].sort());
  });

  it('lets who has several roles do what one of them may', () => {
    const table = projectTransitions('NORMAL');
    expect(stepOf(table, 'PROPOSAL', 'ACCEPT', ['AUDITOR', 'COORDINATOR'])).toEqual({ to: 'DRAFTING' });
    expect(stepOf(table, 'PROPOSAL', 'ACCEPT', [])).toMatchObject({ refusal: 'FORBIDDEN' });
  });
});

describe('the code of a stage', () => {
  it.each([
    ['PRELIMINARY', '00'],
    ['PROPOSAL', '10'],
    ['DRAFTING', '20'],
    ['COMMENT', '30'],
    ['REVIEW', '40'],
    ['APPROVAL', '50'],
    ['PUBLICATION', '60'],
    ['WITHDRAWN', '95'],
  ] as const)('%s is %s', (stage, code) => expect(stageCodeOf(stage, 'DRAFTING')).toBe(code));

  it('of a cancelled project tells the stage it was in', () => {
    expect(stageCodeOf('CANCELLED', 'COMMENT')).toBe('30.98');
    expect(stageCodeOf('CANCELLED', null)).toBe('00.98');
  });
});
