import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';

/** A term that occurs in a standard's texts; rows lie in the order in which a search for the term shows them. */
@Entity('posting')
export class Posting {
  /** Two Chinese characters, a last single one, or a Latin or digit word; folded. */
  @PrimaryColumn('varchar', { length: 64 })
  term!: string;

  /** Smaller the better the standard matches the term. */
  @PrimaryColumn('integer')
  weight!: number;

  @PrimaryColumn('integer')
  serial!: number;
}

/** A term that occurs in the title of a project. */
@Entity('project_posting')
export class ProjectPosting extends Posting {}

/** One sector's change log as the source of its rows here, and how far it was read. */
@Entity('source')
export class Source {
  @PrimaryColumn('varchar', { length: 40 })
  sector!: SectorKey;

  /** Last row of the log taken in; 0 before the first. */
  @Column('integer')
  cursorSeq!: number;

  /** Hash of that row: a log that has another there was written anew. */
  @Column('varchar', { length: 64 })
  cursorHash!: string;

  /** Standards of the sector here. */
  @Column('integer')
  rowCount!: number;

  /** When the end of the log was last seen taken in, as far as it was written down. */
  @Column('varchar', { length: 24, nullable: true })
  syncedAt!: string | null;

  /** Whether the sector answered when it was last read. */
  @Column('boolean')
  available!: boolean;

  @Column('varchar', { length: 24, nullable: true })
  reconciledAt!: string | null;
}

/** The sector to which a standard number belongs. */
@Entity('number_owner')
@Index('number_owner_by_sector', ['sector', 'claimedAt'])
export class NumberOwner {
  @PrimaryColumn('varchar', { length: 100 })
  code!: string;

  @Column('varchar', { length: 40 })
  sector!: SectorKey;

  /** When the sector last asked for it. */
  @Column('varchar', { length: 24 })
  claimedAt!: string;

  /** The joint number that this is a member of; null for a standard's own number. */
  @Column('varchar', { length: 100, nullable: true })
  jointCode!: string | null;
}

/** A number by which a joint standard is known besides its own: one a prefix. */
@Entity('joint_member')
@Index('joint_member_by_base', ['base', 'serial'])
export class JointMember {
  @PrimaryColumn('varchar', { length: 100 })
  code!: string;

  /** Serial of the joint standard. */
  @PrimaryColumn('integer')
  serial!: number;

  /** The number without its year. */
  @Column('varchar', { length: 100 })
  base!: string;
}

/** How a row differed from its sector's: absent here, absent there, or another version. */
export type RepairKind = 'MISSING' | 'GHOST' | 'STALE';

/** A row that was found different from its sector's, and put right. */
@Entity('index_repair')
export class IndexRepair {
  @PrimaryGeneratedColumn()
  id!: number;

  @Column('varchar', { length: 24 })
  at!: string;

  @Column('varchar', { length: 40 })
  sector!: SectorKey;

  /** Global id of the record. */
  @Column('varchar', { length: 120 })
  entity!: string;

  @Column('varchar', { length: 8 })
  kind!: RepairKind;
}

/** The tables of the index beside those of the standards themselves. */
export const indexTables = [Posting, ProjectPosting, Source, NumberOwner, JointMember, IndexRepair];
