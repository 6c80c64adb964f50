import type { EntityManager } from 'typeorm';
import { insertRows, upsertRows } from '../../database';
import { isOneOf } from '../listing/Condition';
import type { SectorKey } from '../sectorKeys';
import type { StoredStandard } from './StandardFacts';
import { factsOf, type PartRows } from './factsOfRows';
import { commonColumns, partColumns, partTables, rowsOf, type StandardRow } from './rowsOfFacts';

/** Standards turned into rows at once: enough to fill statements, few enough for their rows to be gone again soon. */
const WRITTEN_AT_ONCE = 1024;

/**
 * The tables of standards in one database: writes whole standards and reads them back, many at a time. Every statement
 * serves all the standards it is given, so the count of statements never grows with rows.
 */
export class StandardStore {
  readonly table = 'standard';
  private readonly columns: readonly string[];
  private readonly furtherColumns: readonly string[];

  /**
   * @param ownColumns columns that this database's record adds, and gives back as what its sector records
   * @param heldColumns the columns before them: `commonColumns`, and what else only this database holds
   */
  constructor(
    private readonly ownColumns: readonly string[],
    heldColumns: readonly string[],
  ) {
    this.columns = [...heldColumns, ...ownColumns];
    this.furtherColumns = this.columns.slice(commonColumns.length);
  }

  /** The highest serial given so far; 0 in an empty catalogue. */
  async lastSerial(manager: EntityManager): Promise<number> {
    const [row] = (await manager.query('SELECT MAX(serial) AS last FROM standard')) as [
      { last: number | null },
    ];
    return row.last ?? 0;
  }

  /** Adds standards that are not in the tables yet, with serials counted on from `lastSerial`. @returns the serials */
  async insert(
    manager: EntityManager,
    sector: SectorKey,
    standards: readonly StoredStandard[],
  ): Promise<number[]> {
    const last = await this.lastSerial(manager);
    const serials = standards.map((_, index) => last + 1 + index);
    await this.write(manager, sector, standards, serials, (rows) =>
      insertRows(manager, 'standard', this.columns, rows),
    );
    return serials;
  }

  /** Rewrites standards that are in the tables: their row, and their lists as a whole. */
  async replace(
    manager: EntityManager,
    sector: SectorKey,
    standards: readonly StoredStandard[],
    serials: readonly number[],
  ): Promise<void> {
    await this.removeParts(manager, serials);
    await this.write(manager, sector, standards, serials, (rows) =>
      upsertRows(manager, 'standard', this.columns, ['serial'], rows),
    );
  }

  /** Takes standards out of the tables. */
  async remove(manager: EntityManager, serials: readonly number[]): Promise<void> {
    await this.removeParts(manager, serials);
    const which = isOneOf('serial', serials);
    await manager.query(`DELETE FROM standard WHERE ${which.sql}`, [...which.values]);
  }

  /** The serials of the standards with these ids; absent ones are left out. */
  async serialsOf(manager: EntityManager, ids: readonly string[]): Promise<Map<string, number>> {
    if (ids.length === 0) return new Map();
    const which = isOneOf('id', ids);
    const rows = (await manager.query(`SELECT id, serial FROM standard WHERE ${which.sql}`, [
      ...which.values,
    ])) as { id: string; serial: number }[];
    return new Map(rows.map((row) => [row.id, row.serial]));
  }

  /** The standards with these ids as stored, by id; absent ones are left out. */
  async findByIds(manager: EntityManager, ids: readonly string[]): Promise<Map<string, StoredStandard>> {
    if (ids.length === 0) return new Map();
    const which = isOneOf('id', ids);
    const rows = (await manager.query(`SELECT * FROM standard WHERE ${which.sql}`, [
      ...which.values,
    ])) as StandardRow[];
    return new Map((await this.assemble(manager, rows)).map((standard) => [standard.id, standard]));
  }

  /** Standards with `serial > after`, in that order, at most `first`. */
  async scan(
    manager: EntityManager,
    after: number,
    first: number,
  ): Promise<readonly { readonly serial: number; readonly standard: StoredStandard }[]> {
    const rows = (await manager.query('SELECT * FROM standard WHERE serial > ? ORDER BY serial LIMIT ?', [
      after,
      first,
    ])) as StandardRow[];
    const standards = await this.assemble(manager, rows);
    return rows.flatMap((row, index) => {
      const standard = standards[index];
      return standard ? [{ serial: row.serial, standard }] : [];
    });
  }

  private async assemble(manager: EntityManager, rows: readonly StandardRow[]): Promise<StoredStandard[]> {
    if (rows.length === 0) return [];
    const which = isOneOf(
      'serial',
      rows.map((row) => row.serial),
    );
    const parts: Record<string, unknown[]> = {};
    for (const table of partTables) {
      parts[table] = (await manager.query(
        `SELECT * FROM ${table} WHERE ${which.sql} ORDER BY serial, ordinal`,
        [...which.values],
      )) as unknown[];
    }
    return factsOf(rows, parts as unknown as PartRows, this.ownColumns);
  }

  private async write(
    manager: EntityManager,
    sector: SectorKey,
    standards: readonly StoredStandard[],
    serials: readonly number[],
    writeRows: (rows: readonly unknown[][]) => Promise<void>,
  ): Promise<void> {
    for (let start = 0; start < standards.length; start += WRITTEN_AT_ONCE) {
      const end = start + WRITTEN_AT_ONCE;
      const [part, places] = [standards.slice(start, end), serials.slice(start, end)];
      const rows = rowsOf(sector, part, places, this.furtherColumns);
      await writeRows(rows.standard);
      for (const table of partTables) {
        await insertRows(manager, table, partColumns[table], rows.parts[table]);
      }
    }
  }

  private async removeParts(manager: EntityManager, serials: readonly number[]): Promise<void> {
    if (serials.length === 0) return;
    const which = isOneOf('serial', serials);
    for (const table of partTables) {
      await manager.query(`DELETE FROM ${table} WHERE ${which.sql}`, [...which.values]);
    }
  }
}
