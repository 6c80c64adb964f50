import type { Database } from '../../database';
import { PageInfo, type PageRequest } from '../graph/paging';
import { allOf, type Condition } from './Condition';
import { decodeCursor, encodeCursor, type Position } from './cursor';
import { orderBy, reversed, stretchesAfter, type Ordering } from './ordering';

/** A list as parts of its statements; its table has the alias `s` and a column `serial`. */
export interface KeysetList {
  /** What follows FROM. */
  readonly from: Condition;
  readonly conditions: readonly Condition[];
  readonly ordering: Ordering;
  /** Name of the list, for its cursors. */
  readonly fingerprint: string;
}

/** A row of a page and the cursor that names its place. */
export interface Placed<Row> {
  readonly row: Row;
  readonly cursor: string;
}

/** A page of rows and where it lies. */
export interface Page<Row> {
  readonly rows: readonly Placed<Row>[];
  readonly pageInfo: PageInfo;
}

type OrderedRow<Row> = Row & { readonly orderValue: string | number | null };

/**
 * Reads one page of a list. Pages are found by place, never by offset, so page 1,000 costs what page 1 costs and rows
 * inserted meanwhile neither repeat nor hide others.
 * @throws BAD_USER_INPUT on a cursor of another list
 */
export async function keysetPage<Row extends { readonly serial: number }>(
  database: Database,
  list: KeysetList,
  { size, cursor, backwards }: PageRequest,
): Promise<Page<Row>> {
  const { fingerprint } = list;
  const position = cursor === null ? null : decodeCursor(backwards ? 'before' : 'after', fingerprint, cursor);
  const ordering = backwards ? reversed(list.ordering) : list.ordering;
  const found = await readRows<Row>(database, { ...list, ordering }, position, size + 1);
  const more = found.length > size;
  const rows = found.slice(0, size).map((row) => ({
    row,
    cursor: encodeCursor(fingerprint, { value: row.orderValue, serial: row.serial }),
  }));
  if (backwards) rows.reverse();
  return {
    rows,
    pageInfo: pageInfo(rows, backwards ? cursor !== null : more, backwards ? more : cursor !== null),
  };
}

/** How many rows a whole list holds. */
export async function countRows(
  database: Database,
  from: Condition,
  conditions: readonly Condition[],
): Promise<number> {
  const where = allOf(conditions);
  const [row] = (await database.reader.query(`SELECT COUNT(*) AS count FROM ${from.sql} WHERE ${where.sql}`, [
    ...from.values,
    ...where.values,
  ])) as [{ count: number | string }];
  return Number(row.count);
}

async function readRows<Row>(
  database: Database,
  { from, conditions, ordering }: KeysetList,
  position: Position | null,
  limit: number,
): Promise<OrderedRow<Row>[]> {
  const rows: OrderedRow<Row>[] = [];
  const { expression } = ordering;
  const order = orderBy(ordering);
  for (const stretch of stretchesAfter(ordering, position)) {
    if (rows.length >= limit) break;
    const where = allOf([...conditions, stretch]);
    rows.push(
      ...((await database.reader.query(
        `SELECT s.*, ${expression.sql} AS orderValue FROM ${from.sql} WHERE ${where.sql} ORDER BY ${order.sql} LIMIT ?`,
        [...expression.values, ...from.values, ...where.values, ...order.values, limit - rows.length],
      )) as OrderedRow<Row>[]),
    );
  }
  return rows;
}

function pageInfo(
  rows: readonly Placed<unknown>[],
  hasNextPage: boolean,
  hasPreviousPage: boolean,
): PageInfo {
  return Object.assign(new PageInfo(), {
    hasNextPage,
    hasPreviousPage,
    startCursor: rows[0]?.cursor ?? null,
    endCursor: rows.at(-1)?.cursor ?? null,
  });
}
