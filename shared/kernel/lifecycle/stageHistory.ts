import { Column, PrimaryColumn, Table } from 'typeorm';
import type { ColumnTypes } from '../../database';
import type { PlainDate } from '../catalogue/StandardFacts';
import type { RecordPart } from '../records/RecordStore';
import { StageChange } from './StageChange';
import type { StageChangeFact } from './StageChangeFact';

/** A row of the table that keeps how records of one kind changed their stages, in order. */
export abstract class StageChangeRow {
  /** The record's place in this database. */
  @PrimaryColumn('integer')
  serial!: number;

  @PrimaryColumn('integer')
  ordinal!: number;

  @Column('date')
  changedOn!: PlainDate;

  @Column('varchar', { length: 16, nullable: true })
  fromStage!: string | null;

  @Column('varchar', { length: 16 })
  toStage!: string;

  @Column('varchar', { length: 24 })
  action!: string;

  @Column('varchar', { length: 200 })
  actor!: string;

  @Column('varchar', { length: 500, nullable: true })
  reason!: string | null;
}

/** The same table as its migration makes it. */
export function stageHistoryTable({ integer, text, date }: ColumnTypes, name: string): Table {
  const nullable = { isNullable: true };
  return new Table({
    name,
    columns: [
      integer('serial', { isPrimary: true }),
      integer('ordinal', { isPrimary: true }),
      date('changedOn'),
      text('fromStage', 16, nullable),
      text('toStage', 16),
      text('action', 24),
      text('actor', 200),
      text('reason', 500, nullable),
    ],
  });
}

/** The history of records as a list that they carry in this table. */
export function stageHistoryPart<Stored extends { readonly history: readonly StageChangeFact[] }>(
  table: string,
): RecordPart<Stored> {
  return {
    table,
    columns: ['changedOn', 'fromStage', 'toStage', 'action', 'actor', 'reason'],
    itemsOf: ({ history }) =>
      history.map(({ on, from, to, action, by, reason }) => [on, from, to, action, by, reason]),
  };
}

/** A row of the history as a fact. */
export function stageChangeOf<Stage extends string>(row: StageChangeRow): StageChangeFact<Stage> {
  return {
    on: row.changedOn,
    from: row.fromStage as Stage | null,
    to: row.toStage as Stage,
    action: row.action,
    by: row.actor,
    reason: row.reason,
  };
}

/** A row of the history as the graph shows it. */
export function showStageChange(row: StageChangeRow): StageChange {
  return Object.assign(new StageChange(), stageChangeOf(row));
}
