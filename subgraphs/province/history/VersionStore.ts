import type { EntityManager } from 'typeorm';
import { insertRows } from '../../../shared/database';
import { standardRow } from '../../../shared/kernel/catalogue/rowsOfFacts';
import type { StoredStandard } from '../../../shared/kernel/catalogue/StandardFacts';
import type { StageChangeFact } from '../../../shared/kernel/lifecycle/StageChangeFact';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import type { KnownTable } from '../../../shared/kernel/listing/knownRows';
import type { StoredRecord } from '../../../shared/kernel/records/RecordStore';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';
import { knownSince, type KnownStep, type KnownSteps } from './KnownSteps';
import { versionColumns } from './standardVersionTable';

/** A row that is about to change. */
export interface ChangingRow {
  readonly id: string;
  readonly serial: number;
  readonly version: number;
}

/** A record whose row came in a stretch of a log. */
export interface PlacedRow {
  readonly id: string;
  readonly serial: number;
}

type Values = Readonly<Record<string, unknown>>;

/** A list that records carry, as far as it is kept of what they were known as. */
export interface KeptList<Stored> {
  /** The table of the list. */
  readonly table: string;
  /** The table that keeps it. */
  readonly versions: string;
  /** The columns of both beside the item's place. */
  readonly columns: readonly string[];
  /** The items of a record, each as the values of these columns. */
  itemsOf(record: Stored): readonly (readonly unknown[])[];
}

/** How the versions of one kind of record are kept: in `<table>_version`, with some of its lists. */
export interface VersionShape<Stored extends StoredRecord> {
  readonly table: KnownTable;
  /** The columns of `<table>_version`. */
  readonly columns: readonly string[];
  rowOf(sector: SectorKey, record: Stored, serial: number): object;
  readonly lists: readonly KeptList<Stored>[];
}

/** The steps of a record, which are kept with its versions. */
export function keptSteps<Stored extends StoredRecord>(
  table: KnownTable,
  historyOf: (record: Stored) => readonly StageChangeFact<string>[],
): KeptList<Stored> {
  return {
    table: `${table}_history`,
    versions: `${table}_version_history`,
    columns: ['changedOn', 'toStage', 'action'],
    itemsOf: (record) => historyOf(record).map(({ on, to, action }) => [on, to, action]),
  };
}

/** The versions of standards. */
export const standardVersions: VersionShape<StoredStandard> = {
  table: 'standard',
  columns: versionColumns,
  rowOf: (sector, standard, serial) => standardRow(sector, standard, serial),
  lists: [
    {
      table: 'standard_drafting',
      versions: 'standard_drafting_version',
      columns: ['name', 'creditCode', 'role'],
      itemsOf: ({ drafting }) => drafting.map(({ name, creditCode, role }) => [name, creditCode, role]),
    },
    {
      table: 'standard_reference',
      versions: 'standard_reference_version',
      columns: ['code', 'dated', 'clause'],
      itemsOf: ({ references }) => references.map(({ code, dated, clause }) => [code, Number(dated), clause]),
    },
    {
      table: 'standard_review',
      versions: 'standard_review_version',
      columns: ['reviewedOn', 'conclusion'],
      itemsOf: ({ reviews }) => reviews.map(({ on, conclusion }) => [on, conclusion]),
    },
    {
      table: 'standard_replacement',
      versions: 'standard_replacement_version',
      columns: ['direction', 'code', 'partial'],
      itemsOf: ({ replaces, replacedBy }) => [
        ...replaces.map(({ code, partial }) => ['REPLACES', code, Number(partial)]),
        ...replacedBy.map(({ code, partial }) => ['REPLACED_BY', code, Number(partial)]),
      ],
    },
  ],
};

/** The place of an item: of which version it is, and where it stood in its list. */
const PLACE = ['id', 'version', 'ordinal'] as const;

/** Steps that say something newer than a version; a log that is read again says nothing new. */
function stepsBeyond<Stored extends StoredRecord>(
  steps: KnownSteps<Stored>,
  { id, version }: ChangingRow,
): readonly KnownStep<Stored>[] {
  return (steps.get(id) ?? []).filter(({ state }) => state === null || state.version > version);
}

/** A state that a record had for a while within one stretch of a log. */
interface PassedState<Stored> {
  readonly state: Stored;
  readonly serial: number;
  readonly knownFrom: string;
  readonly knownTo: string;
}

/** What stood between two steps of one stretch: nobody reads it in the table, but it was known for a while. */
function passed<Stored extends StoredRecord>(
  steps: readonly KnownStep<Stored>[],
  serial: number,
): PassedState<Stored>[] {
  return steps.slice(0, -1).flatMap(({ at, state }, index) => {
    const knownTo = steps[index + 1]?.at;
    return state === null || knownTo === undefined ? [] : [{ state, serial, knownFrom: at, knownTo }];
  });
}

/** Keeps what records of one kind were known as: written when a row changes, never when it comes. */
export class VersionStore<Stored extends StoredRecord> {
  constructor(private readonly shape: VersionShape<Stored>) {}

  /** Before rows change: keeps each as it is, until its first step, and what it is to become but for a while. */
  async keep(
    manager: EntityManager,
    sector: SectorKey,
    changing: readonly ChangingRow[],
    steps: KnownSteps<Stored>,
  ): Promise<void> {
    const newer = new Map(changing.map((row) => [row.serial, stepsBeyond(steps, row)]));
    const serials = [...newer].filter(([, its]) => its.length > 0).map(([serial]) => serial);
    if (serials.length === 0) return;
    const which = isOneOf('serial', serials);
    const rows = (await manager.query(`SELECT * FROM ${this.shape.table} WHERE ${which.sql}`, [
      ...which.values,
    ])) as (Values & ChangingRow)[];
    await this.write(
      manager,
      rows.map((row) => ({ ...row, knownTo: newer.get(row.serial)?.[0]?.at })),
    );
    for (const list of this.shape.lists) await this.keepList(manager, list, serials);
    await this.writePassed(
      manager,
      sector,
      rows.flatMap(({ serial }) => passed(newer.get(serial) ?? [], serial)),
    );
  }

  /** After rows came: keeps what those were that changed within the same stretch already. */
  async keepPassed(
    manager: EntityManager,
    sector: SectorKey,
    placed: readonly PlacedRow[],
    steps: KnownSteps<Stored>,
  ): Promise<void> {
    await this.writePassed(
      manager,
      sector,
      placed.flatMap(({ id, serial }) => passed(steps.get(id) ?? [], serial)),
    );
  }

  private async writePassed(
    manager: EntityManager,
    sector: SectorKey,
    states: readonly PassedState<Stored>[],
  ): Promise<void> {
    const { rowOf, lists } = this.shape;
    await this.write(
      manager,
      states.map(({ state, serial, ...known }) => ({ ...rowOf(sector, state, serial), ...known })),
    );
    for (const list of lists) {
      const items = states.flatMap(({ state }) =>
        list.itemsOf(state).map((values, ordinal) => [state.id, state.version, ordinal, ...values]),
      );
      await this.writeList(manager, list, items);
    }
  }

  /** A list of rows that are about to change. */
  private async keepList(
    manager: EntityManager,
    list: KeptList<Stored>,
    serials: readonly number[],
  ): Promise<void> {
    const which = isOneOf('s.serial', serials);
    const columns = list.columns.map((column) => `i.${manager.dataSource.driver.escape(column)}`);
    const items = (await manager.query(
      `SELECT s.id, s.version, i.ordinal, ${columns.join(', ')}
         FROM ${this.shape.table} s JOIN ${list.table} i ON i.serial = s.serial WHERE ${which.sql}`,
      [...which.values],
    )) as Values[];
    const names = [...PLACE, ...list.columns];
    await this.writeList(
      manager,
      list,
      items.map((item) => names.map((name) => item[name])),
    );
  }

  /** A version that is there already was kept when the log was first read. */
  private async write(manager: EntityManager, rows: readonly Values[]): Promise<void> {
    if (rows.length === 0) return;
    const { table, columns } = this.shape;
    const values = rows.map((row) => columns.map((column) => row[column] ?? null));
    await insertRows(manager, `${table}_version`, columns, values, { ignoreDuplicates: true });
  }

  private async writeList(
    manager: EntityManager,
    { versions, columns }: KeptList<Stored>,
    rows: readonly unknown[][],
  ): Promise<void> {
    if (rows.length === 0) return;
    await insertRows(manager, versions, [...PLACE, ...columns], rows, { ignoreDuplicates: true });
  }
}

/** A standard with the time from which it is known as it is, by its steps; without any that which was noted before. */
export function knownFrom(
  standard: StoredStandard,
  steps: KnownSteps,
  noted: string | null = null,
): StoredStandard {
  return { ...standard, own: { knownFrom: knownSince(standard.id, steps, noted) } };
}
