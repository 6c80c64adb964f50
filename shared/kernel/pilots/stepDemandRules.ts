import type { EvidenceKind, PilotAction } from './PilotFacts';

/** What may go with a step beside its day and its evidence. */
export type StepExtra = 'reason' | 'due' | 'score' | 'standards';

/** What a step needs and takes. */
export interface StepDemand {
  readonly needs: readonly StepExtra[];
  /** What may go with it beyond what it needs; a reason may go with every step. */
  readonly takes: readonly StepExtra[];
  /** A kind of evidence without which it is refused. */
  readonly evidence: EvidenceKind | null;
}

/** What every step of a pilot needs and takes: this product's rule, so that each step keeps what it rests on. */
export const stepDemands: Readonly<Record<PilotAction, StepDemand>> = {
  APPROVE: { needs: [], takes: ['due'], evidence: null },
  REJECT: { needs: ['reason'], takes: [], evidence: null },
  START_BUILDING: { needs: [], takes: ['standards'], evidence: null },
  RECORD_MID_TERM: { needs: [], takes: ['standards'], evidence: 'MID_TERM_REPORT' },
  SUBMIT_FOR_ACCEPTANCE: { needs: [], takes: ['standards'], evidence: 'SELF_ASSESSMENT' },
  ACCEPT: { needs: ['score'], takes: [], evidence: 'ACCEPTANCE_REPORT' },
  RETURN: { needs: ['reason'], takes: ['due'], evidence: null },
  PROMOTE: { needs: [], takes: [], evidence: null },
  TERMINATE: { needs: ['reason'], takes: [], evidence: null },
};
