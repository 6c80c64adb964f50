import DataLoader from 'dataloader';
import type { Database } from '../../database';
import { isOneOf } from '../listing/Condition';

/** Where rows are found by a value that several may have. */
export interface ValuedRows {
  /** What follows FROM; the rows' own table has the alias `s`. */
  readonly from: string;
  /** The value, e.g. `s.standardCode`. */
  readonly value: string;
}

/** Finds the rows that have a value and shows them, in the order of their ids: one statement for all values of a request. */
export function rowsByValue<Row extends object, Shown>(
  database: Database,
  { from, value }: ValuedRows,
  show: (row: Row) => Shown,
): DataLoader<string, Shown[]> {
  return new DataLoader(async (values: readonly string[]) => {
    const which = isOneOf(value, values);
    const rows = (await database.reader.query(
      `SELECT ${value} AS askedFor, s.* FROM ${from} WHERE ${which.sql} ORDER BY s.id`,
      [...which.values],
    )) as (Row & { readonly askedFor: unknown })[];
    const byValue = new Map<string, Shown[]>(values.map((each) => [each, []]));
    for (const { askedFor, ...row } of rows) byValue.get(String(askedFor))?.push(show(row as unknown as Row));
    return values.map((each) => byValue.get(each) ?? []);
  });
}
