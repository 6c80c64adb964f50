import type { Database } from '../../../shared/database';
import type { CountedRows } from './CountedRows';

/** Ids of one stretch. */
const STRETCH = 4000;

/** The ids of the rows that a rule counts in binary order, a stretch at a time. */
export async function* countedIds(
  { reader }: Pick<Database, 'reader'>,
  { from, where }: CountedRows,
): AsyncGenerator<readonly string[]> {
  for (let after = ''; ;) {
    const rows = (await reader.query(
      `SELECT s.id AS id FROM ${from} WHERE ${where.sql} AND s.id > ? ORDER BY s.id LIMIT ?`,
      [...where.values, after, STRETCH],
    )) as { readonly id: string }[];
    if (rows.length > 0) yield rows.map(({ id }) => id);
    if (rows.length < STRETCH) return;
    after = rows.at(-1)?.id ?? after;
  }
}
