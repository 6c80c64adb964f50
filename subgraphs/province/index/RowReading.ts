import type { EntityManager } from 'typeorm';
import type { Condition } from '../../../shared/kernel/listing/Condition';
import type { StoredRecord } from '../../../shared/kernel/records/RecordStore';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';
import type { RowStates } from './lastStates';

/** What rows of registers say, by their ids, as texts that are the same where that is; those that say nothing are left out. */
export type Said = ReadonlyMap<string, string>;

/** Something that the index reads out of rows of sectors' registers, and keeps in a table of its own. */
export interface RowReading {
  /** Begin the ids of the rows that it is read out of. */
  readonly nouns: readonly string[];
  /** The column of its table that has the id of the row. */
  readonly idColumn: string;
  /** What the index keeps of the rows that meet a condition. */
  kept(manager: EntityManager, which: Condition): Promise<Said>;
  /** What is to be kept of rows of a sector. */
  readOut(sector: SectorKey, rows: readonly StoredRecord[]): Said;
  /** Makes the index keep what rows say, by their last states; rows of other registers are passed over. */
  takeIn(manager: EntityManager, sector: SectorKey, states: RowStates): Promise<void>;
}

/** The ids of rows of which one side says something else than the other. */
export function saidDifferently(ours: Said, theirs: Said): string[] {
  return [...new Set([...ours.keys(), ...theirs.keys()])].filter((id) => ours.get(id) !== theirs.get(id));
}

/** The items of rows put together by the rows' ids. */
export function byRow<Item>(items: readonly Item[], idOf: (item: Item) => string): Map<string, Item[]> {
  const rows = new Map<string, Item[]>();
  for (const item of items) {
    const own = rows.get(idOf(item));
    if (own) own.push(item);
    else rows.set(idOf(item), [item]);
  }
  return rows;
}
