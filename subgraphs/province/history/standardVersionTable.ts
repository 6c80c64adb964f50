import { Column, Entity, Index } from 'typeorm';
import { commonColumns } from '../../../shared/kernel/catalogue/rowsOfFacts';
import type {
  DraftingRole,
  PlainDate,
  ReviewConclusion,
  StandardNature,
} from '../../../shared/kernel/catalogue/StandardFacts';
import type { ReplacementDirection } from '../../../shared/kernel/catalogue/standardTables';
import { VersionItem, VersionRow } from './VersionRow';

/** The columns of a row of `standard` at the province: those of every standard, and since when the row is as it is. */
export const knownColumns = [...commonColumns, 'knownFrom'] as const;

/** The columns of `standard_version`. */
export const versionColumns = [...knownColumns, 'knownTo'] as const;

/** A row of `standard` as it was known for a time, until the sector wrote it anew; of its lists those are kept by which it is counted or due for review. */
@Entity('standard_version')
@Index('standard_version_by_end', ['knownTo'])
@Index('standard_version_by_code', ['code', 'withdrawnOn'])
@Index('standard_version_by_base', ['base', 'withdrawnOn'])
export class StandardVersion extends VersionRow {
  @Column('varchar', { length: 100 })
  code!: string;

  @Column('varchar', { length: 100 })
  base!: string;

  @Column('varchar', { length: 160 })
  sortKey!: string;

  @Column('varchar', { length: 1000, nullable: true })
  titleEn!: string | null;

  @Column('text')
  searchText!: string;

  @Column('varchar', { length: 16 })
  nature!: StandardNature;

  @Column('date', { nullable: true })
  issuedOn!: PlainDate | null;

  @Column('date', { nullable: true })
  effectiveOn!: PlainDate | null;

  @Column('date', { nullable: true })
  withdrawnOn!: PlainDate | null;

  @Column('date', { nullable: true })
  nextReviewOn!: PlainDate | null;

  @Column('date', { nullable: true })
  inForceFrom!: PlainDate | null;

  @Column('varchar', { length: 6, nullable: true })
  regionCode!: string | null;

  @Column('varchar', { length: 40, nullable: true })
  committeeCode!: string | null;

  @Column('varchar', { length: 200, nullable: true })
  committeeName!: string | null;

  @Column('varchar', { length: 200, nullable: true })
  competentDepartment!: string | null;
}

/** A body that had drafted the standard. */
@Entity('standard_drafting_version')
export class DraftingVersion extends VersionItem {
  @Column('varchar', { length: 200 })
  name!: string;

  @Column('varchar', { length: 18, nullable: true })
  creditCode!: string | null;

  @Column('varchar', { length: 16 })
  role!: DraftingRole;
}

/** Another number that the standard replaced or was replaced by. */
@Entity('standard_replacement_version')
@Index('standard_replacement_version_by_code', ['code', 'direction'])
export class ReplacementVersion extends VersionItem {
  @Column('varchar', { length: 12 })
  direction!: ReplacementDirection;

  @Column('varchar', { length: 100 })
  code!: string;

  @Column('boolean')
  partial!: boolean;
}

/** A document that the standard cited. */
@Entity('standard_reference_version')
@Index('standard_reference_version_by_code', ['code'])
export class ReferenceVersion extends VersionItem {
  @Column('varchar', { length: 100 })
  code!: string;

  @Column('boolean')
  dated!: boolean;

  @Column('varchar', { length: 100, nullable: true })
  clause!: string | null;
}

/** A review of the standard that was known. */
@Entity('standard_review_version')
export class ReviewVersion extends VersionItem {
  @Column('date')
  reviewedOn!: PlainDate;

  @Column('varchar', { length: 10 })
  conclusion!: ReviewConclusion;
}

/** The tables of what standards were known as. */
export const standardVersionTables = [
  StandardVersion,
  DraftingVersion,
  ReplacementVersion,
  ReferenceVersion,
  ReviewVersion,
] as const;
