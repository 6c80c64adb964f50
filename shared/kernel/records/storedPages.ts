import type { Database } from '../../database';
import { idPages } from './idPages';
import type { RecordStore, StoredRecord } from './RecordStore';

/** All records of a kind as stored, read a page at a time, in the order of their ids or of their registration. */
export async function* storedPages<Stored extends StoredRecord>(
  database: Database,
  store: RecordStore<Stored>,
  order: 'id' | 'serial' = 'id',
): AsyncGenerator<Stored> {
  for await (const ids of idPages(database, store.table, order)) {
    const records = await store.findByIds(database.reader, ids);
    yield* ids.flatMap((id) => records.get(id) ?? []);
  }
}
