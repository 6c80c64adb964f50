import { badField, badInput } from '../../errors';
import type { PlainDate } from '../catalogue/StandardFacts';
import { inStep } from '../lifecycle/inStep';
import { checkPilotFacts } from './pilotFactRules';
import type { EvidenceFacts, PilotFacts, PilotOutline } from './PilotFacts';
import { advancedPilot, appliedPilot, evidencedPilot } from './pilotRules';
import type { PilotDeed } from './pilotTransitionRules';

/** A step as it is told afterwards. APPLY begins a pilot, RECORD_EVIDENCE leaves it at its stage. */
export interface ToldPilotStep {
  readonly action: PilotDeed | 'APPLY';
  readonly on: PlainDate;
  readonly by: string;
  readonly reason: string | null;
  /** Day agreed by which it must be accepted; null leaves the one it has. */
  readonly due: PlainDate | null;
  readonly score: number | null;
  readonly evidence: readonly EvidenceFacts[];
}

/** How a pilot stood before the first step that is known of it. */
export type PilotBeginning = Pick<PilotFacts, 'stage' | 'appliedOn' | 'acceptedOn'>;

/** Fields of a step that stand in its own place of the history. */
const OF_STEP = /^(?:action|on|reason|evidence.*)$/;

function stepTaken(pilot: PilotFacts, { action, by, ...step }: ToldPilotStep, today: PlainDate): PilotFacts {
  const visit = { on: step.on, today, actor: by, roles: ['ADMIN' as const], evidence: step.evidence };
  if (action === 'APPLY') throw badField('action', action, 'is for the first step of a pilot only');
  if (action === 'RECORD_EVIDENCE') return evidencedPilot(pilot, visit);
  const { reason, due, score } = step;
  return advancedPilot(pilot, { ...visit, action, reason, due, score, standards: null });
}

function begun(outline: PilotOutline, first: ToldPilotStep | undefined, today: PlainDate): PilotFacts {
  if (first?.action !== 'APPLY')
    throw badField('action', first?.action ?? null, 'must be APPLY, or it must be told how the pilot stood');
  const { on, by: actor, evidence } = first;
  return appliedPilot(outline, { on, today, actor, evidence });
}

const untold = { score: null, scoreRule: null, history: [], evidence: [] };

/**
 * The pilot as its steps leave it: told one after the other, by the rules that writes follow; its quota is not asked.
 * One of which the first steps are not known goes on from how it stood; without any step it stands there still.
 * @throws BAD_USER_INPUT ILLEGAL_TRANSITION
 */
export function toldPilot(
  outline: PilotOutline,
  beginning: PilotBeginning | null,
  steps: readonly ToldPilotStep[],
  today: PlainDate,
): PilotFacts {
  const start =
    beginning === null
      ? inStep(0, OF_STEP, () => begun(outline, steps[0], today))
      : { ...outline, ...beginning, ...untold };
  const done = beginning === null ? 1 : 0;
  const told = steps
    .slice(done)
    .reduce(
      (pilot, step, index) => inStep(index + done, OF_STEP, () => stepTaken(pilot, step, today)),
      start,
    );
  const problems = checkPilotFacts(told);
  if (problems.length > 0) throw badInput(...problems);
  return told;
}
