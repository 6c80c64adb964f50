import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { commonColumns } from '../../../shared/kernel/catalogue/rowsOfFacts';
import type {
  Provenance,
  StandardLevel,
  StandardNature,
} from '../../../shared/kernel/catalogue/StandardFacts';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';

/** The columns of a row of `standard` at the province: those of every standard, and since when the row is as it is. */
export const knownColumns = [...commonColumns, 'knownFrom'] as const;

/** The columns of `standard_version`. */
export const versionColumns = [...knownColumns, 'knownTo'] as const;

/** A row of `standard` as it was known for a time, until the sector wrote it anew; lists that it carried are not kept. */
@Entity('standard_version')
@Index('standard_version_by_end', ['knownTo'])
export class StandardVersion {
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @PrimaryColumn('integer')
  version!: number;

  /** Serial of the standard, which has one row at any time: here or in `standard`. */
  @Column('integer')
  serial!: number;

  @Column('varchar', { length: 100 })
  code!: string;

  @Column('varchar', { length: 100 })
  base!: string;

  @Column('varchar', { length: 160 })
  sortKey!: string;

  @Column('varchar', { length: 500 })
  title!: string;

  @Column('varchar', { length: 1000, nullable: true })
  titleEn!: string | null;

  @Column('text')
  searchText!: string;

  @Column('varchar', { length: 40 })
  sector!: SectorKey;

  @Column('varchar', { length: 16 })
  level!: StandardLevel;

  @Column('varchar', { length: 16 })
  nature!: StandardNature;

  @Column('date', { nullable: true })
  issuedOn!: string | null;

  @Column('date', { nullable: true })
  effectiveOn!: string | null;

  @Column('date', { nullable: true })
  withdrawnOn!: string | null;

  @Column('date', { nullable: true })
  nextReviewOn!: string | null;

  @Column('date', { nullable: true })
  inForceFrom!: string | null;

  @Column('varchar', { length: 6, nullable: true })
  regionCode!: string | null;

  @Column('varchar', { length: 40, nullable: true })
  committeeCode!: string | null;

  @Column('varchar', { length: 200, nullable: true })
  committeeName!: string | null;

  @Column('varchar', { length: 200, nullable: true })
  competentDepartment!: string | null;

  @Column('text', { nullable: true })
  source!: string | null;

  @Column('varchar', { length: 16 })
  provenance!: Provenance;

  /** When the log of the sector came to say this, ISO 8601; null for what came before that was noted. */
  @Column('varchar', { length: 24, nullable: true })
  knownFrom!: string | null;

  /** When it came to say something else. */
  @Column('varchar', { length: 24 })
  knownTo!: string;
}
