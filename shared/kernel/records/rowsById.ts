import DataLoader from 'dataloader';
import type { Database } from '../../database';
import { isOneOf, type Condition } from '../listing/Condition';

/**
 * Finds rows of a table by global id and shows them, one statement for all ids of a request; null where there is none,
 * or none that the caller may see.
 */
export function rowsById<Row extends { readonly id: string }, Shown>(
  database: Database,
  table: string,
  show: (row: Row) => Shown,
  visible: Condition | null = null,
): DataLoader<string, Shown | null> {
  return new DataLoader(async (ids: readonly string[]) => {
    const which = isOneOf('s.id', ids);
    const seen = visible === null ? '' : ` AND ${visible.sql}`;
    const rows = (await database.reader.query(`SELECT s.* FROM ${table} s WHERE ${which.sql}${seen}`, [
      ...which.values,
      ...(visible?.values ?? []),
    ])) as Row[];
    const byId = new Map(rows.map((row) => [row.id, show(row)]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}
