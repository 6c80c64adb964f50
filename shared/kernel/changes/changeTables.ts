import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ChangeAction, EntityKind } from './ChangeEntry';

/** The change log as a table; see `ChangeRow` for what the columns mean. */
@Entity('change_log')
@Index('change_log_by_entity', ['entity', 'seq'])
export class ChangeLogTable {
  @PrimaryColumn('integer')
  seq!: number;

  @Column('varchar', { length: 24 })
  at!: string;

  @Column('varchar', { length: 200 })
  actor!: string;

  @Column('varchar', { length: 16 })
  action!: ChangeAction;

  @Column('varchar', { length: 16 })
  kind!: EntityKind;

  @Column('varchar', { length: 120 })
  entity!: string;

  @Column('text', { nullable: true })
  beforeState!: string | null;

  @Column('text', { nullable: true })
  afterState!: string | null;

  @Column('varchar', { length: 64 })
  previousHash!: string;

  @Column('varchar', { length: 64 })
  hash!: string;
}

/** The one row that says where the log ends; writers lock it. */
@Entity('change_head')
export class ChangeHeadTable {
  @PrimaryColumn('integer')
  id!: number;

  @Column('integer')
  seq!: number;

  @Column('varchar', { length: 64 })
  hash!: string;
}

/** Which change an idempotency key wrote. */
@Entity('idempotency')
export class IdempotencyTable {
  /** SHA-256 of caller and key. */
  @PrimaryColumn('varchar', { length: 64 })
  id!: string;

  /** SHA-256 of the operation and its input. */
  @Column('varchar', { length: 64 })
  bodyHash!: string;

  @Column('integer')
  seq!: number;
}

/** The tables behind a sector's writes. */
export const changeTables = [ChangeLogTable, ChangeHeadTable, IdempotencyTable];
