import type { EntityManager } from 'typeorm';
import { isOneOf } from '../listing/Condition';

/** A row of a list that records carry. */
export interface PartRow {
  readonly serial: number;
  readonly ordinal: number;
}

/** The rows of a list table by the serials of their records, in order: one statement. */
export async function partsOf<Row extends PartRow>(
  manager: EntityManager,
  table: string,
  serials: readonly number[],
): Promise<Map<number, Row[]>> {
  const which = isOneOf('serial', serials);
  const rows = (await manager.query(`SELECT * FROM ${table} WHERE ${which.sql} ORDER BY serial, ordinal`, [
    ...which.values,
  ])) as Row[];
  const bySerial = new Map<number, Row[]>(serials.map((serial) => [serial, []]));
  for (const row of rows) bySerial.get(row.serial)?.push(row);
  return bySerial;
}
