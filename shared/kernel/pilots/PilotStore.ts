import type { EntityManager } from 'typeorm';
import { changeRows, insertRows, upsertRows } from '../../database';
import { isOneOf } from '../listing/Condition';
import type { SectorKey } from '../sectorKeys';
import type { StoredPilot } from './PilotFacts';
import { pilotColumns, pilotOfRow, pilotRow, pilotStandardColumns, type PilotRow } from './pilotRows';
import type { PilotStandard } from './pilotTables';

/** The tables of pilots in one database; every statement serves all the pilots it is given. */
export class PilotStore {
  /** Writes pilots whole: those with a known id anew, the others with serials counted on from the last. */
  async save(manager: EntityManager, sector: SectorKey, pilots: readonly StoredPilot[]): Promise<void> {
    if (pilots.length === 0) return;
    const known = await this.serialsOf(
      manager,
      pilots.map(({ id }) => id),
    );
    let last = await this.lastSerial(manager);
    const placed = pilots.map((pilot) => ({ pilot, serial: known.get(pilot.id) ?? (last += 1) }));
    await this.removeStandards(manager, [...known.values()]);
    const rows = placed.map(({ pilot, serial }) => {
      const row = pilotRow(sector, pilot, serial);
      return pilotColumns.map((column) => row[column]);
    });
    await upsertRows(manager, 'pilot', pilotColumns, ['serial'], rows);
    await insertRows(
      manager,
      'pilot_standard',
      pilotStandardColumns,
      placed.flatMap(({ pilot, serial }) => pilot.standards.map((code, ordinal) => [serial, ordinal, code])),
    );
  }

  /** Takes pilots out of the tables. */
  async remove(manager: EntityManager, ids: readonly string[]): Promise<void> {
    const serials = [...(await this.serialsOf(manager, ids)).values()];
    await this.removeStandards(manager, serials);
    const which = isOneOf('serial', serials);
    await changeRows(manager, `DELETE FROM pilot WHERE ${which.sql}`, which.values);
  }

  /** The serials of the pilots with these ids; absent ones are left out. */
  async serialsOf(manager: EntityManager, ids: readonly string[]): Promise<Map<string, number>> {
    const which = isOneOf('id', ids);
    const rows = (await manager.query(`SELECT id, serial FROM pilot WHERE ${which.sql}`, [
      ...which.values,
    ])) as Pick<PilotRow, 'id' | 'serial'>[];
    return new Map(rows.map(({ id, serial }) => [id, serial]));
  }

  /** The pilots with these ids as stored, by id; absent ones are left out. */
  async findByIds(manager: EntityManager, ids: readonly string[]): Promise<Map<string, StoredPilot>> {
    const which = isOneOf('id', ids);
    const rows = (await manager.query(`SELECT * FROM pilot WHERE ${which.sql}`, [
      ...which.values,
    ])) as PilotRow[];
    const standards = await this.standardsOf(
      manager,
      rows.map(({ serial }) => serial),
    );
    return new Map(rows.map((row) => [row.id, pilotOfRow(row, standards.get(row.serial) ?? [])]));
  }

  /** The numbers of the standards that pilots apply, by serial and in order: one statement. */
  async standardsOf(manager: EntityManager, serials: readonly number[]): Promise<Map<number, string[]>> {
    const which = isOneOf('serial', serials);
    const rows = (await manager.query(
      `SELECT serial, code FROM pilot_standard WHERE ${which.sql} ORDER BY serial, ordinal`,
      [...which.values],
    )) as Pick<PilotStandard, 'serial' | 'code'>[];
    const codes = new Map<number, string[]>(serials.map((serial) => [serial, []]));
    for (const { serial, code } of rows) codes.get(serial)?.push(code);
    return codes;
  }

  private async lastSerial(manager: EntityManager): Promise<number> {
    const [row] = (await manager.query('SELECT MAX(serial) AS last FROM pilot')) as [{ last: number | null }];
    return row.last ?? 0;
  }

  private async removeStandards(manager: EntityManager, serials: readonly number[]): Promise<void> {
    const which = isOneOf('serial', serials);
    await changeRows(manager, `DELETE FROM pilot_standard WHERE ${which.sql}`, which.values);
  }
}
