import type { EntityManager } from 'typeorm';
import { canonicalJson } from '../../../shared/kernel/changes/canonicalJson';
import type { ChangeFeed } from '../../../shared/kernel/changes/ChangeEntry';
import { condition, isOneOf, type Condition } from '../../../shared/kernel/listing/Condition';
import type { StoredRecord } from '../../../shared/kernel/records/RecordStore';
import { sectorOf } from '../../../shared/kernel/sectorKeys';
import { statedColumns, valuesStated, type StatedValueFacts } from '../overlaps/valueRules';
import { valueSources } from '../overlaps/valueSources';

/** What rows of registers state, by their ids, as texts that are the same where the values are; those that state nothing are left out. */
export type Stated = ReadonlyMap<string, string>;

/** Rows compared at once. */
const PAGE = 500;

function textsOf(values: readonly StatedValueFacts[]): Stated {
  const byRow = new Map<string, StatedValueFacts[]>();
  for (const value of values) byRow.set(value.recordId, [...(byRow.get(value.recordId) ?? []), value]);
  const inOrder = (a: StatedValueFacts, b: StatedValueFacts) => (a.field < b.field ? -1 : 1);
  return new Map([...byRow].map(([id, own]) => [id, canonicalJson(own.sort(inOrder))]));
}

async function statedWhere(manager: EntityManager, which: Condition): Promise<Stated> {
  const rows = (await manager.query(
    `SELECT ${statedColumns.join(', ')} FROM stated_value WHERE ${which.sql}`,
    [...which.values],
  )) as StatedValueFacts[];
  return textsOf(rows.map((row) => ({ ...row, value: Number(row.value) })));
}

/** What the index says that these rows state. */
export function statedHere(manager: EntityManager, ids: readonly string[]): Promise<Stated> {
  return statedWhere(manager, isOneOf('recordId', ids));
}

/** What rows of a sector state. */
export function statedBy(rows: readonly StoredRecord[]): Stated {
  return textsOf(rows.flatMap((row) => valuesStated(row.id, row as unknown as Record<string, unknown>)));
}

/** The ids of rows of which one side says something else than the other. */
export function statedDifferently(ours: Stated, theirs: Stated): string[] {
  return [...new Set([...ours.keys(), ...theirs.keys()])].filter((id) => ours.get(id) !== theirs.get(id));
}

/** A page of a sector's rows, compared with what the index says that they state. */
interface ComparedPage {
  readonly compared: number;
  readonly differing: readonly string[];
}

/**
 * Walks the registers of a sector that state values and what the index took in of them side by side, in the order of ids.
 * A difference may only mean that the sector was written to; who asks looks again. @throws SECTOR_UNAVAILABLE
 */
export async function* comparedPages(feed: ChangeFeed, reader: EntityManager): AsyncGenerator<ComparedPage> {
  const folder = sectorOf(feed.sector)?.folder ?? feed.sector;
  for (const { noun } of valueSources) {
    const end = `${noun}:${folder};`;
    for (let after = `${noun}:${folder}:`, isEnd = false; !isEnd;) {
      const page = await feed.versions('SECTOR_RECORD', after, PAGE);
      const ids = page.map(({ id }) => id).filter((id) => id < end);
      isEnd = ids.length < PAGE;
      const last = isEnd ? end : (ids.at(-1) ?? end);
      const theirs = ids.length === 0 ? [] : ((await feed.records(ids)) as readonly StoredRecord[]);
      const ours = await statedWhere(reader, condition('recordId > ? AND recordId <= ?', after, last));
      yield { compared: ids.length, differing: statedDifferently(ours, statedBy(theirs)) };
      after = last;
    }
  }
}
