import DataLoader from 'dataloader';
import type { Database } from '../../../shared/database';
import type { StandardRow } from '../../../shared/kernel/catalogue/rowsOfFacts';
import { isOneOf } from '../../../shared/kernel/listing/Condition';

/** Finds the rows that numbers mean, one statement for all numbers of a request. */
export interface EditionLoaders {
  /** The standard with exactly this number in normal form. */
  readonly byCode: DataLoader<string, StandardRow | null>;
  /** All editions of a number without a year. */
  readonly byBase: DataLoader<string, StandardRow[]>;
}

async function rowsWhere(
  database: Database,
  column: 'code' | 'base',
  values: readonly string[],
): Promise<StandardRow[]> {
  const which = isOneOf(column, values);
  return (await database.reader.query(`SELECT * FROM standard WHERE ${which.sql}`, [
    ...which.values,
  ])) as StandardRow[];
}

/** The loaders of one request. */
export function createEditionLoaders(database: Database): EditionLoaders {
  return {
    byCode: new DataLoader(async (codes: readonly string[]) => {
      const rows = new Map((await rowsWhere(database, 'code', codes)).map((row) => [row.code, row]));
      return codes.map((code) => rows.get(code) ?? null);
    }),
    byBase: new DataLoader(async (bases: readonly string[]) => {
      const rows = new Map<string, StandardRow[]>(bases.map((base) => [base, []]));
      for (const row of await rowsWhere(database, 'base', bases)) rows.get(row.base)?.push(row);
      return bases.map((base) => rows.get(base) ?? []);
    }),
  };
}
