import type { EntityManager } from 'typeorm';
import { changeRows, insertRows, upsertRows } from '../../database';
import { isOneOf } from '../listing/Condition';
import type { SectorKey } from '../sectorKeys';
import { keepVersions } from './keepVersions';
import { partsOf, type PartRow } from './partsOf';

/** A record as stored and as the change log keeps it: its facts, its global id and its version. */
export interface StoredRecord {
  readonly id: string;
  readonly version: number;
}

/** A record to be changed, and the version its caller read. */
export interface ExpectedRecord {
  readonly id: string;
  readonly expectedVersion: number;
}

/** A row of the table of one kind of record. */
export interface RecordRow {
  /** Place in the order of registration within the database; what the tables of its lists refer to. */
  readonly serial: number;
  readonly id: string;
}

/** A list that records carry, kept in a table of its own: a row for each item, in order. */
export interface RecordPart<Stored> {
  readonly table: string;
  /** Its columns beside `serial` and `ordinal`. */
  readonly columns: readonly string[];
  /** The items of a record, each as the values of these columns. */
  itemsOf(record: Stored): readonly (readonly unknown[])[];
}

/** The rows of a record's lists, each by the list's name and in order. */
export type PartRows = Readonly<Record<string, readonly unknown[]>>;

/** How one kind of record lies in its tables, which are the same in a sector's database and in the province's. */
export interface RecordShape<Stored extends StoredRecord> {
  readonly table: string;
  readonly columns: readonly string[];
  /** Its lists, by name. */
  readonly parts: Readonly<Record<string, RecordPart<Stored>>>;
  /** Whether rows are kept as they were before they change, with their lists; false when absent. */
  readonly keepsVersions?: boolean;
  /** @param at since when the record is so, ISO 8601, where that is told */
  rowOf(sector: SectorKey, record: Stored, serial: number, at: string | null): RecordRow;
  /** Puts a record together again. */
  recordOf(row: RecordRow, parts: PartRows): Stored;
}

/** A shape with columns that only one database has beside the others; a record to be written carries their values. */
export function withColumns<Stored extends StoredRecord>(
  shape: RecordShape<Stored>,
  also: readonly string[],
): RecordShape<Stored> {
  if (also.length === 0) return shape;
  return {
    ...shape,
    columns: [...shape.columns, ...also],
    rowOf: (sector, record, serial, at) => {
      const values = also.map((name) => [
        name,
        (record as unknown as Readonly<Record<string, unknown>>)[name] ?? null,
      ]);
      return { ...shape.rowOf(sector, record, serial, at), ...Object.fromEntries(values) } as RecordRow;
    },
  };
}

/** The tables of one kind of record in one database; every statement serves all the records it is given. */
export class RecordStore<Stored extends StoredRecord> {
  constructor(private readonly shape: RecordShape<Stored>) {}

  get table(): string {
    return this.shape.table;
  }

  /**
   * Writes records whole: those with a known id anew, the others with serials counted on from the last.
   * @param at the moment of the write, ISO 8601, for records that are kept as they were before; null for one not known
   */
  async save(
    manager: EntityManager,
    sector: SectorKey,
    records: readonly Stored[],
    at: string | null = null,
  ): Promise<void> {
    if (records.length === 0) return;
    const { table, columns, parts } = this.shape;
    const known = await this.serialsOf(
      manager,
      records.map(({ id }) => id),
    );
    let last = await this.lastSerial(manager);
    const placed = records.map((record) => ({ record, serial: known.get(record.id) ?? (last += 1) }));
    if (this.shape.keepsVersions && at !== null)
      await keepVersions(manager, this.shape, [...known.values()], at);
    // Of new serials too: a row that was lost may have left parts behind.
    await this.removeParts(
      manager,
      placed.map(({ serial }) => serial),
    );
    const rows = placed.map(({ record, serial }) => {
      const row: object = this.shape.rowOf(sector, record, serial, at);
      return columns.map((column) => (row as Record<string, unknown>)[column]);
    });
    await upsertRows(manager, table, columns, ['serial'], rows);
    for (const part of Object.values(parts)) {
      const items = placed.flatMap(({ record, serial }) =>
        part.itemsOf(record).map((values, ordinal) => [serial, ordinal, ...values]),
      );
      await insertRows(manager, part.table, ['serial', 'ordinal', ...part.columns], items);
    }
  }

  /** Takes records out of the tables. */
  async remove(manager: EntityManager, ids: readonly string[]): Promise<void> {
    const serials = [...(await this.serialsOf(manager, ids)).values()];
    await this.removeParts(manager, serials);
    const which = isOneOf('serial', serials);
    await changeRows(manager, `DELETE FROM ${this.table} WHERE ${which.sql}`, which.values);
  }

  /** The serials of the records with these ids; absent ones are left out. */
  async serialsOf(manager: EntityManager, ids: readonly string[]): Promise<Map<string, number>> {
    const which = isOneOf('id', ids);
    const rows = (await manager.query(`SELECT id, serial FROM ${this.table} WHERE ${which.sql}`, [
      ...which.values,
    ])) as RecordRow[];
    return new Map(rows.map(({ id, serial }) => [id, serial]));
  }

  /** The records with these ids as stored, by id; absent ones are left out. */
  async findByIds(manager: EntityManager, ids: readonly string[]): Promise<Map<string, Stored>> {
    const which = isOneOf('id', ids);
    const rows = (await manager.query(`SELECT * FROM ${this.table} WHERE ${which.sql}`, [
      ...which.values,
    ])) as RecordRow[];
    const serials = rows.map(({ serial }) => serial);
    const lists: [string, ReadonlyMap<number, PartRow[]>][] = [];
    for (const [name, { table }] of Object.entries(this.shape.parts)) {
      lists.push([name, await partsOf(manager, table, serials)]);
    }
    return new Map(
      rows.map((row) => {
        const parts = lists.map(([name, bySerial]) => [name, bySerial.get(row.serial) ?? []] as const);
        return [row.id, this.shape.recordOf(row, Object.fromEntries(parts))];
      }),
    );
  }

  private async lastSerial(manager: EntityManager): Promise<number> {
    const [row] = (await manager.query(`SELECT MAX(serial) AS last FROM ${this.table}`)) as [
      { last: number | null },
    ];
    return row.last ?? 0;
  }

  private async removeParts(manager: EntityManager, serials: readonly number[]): Promise<void> {
    const which = isOneOf('serial', serials);
    for (const { table } of Object.values(this.shape.parts)) {
      await changeRows(manager, `DELETE FROM ${table} WHERE ${which.sql}`, which.values);
    }
  }
}
