import type { PlainDate, Provenance } from '../catalogue/StandardFacts';
import type { StageChangeFact } from '../lifecycle/StageChangeFact';
import type { EvidenceKindEnum, PilotActionEnum, PilotLevelEnum, PilotStageEnum } from './pilotEnums';

export type PilotLevel = keyof typeof PilotLevelEnum;
export type PilotStage = keyof typeof PilotStageEnum;
export type PilotAction = keyof typeof PilotActionEnum;
export type EvidenceKind = keyof typeof EvidenceKindEnum;

/** A document that shows what was done, as it is brought. */
export interface EvidenceFacts {
  readonly kind: EvidenceKind;
  readonly name: string;
  /** SHA-256 of its bytes, in small hexadecimal letters. */
  readonly sha256: string;
  /** Where it is kept: an https address, or `file:` and a path in the archive of who brings it. */
  readonly link: string;
}

/** A document as a pilot keeps it. */
export interface StoredEvidence extends EvidenceFacts {
  /** The stage to which it belongs: the one that it brought the pilot to, or in which it was added. */
  readonly stage: PilotStage;
  readonly on: PlainDate;
  /** Subject of the token that brought it, or the command. */
  readonly by: string;
}

/** What a pilot is about, as it is applied for. */
export interface PilotOutline {
  /** Names the pilot within its sector, e.g. `demo-crab-base`. */
  readonly key: string;
  readonly title: string;
  readonly level: PilotLevel;
  /** GB/T 2260 code. */
  readonly region: string | null;
  /** The body that carries the pilot out, as printed; the credit code only where it is known. */
  readonly organization: { readonly name: string; readonly creditCode: string | null } | null;
  /** First day of the time in which it is built. */
  readonly startsOn: PlainDate | null;
  /** Last day of that time: the day by which it must be accepted. */
  readonly due: PlainDate | null;
  /** Normal numbers of the standards it applies, of any sector. */
  readonly standards: readonly string[];
  /** Titles of the standards that it sets out to make. */
  readonly standardsToMake: readonly string[];
  readonly source: string | null;
  readonly provenance: Provenance;
}

/** All a sector knows of one pilot, as one plain value; its tables are the projection. */
export interface PilotFacts extends PilotOutline {
  readonly stage: PilotStage;
  readonly appliedOn: PlainDate | null;
  readonly acceptedOn: PlainDate | null;
  /** Points at acceptance, 0 to 100; null until then, and where they are not known. */
  readonly score: number | null;
  /** Version of the rule that says how many points suffice; null without a score. */
  readonly scoreRule: string | null;
  /** From its application to its present stage; empty where no step is known. */
  readonly history: readonly StageChangeFact<PilotStage>[];
  readonly evidence: readonly StoredEvidence[];
}

/** A pilot as stored and as the change log keeps it: its facts, its id and its version. */
export interface StoredPilot extends PilotFacts {
  readonly id: string;
  readonly version: number;
}
