import type { PlainDate, Provenance } from '../catalogue/StandardFacts';
import type { PilotLevelEnum, PilotStageEnum } from '../graph/enums';

export type PilotLevel = keyof typeof PilotLevelEnum;
export type PilotStage = keyof typeof PilotStageEnum;

/** All a sector knows of one pilot, as one plain value; its tables are the projection. */
export interface PilotFacts {
  /** Names the pilot within its sector, e.g. `demo-crab-base`. */
  readonly key: string;
  readonly title: string;
  readonly level: PilotLevel;
  readonly stage: PilotStage;
  /** GB/T 2260 code. */
  readonly region: string | null;
  /** The body that carries the pilot out, as printed; the credit code only where it is known. */
  readonly organization: { readonly name: string; readonly creditCode: string | null } | null;
  readonly appliedOn: PlainDate | null;
  readonly acceptedOn: PlainDate | null;
  /** Day by which it must be accepted. */
  readonly due: PlainDate | null;
  /** Normal numbers of the standards it applies, of any sector. */
  readonly standards: readonly string[];
  readonly source: string | null;
  readonly provenance: Provenance;
}

/** A pilot as stored and as the change log keeps it: its facts, its id and its version. */
export interface StoredPilot extends PilotFacts {
  readonly id: string;
  readonly version: number;
}
