import { PageInfo, type PageRequest } from '../graph/paging';
import { allOf, condition, type Condition } from './Condition';
import { decodeCursor, encodeCursor, type Position } from './cursor';
import { inOrderOf, orderBy, reversed, stretchesAfter, type Ordering } from './ordering';
import type { Reads } from './Reads';

/** Rows of one table; it has the alias `s` and a column `serial`. */
export interface ListSource {
  /** What follows FROM. */
  readonly from: Condition;
  readonly conditions: readonly Condition[];
}

/** The rows of a source that meet further conditions. */
export function alsoMeeting({ from, conditions }: ListSource, more: readonly Condition[]): ListSource {
  return { from, conditions: [...conditions, ...more] };
}

/** More rows for a list, of the same columns and with serials of their own. */
export interface AmongSource extends ListSource {
  /** How its rows state the order of the list; as the list does when absent. */
  readonly ordering?: Ordering;
}

/** A list as parts of its statements. */
export interface KeysetList extends ListSource {
  /** Rows that stand among the others by the same order. */
  readonly among?: AmongSource;
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
  reads: Reads,
  list: KeysetList,
  { size, cursor, backwards }: PageRequest,
): Promise<Page<Row>> {
  const { fingerprint } = list;
  const position = cursor === null ? null : decodeCursor(backwards ? 'before' : 'after', fingerprint, cursor);
  const inTurn = (ordering: Ordering) => (backwards ? reversed(ordering) : ordering);
  const ordering = inTurn(list.ordering);
  const found = await readRows<Row>(reads, { ...list, ordering }, position, size + 1);
  if (list.among) {
    const among = { ...list, ...list.among, ordering: inTurn(list.among.ordering ?? list.ordering) };
    found.push(...(await readRows<Row>(reads, among, position, size + 1)));
    found.sort(inOrderOf(ordering));
  }
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

/** How many rows there are of what follows FROM. */
export async function countOf(reads: Reads, counted: Condition): Promise<number> {
  const sql = `SELECT COUNT(*) AS count FROM ${counted.sql}`;
  const [row] = await reads.rows<{ count: number | string }>({ sql, values: counted.values, order: '' });
  return Number(row?.count ?? 0);
}

/** How many rows a whole list holds. */
export async function countRows(
  reads: Reads,
  { from, conditions, among }: ListSource & Pick<KeysetList, 'among'>,
): Promise<number> {
  const where = allOf(conditions);
  const count = await countOf(
    reads,
    condition(`${from.sql} WHERE ${where.sql}`, ...from.values, ...where.values),
  );
  return among ? count + (await countRows(reads, among)) : count;
}

async function readRows<Row>(
  reads: Reads,
  { from, conditions, ordering }: KeysetList,
  position: Position | null,
  limit: number,
): Promise<OrderedRow<Row>[]> {
  const rows: OrderedRow<Row>[] = [];
  const { expression, direction } = ordering;
  const order = orderBy(ordering);
  for (const stretch of stretchesAfter(ordering, position)) {
    if (rows.length >= limit) break;
    const where = allOf([...conditions, stretch]);
    rows.push(
      ...(await reads.rows<OrderedRow<Row>>({
        sql: `SELECT s.*, ${expression.sql} AS orderValue FROM ${from.sql} WHERE ${where.sql} ORDER BY ${order.sql} LIMIT ?`,
        values: [...expression.values, ...from.values, ...where.values, ...order.values, limit - rows.length],
        order: `orderValue ${direction}, serial ${direction}`,
      })),
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
