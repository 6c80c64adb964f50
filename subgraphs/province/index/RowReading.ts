import type { EntityManager } from 'typeorm';
import { changeRows, insertRows } from '../../../shared/database';
import { canonicalJson } from '../../../shared/kernel/changes/canonicalJson';
import type { Condition } from '../../../shared/kernel/listing/Condition';
import type { StoredRecord } from '../../../shared/kernel/records/RecordStore';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';
import type { RowStates } from './lastStates';

/** What rows of registers say, by their ids, as texts that are the same where that is; those that say nothing are left out. */
export type Said = ReadonlyMap<string, string>;

/** When a log told what rows say, ISO 8601, by their ids. */
export type ToldAt = ReadonlyMap<string, string>;

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
  /**
   * Makes the index keep what rows say, by their last states; rows of other registers are passed over.
   * @param toldAt when their log told so; none where they are from elsewhere
   */
  takeIn(manager: EntityManager, sector: SectorKey, states: RowStates, toldAt?: ToldAt): Promise<void>;
}

/** The ids of rows of which one side says something else than the other. */
export function saidDifferently(ours: Said, theirs: Said): string[] {
  return [...new Set([...ours.keys(), ...theirs.keys()])].filter((id) => ours.get(id) !== theirs.get(id));
}

/** A table of what is read out of rows: several items a row, told apart by a column. */
export interface ReadTable<Item> {
  readonly table: string;
  readonly columns: readonly (keyof Item & string)[];
  readonly idColumn: keyof Item & string;
  readonly itemColumn: keyof Item & string;
}

/** What items say, by the rows that they were read out of. */
export function saidBy<Item>({ idColumn, itemColumn }: ReadTable<Item>, items: readonly Item[]): Said {
  const byRow = new Map<string, Item[]>();
  for (const item of items) {
    const id = String(item[idColumn]);
    const own = byRow.get(id);
    if (own) own.push(item);
    else byRow.set(id, [item]);
  }
  const inOrder = (a: Item, b: Item) => (a[itemColumn] < b[itemColumn] ? -1 : 1);
  return new Map([...byRow].map(([id, own]) => [id, canonicalJson(own.sort(inOrder))]));
}

/** The items that a table has of the rows that meet a condition. */
export async function keptItems<Item>(
  manager: EntityManager,
  { table, columns }: ReadTable<Item>,
  which: Condition,
): Promise<Item[]> {
  return (await manager.query(`SELECT ${columns.join(', ')} FROM ${table} WHERE ${which.sql}`, [
    ...which.values,
  ])) as Item[];
}

/** Makes a table have these items, and no others, of the rows that meet a condition. */
export async function replaceItems<Item>(
  manager: EntityManager,
  { table, columns }: ReadTable<Item>,
  which: Condition,
  items: readonly Item[],
): Promise<void> {
  await changeRows(manager, `DELETE FROM ${table} WHERE ${which.sql}`, which.values);
  const rows = items.map((item) => columns.map((column) => item[column]));
  await insertRows(manager, table, columns, rows);
}
