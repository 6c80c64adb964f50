import type { SectorKey } from '../sectorKeys';

/** What was done to a record. */
export type ChangeAction = 'REGISTER' | 'UPDATE' | 'ADVANCE' | 'WITHDRAW' | 'REVIEW';

/** What kind of record was changed. */
export type EntityKind = InventoryKind | 'COMMENT' | 'SECTOR_RECORD';

/** The kinds of record that have a global id of their own and a place in the provincial index. */
export type InventoryKind = 'STANDARD' | 'PILOT' | 'PROJECT' | 'SYSTEM' | 'EVALUATION' | 'PROPOSAL';

/** The kinds of record that a sector has an inventory of: those, and the rows of its registers. */
export type ComparedKind = InventoryKind | 'SECTOR_RECORD';

/**
 * One row of a sector's change log. The log is the audit trail, the feed for agencies, the source of the provincial
 * index and the memory of what was known when. Rows are chained: `hash` covers the row and `previousHash`.
 */
export interface ChangeEntry {
  /** 1, 2, 3 … without gaps. */
  readonly seq: number;
  /** When it was written: ISO 8601 with milliseconds, UTC. */
  readonly at: string;
  /** Subject of the token that wrote it, or the command that did. */
  readonly actor: string;
  readonly action: ChangeAction;
  readonly kind: EntityKind;
  /** Global id, e.g. `standard:ecology:DB32/T 3920-2020`. */
  readonly entity: string;
  /** The record before, as stored; null when it did not exist. */
  readonly before: unknown;
  /** The record after, as stored (a `StoredStandard` for kind STANDARD). */
  readonly after: unknown;
  /** SHA-256 of the row before, in hex; 64 zeros for the first. */
  readonly previousHash: string;
  readonly hash: string;
}

/** The end of a log: 0 and 64 zeros when it is empty. */
export interface ChangeHead {
  readonly seq: number;
  readonly hash: string;
  /** Standards the sector holds now. */
  readonly rows: number;
}

/** A record and its version: what a copy is compared by. */
export interface RecordVersion {
  readonly id: string;
  readonly version: number;
}

/** One sector's log as a reader sees it, in process or over HTTP. */
export interface ChangeFeed {
  readonly sector: SectorKey;
  /** @throws SECTOR_UNAVAILABLE */
  head(): Promise<ChangeHead>;
  /** Rows with `seq > after`, oldest first, at most `first`. @throws SECTOR_UNAVAILABLE */
  changes(after: number, first: number): Promise<readonly ChangeEntry[]>;
  /** Ids and versions of one kind of record with `id > after`, in id order, at most `first`: what the reconciler compares. @throws SECTOR_UNAVAILABLE */
  versions(kind: ComparedKind, after: string, first: number): Promise<readonly RecordVersion[]>;
  /** The records with these ids, of any kind, as stored; absent ones left out. @throws SECTOR_UNAVAILABLE */
  records(ids: readonly string[]): Promise<readonly unknown[]>;
}
