import DataLoader from 'dataloader';
import type { Database } from '../../database';
import { isOneOf } from '../listing/Condition';
import { partsOf, type PartRow } from './partsOf';

/** Loads the rows of one list table for many records at once, by serial, and turns them into what the graph shows. */
export function partLoader<Row extends PartRow, Shown>(
  database: Database,
  table: string,
  show: (row: Row) => Shown,
): DataLoader<number, Shown[]> {
  return new DataLoader(async (serials: readonly number[]) => {
    const bySerial = await partsOf<Row>(database.reader, table, serials);
    return serials.map((serial) => (bySerial.get(serial) ?? []).map(show));
  });
}

/** A row as it was known for a time. */
export interface PastRow {
  readonly id: string;
  readonly version: number;
}

/** As `partLoader`, for records as they were known for a time: their lists are kept in `<table>_version`. */
export function pastPartLoader<Row extends PastRow, Shown>(
  database: Database,
  table: string,
  show: (row: Row) => Shown,
): DataLoader<PastRow, Shown[]> {
  return new DataLoader(async (rows: readonly PastRow[]) => {
    const which = isOneOf('id', [...new Set(rows.map(({ id }) => id))]);
    const items = (await database.reader.query(
      `SELECT * FROM ${table}_version WHERE ${which.sql} ORDER BY id, version, ordinal`,
      [...which.values],
    )) as Row[];
    return rows.map(({ id, version }) =>
      items.filter((item) => item.id === id && item.version === version).map(show),
    );
  });
}
