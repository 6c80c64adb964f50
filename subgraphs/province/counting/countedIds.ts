import type { Database } from '../../../shared/database';
import { condition, type Condition } from '../../../shared/kernel/listing/Condition';
import type { CountedRows } from './CountedRows';

/** Ids of one stretch. */
const STRETCH = 4000;

/** The next ids of a stretch, of all the places where rows are. */
function nextIds({ sources }: CountedRows, after: string): Condition {
  const selects = sources.map(({ from, where }) =>
    condition(
      `SELECT s.id AS id FROM ${from} WHERE ${where.sql} AND s.id > ? ORDER BY s.id LIMIT ${String(STRETCH)}`,
      ...where.values,
      after,
    ),
  );
  const [only] = selects;
  if (only && selects.length === 1) return only;
  const each = selects.map(({ sql }, index) => `SELECT * FROM (${sql}) p${String(index)}`);
  return condition(
    `SELECT t.id AS id FROM (${each.join(' UNION ALL ')}) t ORDER BY t.id LIMIT ${String(STRETCH)}`,
    ...selects.flatMap(({ values }) => values),
  );
}

/** The ids of the rows that a rule counts in binary order, a stretch at a time. */
export async function* countedIds(
  { reader }: Pick<Database, 'reader'>,
  counted: CountedRows,
): AsyncGenerator<readonly string[]> {
  for (let after = ''; ;) {
    const { sql, values } = nextIds(counted, after);
    const rows = (await reader.query(sql, [...values])) as { readonly id: string }[];
    if (rows.length > 0) yield rows.map(({ id }) => id);
    if (rows.length < STRETCH) return;
    after = rows.at(-1)?.id ?? after;
  }
}
