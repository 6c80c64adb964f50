import { badInput, DomainError, fieldProblem, type FieldProblem } from '../../errors';
import type { Role } from '../../identity';
import { isPlainDate } from '../catalogue/plainDates';
import type { PlainDate } from '../catalogue/StandardFacts';
import { longest, textProblem } from '../catalogue/standardTextRules';
import { earlyDayProblem, pastDayProblem } from '../lifecycle/dayRules';
import { takeStep } from '../lifecycle/transitionRules';
import type { ProjectAction, ProjectFacts, ProjectOutline, ProjectStage } from './ProjectFacts';
import { planNumberProblem } from './projectFactRules';
import { projectTransitions, stagesUnderWay } from './projectTransitionRules';
import { dueDayOf } from './timeLimitRules';

/** Whether the stage a project is in was past its due day on a day. */
export function isOverdueOn({ due }: Pick<ProjectFacts, 'due'>, on: PlainDate): boolean {
  return due !== null && due < on;
}

/** What is done with a project: by whom, on which day, and what goes with it. */
export interface ProjectStep {
  readonly action: ProjectAction;
  readonly on: PlainDate;
  /** The day on which it is told. */
  readonly today: PlainDate;
  /** Subject of the token, or the command. */
  readonly actor: string;
  /** What the actor is to the project's sector. */
  readonly roles: readonly Role[];
  readonly reason: string | null;
  /** Day agreed by which the next stage is to end; null for that of the time limits. */
  readonly due: PlainDate | null;
  /** Number that the plan gives the project. */
  readonly planNumber: string | null;
  /** Normal number of the standard that is published. */
  readonly result: string | null;
}

/** The due day of a stage that is entered: the one agreed, else that of the time limits. */
function dueIn(stage: ProjectStage, on: PlainDate, agreed: PlainDate | null) {
  const limit = stagesUnderWay.includes(stage) ? dueDayOf(stage, on) : null;
  if (agreed === null) return limit ?? { due: null, dueRule: null };
  return { due: agreed, dueRule: limit?.due === agreed ? limit.dueRule : null };
}

/** A project as it is registered: proposed, or only considered so far. */
export function startedProject(
  outline: ProjectOutline,
  stage: 'PRELIMINARY' | 'PROPOSAL',
  { on, actor }: Pick<ProjectStep, 'on' | 'actor'>,
): ProjectFacts {
  const action = stage === 'PROPOSAL' ? 'PROPOSE' : 'REGISTER';
  return {
    ...outline,
    key: outline.planNumber,
    stage,
    ...dueIn(stage, on, null),
    result: null,
    commentCount: 0,
    openComments: 0,
    history: [{ on, from: null, to: stage, action, by: actor, reason: null }],
  };
}

const needReason: readonly ProjectAction[] = ['RETURN', 'CANCEL', 'WITHDRAW'];

function dayProblems({ history }: ProjectFacts, { on, today }: ProjectStep): FieldProblem[] {
  const problems = pastDayProblem(on, today);
  if (problems.length > 0) return problems;
  return earlyDayProblem(on, history.at(-1)?.on ?? on, 'the last change of stage');
}

function dueProblems(to: ProjectStage, { on, due }: ProjectStep): FieldProblem[] {
  if (due === null) return [];
  if (!isPlainDate(due)) return [fieldProblem('due', due, 'must be a day of the calendar, YYYY-MM-DD')];
  if (!stagesUnderWay.includes(to)) return [fieldProblem('due', due, `stage ${to} has no due day`)];
  if (due < on) return [fieldProblem('due', due, `must not be before the stage begins, ${on}`)];
  const limit = dueDayOf(to, on);
  if (limit === null || due <= limit.due) return [];
  return [fieldProblem('due', due, `must not be after ${limit.due}, the limit of ${limit.dueRule}`)];
}

function stepProblems(project: ProjectFacts, to: ProjectStage, step: ProjectStep): FieldProblem[] {
  const { action, reason, planNumber } = step;
  const missing = needReason.includes(action) && reason === null;
  const renumbered = planNumber !== null && action !== 'ACCEPT';
  return [
    ...dayProblems(project, step),
    ...dueProblems(to, step),
    ...(missing ? [fieldProblem('reason', reason, `${action} needs a reason`)] : []),
    ...textProblem('reason', reason, longest.note),
    ...(renumbered ? [fieldProblem('planNumber', planNumber, 'is given by ACCEPT only')] : []),
    ...(planNumber === null ? [] : planNumberProblem(planNumber)),
  ];
}

/** A draft goes no further while a comment on it waits for an answer; what is cancelled goes nowhere. */
function refuseOpenComments({ stage, openComments }: ProjectFacts, { action }: ProjectStep): void {
  if (stage !== 'COMMENT' || openComments === 0 || action === 'CANCEL') return;
  const problem = `comments not answered yet: ${String(openComments)}`;
  throw new DomainError(`${action} at stage COMMENT: ${problem}`, {
    code: 'ILLEGAL_TRANSITION',
    fields: [fieldProblem('action', action, problem)],
  });
}

/**
 * A project after something was done with it.
 * @throws ILLEGAL_TRANSITION FORBIDDEN BAD_USER_INPUT
 * Source: GB/T 16733-1997, order and duration of the stages.
 */
export function advancedProject(project: ProjectFacts, step: ProjectStep): ProjectFacts {
  const { action, on, actor, reason, due, planNumber, result } = step;
  const to = takeStep(projectTransitions(project.track), project.stage, action, step.roles);
  refuseOpenComments(project, step);
  const problems = stepProblems(project, to, step);
  if (problems.length > 0) throw badInput(...problems);
  return {
    ...project,
    planNumber: planNumber ?? project.planNumber,
    stage: to,
    ...dueIn(to, on, due),
    result: result ?? project.result,
    history: [...project.history, { on, from: project.stage, to, action, by: actor, reason }],
  };
}
