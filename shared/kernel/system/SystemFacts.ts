import type { PlainDate, Provenance } from '../catalogue/StandardFacts';
import type { SystemEntryKindEnum, SystemStateEnum } from './systemEnums';

export type SystemState = keyof typeof SystemStateEnum;
export type SystemEntryKind = keyof typeof SystemEntryKindEnum;

/** A node of a tree; its place among its siblings is their order in the list of nodes. */
export interface SystemNodeFact {
  /** Names the node in all versions of its sector's tree. */
  readonly key: string;
  /** Null for the root only. */
  readonly parent: string | null;
  /** Number in the system, e.g. `2.1`. */
  readonly number: string | null;
  readonly title: string;
  readonly titleEn: string | null;
  readonly source: string | null;
}

/** What belongs into a node: a standard by number, a project by id, or no more than a title. */
export interface SystemEntryFact {
  readonly node: string;
  /** Names the entry in all versions of its sector's tree. */
  readonly key: string;
  readonly kind: SystemEntryKind;
  /** Normal number of a standard of any sector. */
  readonly code: string | null;
  /** Global id of a project of the own sector. */
  readonly project: string | null;
  readonly title: string | null;
}

/** How a node came under another one. */
export interface SystemMoveFact {
  readonly node: string;
  readonly from: string;
  readonly to: string;
  readonly on: PlainDate;
  /** Subject of the token that moved it. */
  readonly by: string;
}

/** One version of a sector's tree, as one plain value. */
export interface SystemFacts {
  /** 1, 2, 3 … within the sector. */
  readonly number: number;
  readonly state: SystemState;
  readonly publishedOn: PlainDate | null;
  readonly source: string | null;
  readonly provenance: Provenance;
  /** Siblings in their order. */
  readonly nodes: readonly SystemNodeFact[];
  readonly entries: readonly SystemEntryFact[];
  /** Moves within this version; those before it are with the versions before. */
  readonly moves: readonly SystemMoveFact[];
}

/** A version as stored and as the change log keeps it: its facts, its id and the count of its writes. */
export interface StoredSystem extends SystemFacts {
  readonly id: string;
  readonly version: number;
}
