import { badInput, fieldProblem, type FieldProblem } from '../../errors';
import type { Role } from '../../identity';
import { isPlainDate } from '../catalogue/plainDates';
import type { PlainDate } from '../catalogue/StandardFacts';
import { longest, textProblem } from '../catalogue/standardTextRules';
import { earlyDayProblem, pastDayProblem } from '../lifecycle/dayRules';
import { takeStep } from '../lifecycle/transitionRules';
import { evidenceProblems } from './evidenceRules';
import { passMarkOn, scoreProblems } from './passMarkRules';
import { checkPilotOutline, standardProblems } from './pilotFactRules';
import type {
  EvidenceFacts,
  PilotAction,
  PilotFacts,
  PilotOutline,
  PilotStage,
  StoredEvidence,
} from './PilotFacts';
import { openStages, pilotTransitions } from './pilotTransitionRules';
import { stepDemands, type StepExtra } from './stepDemandRules';

/**
 * Whether a pilot was late on a day: past its due day and, on that day, neither accepted nor ended. One that has ended
 * without a known day of acceptance is not called late.
 */
export function isOverdueOn(
  { due, acceptedOn, stage }: Pick<PilotFacts, 'due' | 'acceptedOn' | 'stage'>,
  on: PlainDate,
): boolean {
  if (due === null || due >= on) return false;
  return acceptedOn === null ? openStages.includes(stage) : on < acceptedOn;
}

/** Who brings something to a pilot, and when. */
export interface PilotVisit {
  readonly on: PlainDate;
  /** The day on which it is told. */
  readonly today: PlainDate;
  /** Subject of the token, or the command. */
  readonly actor: string;
  /** What the actor is to the pilot's sector. */
  readonly roles: readonly Role[];
  readonly evidence: readonly EvidenceFacts[];
}

/** What is done with a pilot: by whom, on which day, and what goes with it. */
export interface PilotStep extends PilotVisit {
  readonly action: PilotAction;
  readonly reason: string | null;
  /** Day agreed by which it must be accepted; null leaves the one it has. */
  readonly due: PlainDate | null;
  readonly score: number | null;
  /** Normal numbers of the standards it applies by now; null leaves those it has. */
  readonly standards: readonly string[] | null;
}

type Visit = Pick<PilotVisit, 'on' | 'actor' | 'evidence'>;

/** Documents as a pilot keeps them, of a stage. */
function kept({ on, actor, evidence }: Visit, stage: PilotStage): StoredEvidence[] {
  return evidence.map((each) => ({ ...each, stage, on, by: actor }));
}

/** A pilot as it is applied for. @throws BAD_USER_INPUT */
export function appliedPilot(outline: PilotOutline, visit: Omit<PilotVisit, 'roles'>): PilotFacts {
  const { on, today, actor, evidence } = visit;
  const problems = [
    ...checkPilotOutline(outline),
    ...pastDayProblem(on, today),
    ...(outline.due === null ? [] : earlyDayProblem(outline.due, on, 'the day of application', 'due')),
    ...evidenceProblems(evidence, []),
  ];
  if (problems.length > 0) throw badInput(...problems);
  return {
    ...outline,
    stage: 'APPLIED',
    appliedOn: on,
    acceptedOn: null,
    score: null,
    scoreRule: null,
    history: [{ on, from: null, to: 'APPLIED', action: 'APPLY', by: actor, reason: null }],
    evidence: kept(visit, 'APPLIED'),
  };
}

/** The last day that is known of a pilot's life. */
function lastDay({ history, acceptedOn, appliedOn }: PilotFacts): PlainDate | null {
  return history.at(-1)?.on ?? acceptedOn ?? appliedOn;
}

function dayProblems(pilot: PilotFacts, { on, today }: PilotVisit): FieldProblem[] {
  const problems = pastDayProblem(on, today);
  const last = lastDay(pilot);
  return problems.length > 0 || last === null
    ? problems
    : earlyDayProblem(on, last, 'the last change of stage');
}

/** What a step lacks, and what goes with it that does not belong there. */
function demandProblems({ action, evidence, ...step }: PilotStep): FieldProblem[] {
  const { needs, takes, evidence: needed } = stepDemands[action];
  const given: Readonly<Record<StepExtra, unknown>> = step;
  const extras = (['reason', 'due', 'score', 'standards'] as const).flatMap((extra) => {
    const value = given[extra];
    if (value === null)
      return needs.includes(extra) ? [fieldProblem(extra, value, `${action} needs it`)] : [];
    const belongs = extra === 'reason' || needs.includes(extra) || takes.includes(extra);
    return belongs ? [] : [fieldProblem(extra, value, `does not go with ${action}`)];
  });
  if (needed === null || evidence.some(({ kind }) => kind === needed)) return extras;
  const brought = evidence.map(({ kind }) => kind).join(', ') || 'none';
  return [...extras, fieldProblem('evidence', brought, `${action} needs evidence of kind ${needed}`)];
}

function stepProblems(pilot: PilotFacts, step: PilotStep): FieldProblem[] {
  const { on, reason, due, score, standards, evidence } = step;
  const malformedDue = due !== null && !isPlainDate(due);
  return [
    ...dayProblems(pilot, step),
    ...demandProblems(step),
    ...textProblem('reason', reason, longest.note),
    ...(malformedDue ? [fieldProblem('due', due, 'must be a day of the calendar, YYYY-MM-DD')] : []),
    ...(due === null || malformedDue ? [] : earlyDayProblem(due, on, 'the day of the step', 'due')),
    ...scoreProblems(score, on),
    ...standardProblems(standards ?? []),
    ...evidenceProblems(evidence, pilot.evidence),
  ];
}

/**
 * A pilot after something was done with it; its quota is not asked.
 * @throws ILLEGAL_TRANSITION FORBIDDEN BAD_USER_INPUT
 */
export function advancedPilot(pilot: PilotFacts, step: PilotStep): PilotFacts {
  const { action, on, actor, reason, due, score, standards } = step;
  const to = takeStep(pilotTransitions, pilot.stage, action, step.roles);
  const problems = stepProblems(pilot, step);
  if (problems.length > 0) throw badInput(...problems);
  const accepted =
    action === 'ACCEPT' ? { acceptedOn: on, score, scoreRule: passMarkOn(on)?.version ?? null } : {};
  return {
    ...pilot,
    ...accepted,
    stage: to,
    due: due ?? pilot.due,
    standards: standards ?? pilot.standards,
    history: [...pilot.history, { on, from: pilot.stage, to, action, by: actor, reason }],
    evidence: [...pilot.evidence, ...kept(step, to)],
  };
}

/** A pilot with evidence added at the stage it is in. @throws ILLEGAL_TRANSITION FORBIDDEN BAD_USER_INPUT */
export function evidencedPilot(pilot: PilotFacts, visit: PilotVisit): PilotFacts {
  const { evidence, roles } = visit;
  takeStep(pilotTransitions, pilot.stage, 'RECORD_EVIDENCE', roles);
  const problems = [
    ...dayProblems(pilot, visit),
    ...(evidence.length > 0 ? [] : [fieldProblem('evidence', [], 'must have a document')]),
    ...evidenceProblems(evidence, pilot.evidence),
  ];
  if (problems.length > 0) throw badInput(...problems);
  return { ...pilot, evidence: [...pilot.evidence, ...kept(visit, pilot.stage)] };
}
