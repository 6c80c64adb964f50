import DataLoader from 'dataloader';
import type { Database } from '../../database';
import { isOneOf } from '../listing/Condition';
import type { IndexedStandard } from './IndexedStandard';
import type { StandardRow } from './rowsOfFacts';

/** Finds standards by global id, one statement for all ids of a request; null where there is none. */
export function createStandardsById<Standard extends IndexedStandard>(
  database: Database,
  show: (row: StandardRow) => Standard,
): DataLoader<string, Standard | null> {
  return new DataLoader(async (ids: readonly string[]) => {
    const which = isOneOf('id', ids);
    const rows = (await database.reader.query(`SELECT * FROM standard WHERE ${which.sql}`, [
      ...which.values,
    ])) as StandardRow[];
    const byId = new Map(rows.map((row) => [row.id, show(row)]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}
