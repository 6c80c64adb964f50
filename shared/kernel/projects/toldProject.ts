import { badField, badInput, type FieldProblem } from '../../errors';
import type { PlainDate } from '../catalogue/StandardFacts';
import { pastDayProblem } from '../lifecycle/dayRules';
import { inStep } from '../lifecycle/inStep';
import { checkAnswer, checkComment, checkProjectOutline } from './projectFactRules';
import type { ProjectAction, ProjectFacts, ProjectOutline, StoredComment } from './ProjectFacts';
import { advancedProject, startedProject } from './projectRules';

/** A project to be registered as it stands, with the comments on its draft. */
export interface ProjectSeed {
  readonly project: ProjectFacts;
  readonly comments: readonly ToldComment[];
}

/** A comment as told: all but the project. */
export type ToldComment = Omit<StoredComment, 'project'>;

/** A step as it is told afterwards; the first one, REGISTER or PROPOSE, begins the project. */
export interface ToldStep {
  readonly action: ProjectAction | 'REGISTER';
  readonly on: PlainDate;
  readonly by: string;
  readonly reason: string | null;
  readonly due: PlainDate | null;
  readonly planNumber: string | null;
  /** Number of the standard that PUBLISH brought about. */
  readonly result: string | null;
}

/** Fields of a step that stand in its own place of the history. */
const OF_STEP = /^(?:action|on|reason)$/;

function begun(outline: ProjectOutline, { action, on, by }: ToldStep, today: PlainDate): ProjectFacts {
  if (action !== 'REGISTER' && action !== 'PROPOSE')
    throw badField('action', action, 'cannot begin a project: REGISTER or PROPOSE does');
  const problems = pastDayProblem(on, today);
  if (problems.length > 0) throw badInput(...problems);
  return startedProject(outline, action === 'PROPOSE' ? 'PROPOSAL' : 'PRELIMINARY', { on, actor: by });
}

function taken(project: ProjectFacts, { action, by, ...step }: ToldStep, today: PlainDate): ProjectFacts {
  if (action === 'REGISTER') throw badField('action', action, 'is for the first step only');
  return advancedProject(project, { ...step, action, actor: by, roles: ['ADMIN'], today });
}

/**
 * The project as its steps leave it: told one after the other, by the rules that writes follow.
 * @throws BAD_USER_INPUT ILLEGAL_TRANSITION
 */
export function toldProject(
  outline: ProjectOutline,
  [first, ...rest]: readonly [ToldStep, ...ToldStep[]],
  today: PlainDate,
): ProjectFacts {
  const problems = checkProjectOutline(outline);
  if (problems.length > 0) throw badInput(...problems);
  return rest.reduce(
    (project, step, index) => inStep(index + 1, OF_STEP, () => taken(project, step, today)),
    inStep(0, OF_STEP, () => begun(outline, first, today)),
  );
}

/** All that is wrong with a comment and its answer; empty when nothing is. */
export function toldCommentProblems(comment: ToldComment, today: PlainDate): FieldProblem[] {
  const { answer, reason, answeredOn } = comment;
  return [
    ...checkComment(comment, today),
    ...(answer === null ? [] : checkAnswer({ answer, reason, on: answeredOn ?? '' }, today)),
  ];
}

/** A project with the comments on its draft. @throws BAD_USER_INPUT when some should have been answered by now */
export function commentedProject(project: ProjectFacts, comments: readonly ToldComment[]): ProjectSeed {
  const openComments = comments.filter(({ answer }) => answer === null).length;
  if (openComments > 0 && !['COMMENT', 'CANCELLED'].includes(project.stage))
    throw badField('comments', project.planNumber, `are not all answered, at stage ${project.stage}`);
  return { project: { ...project, commentCount: comments.length, openComments }, comments };
}
