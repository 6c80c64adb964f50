import DataLoader from 'dataloader';
import type { Database } from '../../../shared/database';
import type { StandardRow } from '../../../shared/kernel/catalogue/rowsOfFacts';
import { isOneOf } from '../../../shared/kernel/listing/Condition';

/** Finds the rows that numbers mean, one statement for all numbers of a request. */
export interface EditionLoaders {
  /** The standard with exactly this number in normal form, or the joint one that has it under one of its prefixes. */
  readonly byCode: DataLoader<string, StandardRow | null>;
  /** All editions of a number without a year, jointly issued ones included. */
  readonly byBase: DataLoader<string, StandardRow[]>;
}

/** A row and the number by which it was asked for: its own, or that of a member of its joint number. */
interface NamedRow {
  readonly named: string;
  readonly row: StandardRow;
}

/** The standards with these numbers, and those jointly issued under them. */
async function rowsNamed(
  database: Database,
  column: 'code' | 'base',
  values: readonly string[],
): Promise<NamedRow[]> {
  const [own, member] = [isOneOf(`s.${column}`, values), isOneOf(`m.${column}`, values)];
  const rows = (await database.reader.query(
    `SELECT s.*, s.${column} AS named FROM standard s WHERE ${own.sql}
     UNION ALL
     SELECT s.*, m.${column} AS named FROM joint_member m JOIN standard s ON s.serial = m.serial WHERE ${member.sql}`,
    [...own.values, ...member.values],
  )) as (StandardRow & { readonly named: string })[];
  return rows.map(({ named, ...row }) => ({ named, row }));
}

/** The loaders of one request. */
export function createEditionLoaders(database: Database): EditionLoaders {
  return {
    byCode: new DataLoader(async (codes: readonly string[]) => {
      const rows = new Map<string, StandardRow>();
      for (const { named, row } of await rowsNamed(database, 'code', codes)) {
        if (row.code === named || !rows.has(named)) rows.set(named, row);
      }
      return codes.map((code) => rows.get(code) ?? null);
    }),
    byBase: new DataLoader(async (bases: readonly string[]) => {
      const rows = new Map<string, StandardRow[]>(bases.map((base) => [base, []]));
      for (const { named, row } of await rowsNamed(database, 'base', bases)) rows.get(named)?.push(row);
      return bases.map((base) => rows.get(base) ?? []);
    }),
  };
}
