import DataLoader from 'dataloader';
import type { Database } from '../../database';
import { allOf, isOneOf, type Condition } from '../listing/Condition';

/** Where rows are found by a value that several may have. */
export interface ValuedRows {
  /** What follows FROM; the rows' own table has the alias `s`. */
  readonly from: string;
  /** The value, e.g. `s.standardCode`. */
  readonly value: string;
  /** What the rows meet beside; nothing when absent. */
  readonly meets?: readonly Condition[];
}

/** Finds the rows that have a value and shows them, in the order of their ids: one statement for all values of a request. */
export function rowsByValue<Row extends object, Shown>(
  database: Database,
  { from, value, meets = [] }: ValuedRows,
  show: (row: Row) => Shown,
): DataLoader<string, Shown[]> {
  return new DataLoader(async (values: readonly string[]) => {
    const which = allOf([isOneOf(value, values), ...meets]);
    const rows = (await database.reader.query(
      `SELECT ${value} AS askedFor, s.* FROM ${from} WHERE ${which.sql} ORDER BY s.id`,
      [...which.values],
    )) as (Row & { readonly askedFor: unknown })[];
    const byValue = new Map<string, Shown[]>(values.map((each) => [each, []]));
    for (const { askedFor, ...row } of rows) byValue.get(String(askedFor))?.push(show(row as unknown as Row));
    return values.map((each) => byValue.get(each) ?? []);
  });
}
