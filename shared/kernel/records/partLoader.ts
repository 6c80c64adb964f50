import DataLoader from 'dataloader';
import type { Database } from '../../database';
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
