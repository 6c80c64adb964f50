import DataLoader from 'dataloader';
import type { Database } from '../../database';
import type { IndexedStandard } from './IndexedStandard';
import type { StandardRow } from './rowsOfFacts';

/** Finds standards by global id, one statement for all ids of a request; null where there is none. */
export function createStandardsById<Standard extends IndexedStandard>(
  database: Database,
  show: (row: StandardRow) => Standard,
): DataLoader<string, Standard | null> {
  return new DataLoader(async (ids: readonly string[]) => {
    const rows = (await database.reader.query(
      `SELECT * FROM standard WHERE id IN (${ids.map(() => '?').join(', ')})`,
      [...ids],
    )) as StandardRow[];
    const byId = new Map(rows.map((row) => [row.id, show(row)]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}
