import DataLoader from 'dataloader';
import type { Database } from '../../../shared/database';
import type { ClassificationScheme } from '../../../shared/kernel/catalogue/standardTables';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import type { StatedValueRow } from './overlapTables';

/** A class that a standard was put in. */
export interface ClassOf {
  readonly scheme: ClassificationScheme;
  readonly code: string;
}

/** A dated reference. */
export interface DatedReference {
  readonly code: string;
  readonly clause: string | null;
}

/** Loaders over what standards of findings have in common. */
export interface OverlapLoaders {
  /** Classes of ICS and CCS, by serial. */
  readonly classesOfStandards: DataLoader<number, readonly ClassOf[]>;
  /** References with a year, by serial. */
  readonly datedReferences: DataLoader<number, readonly DatedReference[]>;
  /** Values that are stated of standards, by number. */
  readonly statedValues: DataLoader<string, readonly StatedValueRow[]>;
}

/** Rows of one statement by the value of a column, as many lists as keys. */
function grouped<Key, Row>(keys: readonly Key[], rows: readonly Row[], keyOf: (row: Row) => Key): Row[][] {
  const byKey = new Map<Key, Row[]>(keys.map((key) => [key, []]));
  for (const row of rows) byKey.get(keyOf(row))?.push(row);
  return keys.map((key) => byKey.get(key) ?? []);
}

/** Finds the classes of standards: one statement for all of a request. */
export function classLoader({ reader }: Database): OverlapLoaders['classesOfStandards'] {
  return new DataLoader(async (serials: readonly number[]) => {
    const which = isOneOf('serial', serials);
    const rows = (await reader.query(
      `SELECT serial, scheme, code FROM standard_classification
        WHERE ${which.sql} AND scheme IN ('ICS', 'CCS') ORDER BY serial, ordinal`,
      [...which.values],
    )) as (ClassOf & { readonly serial: number })[];
    return grouped(serials, rows, ({ serial }) => serial);
  });
}

/** Finds the dated references of standards: one statement for all of a request. */
export function datedReferenceLoader({ reader }: Database): OverlapLoaders['datedReferences'] {
  return new DataLoader(async (serials: readonly number[]) => {
    const which = isOneOf('serial', serials);
    const rows = (await reader.query(
      `SELECT serial, code, clause FROM standard_reference
        WHERE ${which.sql} AND dated = 1 ORDER BY serial, ordinal`,
      [...which.values],
    )) as (DatedReference & { readonly serial: number })[];
    return grouped(serials, rows, ({ serial }) => serial);
  });
}

/** Finds the values that are stated of standards: one statement for all of a request. */
export function statedValueLoader({ reader }: Database): OverlapLoaders['statedValues'] {
  return new DataLoader(async (codes: readonly string[]) => {
    const which = isOneOf('standardCode', codes);
    const rows = (await reader.query(
      `SELECT * FROM stated_value WHERE ${which.sql} AND matter IS NOT NULL ORDER BY serial`,
      [...which.values],
    )) as StatedValueRow[];
    return grouped(codes, rows, ({ standardCode }) => standardCode);
  });
}
