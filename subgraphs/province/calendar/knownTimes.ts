import type { EntityManager } from 'typeorm';
import { rowsNow, rowsPast, type RowSource } from '../../../shared/kernel/listing/rowSources';

/** From when on and until when something was known, ISO 8601; null for ever since, and for until now. */
export interface KnownTimes {
  readonly knownFrom: string | null;
  readonly knownTo: string | null;
}

/** Rows as they are now, and all that they were known as before. */
export const everKnown = (table: string): readonly [now: RowSource, past: RowSource] => [
  rowsNow(table),
  { ...rowsPast(table, ''), meant: () => [] },
];

/** The columns that say since when a row of a source was known so, and until when. */
export const timesOf = ({ table }: RowSource, row: string): string =>
  `${row}.knownFrom AS knownFrom, ${table.endsWith('_version') ? `${row}.knownTo` : 'NULL'} AS knownTo`;

/** Whether any standard was known as something else at a moment, ISO 8601, or after it. */
export async function anyChangedSince(manager: EntityManager, instant: string): Promise<boolean> {
  const rows = (await manager.query('SELECT 1 AS found FROM standard_version WHERE knownTo > ? LIMIT 1', [
    instant,
  ])) as readonly unknown[];
  return rows.length > 0;
}
