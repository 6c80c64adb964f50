import DataLoader from 'dataloader';
import type { Database } from '../../database';
import { allOf, isOneOf, type Condition } from '../listing/Condition';

/**
 * Finds rows of a table by global id and shows them, one statement for all ids of a request; null where there is none,
 * or none that is meant, as far as the caller may see.
 */
export function rowsById<Row extends { readonly id: string }, Shown>(
  database: Database,
  table: string,
  show: (row: Row) => Shown,
  meant: readonly Condition[] = [],
): DataLoader<string, Shown | null> {
  return new DataLoader(async (ids: readonly string[]) => {
    const which = allOf([isOneOf('s.id', ids), ...meant]);
    const rows = (await database.reader.query(`SELECT s.* FROM ${table} s WHERE ${which.sql}`, [
      ...which.values,
    ])) as Row[];
    const byId = new Map(rows.map((row) => [row.id, show(row)]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}
