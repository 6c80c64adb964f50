import type { Database } from '../../database';

/** Records read at once. */
const PAGE = 500;

/**
 * The ids in a table of records, a page at a time, so that nobody holds them all.
 * @param order that of the ids, or that in which the records were registered
 */
export async function* idPages(
  { reader }: Database,
  table: string,
  order: 'id' | 'serial' = 'id',
): AsyncGenerator<string[]> {
  for (let after: string | number = order === 'id' ? '' : 0, isEnd = false; !isEnd;) {
    const rows = (await reader.query(
      `SELECT id, serial FROM ${table} WHERE ${order} > ? ORDER BY ${order} LIMIT ?`,
      [after, PAGE],
    )) as { readonly id: string; readonly serial: number }[];
    if (rows.length > 0) yield rows.map(({ id }) => id);
    isEnd = rows.length < PAGE;
    after = rows.at(-1)?.[order] ?? after;
  }
}
