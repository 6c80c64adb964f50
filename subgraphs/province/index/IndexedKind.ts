import type { EntityManager } from 'typeorm';
import type { InventoryKind } from '../../../shared/kernel/changes/ChangeEntry';
import type { StoredRecord } from '../../../shared/kernel/records/RecordStore';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';

/** What a sector says of its records of one kind now, by id; null for one that it holds no longer. */
export type RecordStates<Stored extends StoredRecord = StoredRecord> = ReadonlyMap<string, Stored | null>;

/** One kind of record in the index: how it is read, written and put right. */
export interface IndexedKind {
  readonly kind: InventoryKind;
  readonly table: string;
  /** The records with these ids as the index has them, by id; absent ones are left out. */
  find(manager: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, StoredRecord>>;
  /**
   * Makes the index say what a sector says, whatever it said before. The caller sees to it that nobody else writes
   * the index at the same time. @returns by how many rows the sector's share has grown
   */
  put(manager: EntityManager, sector: SectorKey, records: RecordStates): Promise<number>;
  /** As `put`, on an index that may have lost rows. @returns the ids whose rows are now as the sector says */
  repair(manager: EntityManager, sector: SectorKey, records: RecordStates): Promise<ReadonlySet<string>>;
}
