import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PlainDate, Provenance } from '../catalogue/StandardFacts';
import type { SectorKey } from '../sectorKeys';
import type { SystemEntryKind, SystemState } from './SystemFacts';

/** A version of a sector's tree. */
@Entity('standard_system')
@Index('standard_system_by_id', ['id'], { unique: true })
@Index('standard_system_by_number', ['sector', 'number'], { unique: true })
export class SystemRow {
  /** Place in the order of registration within this database; what the tables of its lists refer to. */
  @PrimaryColumn('integer')
  serial!: number;

  @Column('varchar', { length: 120 })
  id!: string;

  @Column('varchar', { length: 40 })
  sector!: SectorKey;

  @Column('integer')
  number!: number;

  @Column('varchar', { length: 16 })
  state!: SystemState;

  @Column('date', { nullable: true })
  publishedOn!: PlainDate | null;

  @Column('text', { nullable: true })
  source!: string | null;

  @Column('varchar', { length: 16 })
  provenance!: Provenance;

  @Column('integer')
  version!: number;
}

/** A node of a version. */
@Entity('standard_system_node')
export class SystemNodeRow {
  @PrimaryColumn('integer')
  serial!: number;

  @PrimaryColumn('integer')
  ordinal!: number;

  @Column('varchar', { length: 40 })
  nodeKey!: string;

  @Column('varchar', { length: 40, nullable: true })
  parentKey!: string | null;

  @Column('varchar', { length: 20, nullable: true })
  number!: string | null;

  @Column('varchar', { length: 100 })
  title!: string;

  @Column('varchar', { length: 200, nullable: true })
  titleEn!: string | null;

  @Column('text', { nullable: true })
  source!: string | null;
}

/** An entry of a node. */
@Entity('standard_system_entry')
export class SystemEntryRow {
  @PrimaryColumn('integer')
  serial!: number;

  @PrimaryColumn('integer')
  ordinal!: number;

  @Column('varchar', { length: 40 })
  nodeKey!: string;

  @Column('varchar', { length: 40 })
  entryKey!: string;

  @Column('varchar', { length: 16 })
  kind!: SystemEntryKind;

  @Column('varchar', { length: 100, nullable: true })
  code!: string | null;

  @Column('varchar', { length: 120, nullable: true })
  projectId!: string | null;

  @Column('varchar', { length: 500, nullable: true })
  title!: string | null;
}

/** A node that came under another one. */
@Entity('standard_system_move')
@Index('standard_system_move_by_node', ['nodeKey', 'serial'])
export class SystemMoveRow {
  @PrimaryColumn('integer')
  serial!: number;

  @PrimaryColumn('integer')
  ordinal!: number;

  @Column('varchar', { length: 40 })
  nodeKey!: string;

  @Column('varchar', { length: 40 })
  fromKey!: string;

  @Column('varchar', { length: 40 })
  toKey!: string;

  @Column('date')
  movedOn!: PlainDate;

  @Column('varchar', { length: 200 })
  actor!: string;
}

/** The tables of trees, the same in every sector's database and in the province's. */
export const systemTables = [SystemRow, SystemNodeRow, SystemEntryRow, SystemMoveRow];
