import DataLoader from 'dataloader';
import type { Database } from '../../../shared/database';
import type { StandardRow } from '../../../shared/kernel/catalogue/rowsOfFacts';
import { allOf, isOneOf } from '../../../shared/kernel/listing/Condition';
import { rowSources, type RowSource } from '../../../shared/kernel/listing/rowSources';
import { rowsOfMembers } from '../index/jointNumbers';

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

/** Numbers that are asked for, with their years or without. */
interface AskedNumbers {
  readonly column: 'code' | 'base';
  readonly values: readonly string[];
}

/** The standards of one place with these numbers, and those jointly issued under them. */
async function rowsNamed(
  { reader }: Pick<Database, 'reader'>,
  { table, meant }: RowSource,
  { column, values }: AskedNumbers,
): Promise<NamedRow[]> {
  const own = allOf([isOneOf(`s.${column}`, values), ...meant('s')]);
  const member = allOf([isOneOf(`m.${column}`, values), ...meant('s')]);
  const rows = (await reader.query(
    `SELECT s.*, s.${column} AS named FROM ${table} s WHERE ${own.sql}
     UNION ALL
     SELECT s.*, m.${column} AS named FROM ${rowsOfMembers(table)} WHERE ${member.sql}`,
    [...own.values, ...member.values],
  )) as (StandardRow & { readonly named: string })[];
  return rows.map(({ named, ...row }) => ({ named, row }));
}

/**
 * The loaders of one request, over what is known now or was at a moment, ISO 8601. A joint standard that is gone since is
 * found by its whole number alone.
 */
export function createEditionLoaders(
  database: Pick<Database, 'reader'>,
  knownAt: string | null = null,
): EditionLoaders {
  const named = async (column: AskedNumbers['column'], values: readonly string[]) => {
    const places = rowSources('standard', knownAt);
    return (await Promise.all(places.map((place) => rowsNamed(database, place, { column, values })))).flat();
  };
  return {
    byCode: new DataLoader(async (codes: readonly string[]) => {
      const rows = new Map<string, StandardRow>();
      for (const found of await named('code', codes)) {
        if (found.row.code === found.named || !rows.has(found.named)) rows.set(found.named, found.row);
      }
      return codes.map((code) => rows.get(code) ?? null);
    }),
    byBase: new DataLoader(async (bases: readonly string[]) => {
      const rows = new Map<string, StandardRow[]>(bases.map((base) => [base, []]));
      for (const found of await named('base', bases)) rows.get(found.named)?.push(found.row);
      return bases.map((base) => rows.get(base) ?? []);
    }),
  };
}
