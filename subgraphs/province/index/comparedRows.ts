import type { EntityManager } from 'typeorm';
import type { ChangeFeed } from '../../../shared/kernel/changes/ChangeEntry';
import { condition } from '../../../shared/kernel/listing/Condition';
import type { StoredRecord } from '../../../shared/kernel/records/RecordStore';
import { sectorOf } from '../../../shared/kernel/sectorKeys';
import { saidDifferently, type RowReading } from './RowReading';

/** Rows compared at once. */
const PAGE = 500;

/** A page of a sector's rows, compared with what the index keeps of them. */
interface ComparedPage {
  readonly compared: number;
  readonly differing: readonly string[];
}

/**
 * Walks the registers of a sector that something is read out of and what the index keeps of it side by side, in the order
 * of ids. A difference may only mean that the sector was written to; who asks looks again. @throws SECTOR_UNAVAILABLE
 */
export async function* comparedPages(
  feed: ChangeFeed,
  reader: EntityManager,
  reading: RowReading,
): AsyncGenerator<ComparedPage> {
  const { sector } = feed;
  const { nouns, idColumn } = reading;
  const folder = sectorOf(sector)?.folder ?? sector;
  for (const noun of nouns) {
    const end = `${noun}:${folder};`;
    for (let after = `${noun}:${folder}:`, isEnd = false; !isEnd;) {
      const page = await feed.versions('SECTOR_RECORD', after, PAGE);
      const ids = page.map(({ id }) => id).filter((id) => id < end);
      isEnd = ids.length < PAGE;
      const last = isEnd ? end : (ids.at(-1) ?? end);
      const rows = ids.length === 0 ? [] : ((await feed.records(ids)) as readonly StoredRecord[]);
      const ours = await reading.kept(reader, condition(`${idColumn} > ? AND ${idColumn} <= ?`, after, last));
      const theirs = reading.readOut(sector, rows);
      yield { compared: ids.length, differing: saidDifferently(ours, theirs) };
      after = last;
    }
  }
}
