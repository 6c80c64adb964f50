import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';
import type { OverlapKind } from './overlapKinds';
import type { SubjectRelation } from './subjectRules';

/** Something between two standards of the index that a coordinator should see. */
abstract class FindingColumns {
  /** Follows from kind and numbers: the same finding has it again whenever it is made anew. */
  @Column('varchar', { length: 40 })
  findingKey!: string;

  /** Id that a decision on it has. */
  @Column('varchar', { length: 120 })
  decisionId!: string;

  @Column('varchar', { length: 24 })
  kind!: OverlapKind;

  /** Serial of the standard to be looked at: the looser, the one that cites, or the first by number. */
  @Column('integer')
  oneSerial!: number;

  /** Serial of the standard that it stands beside. */
  @Column('integer')
  otherSerial!: number;

  @Column('varchar', { length: 40 })
  oneSector!: SectorKey;

  @Column('varchar', { length: 40 })
  otherSector!: SectorKey;

  /** Both sectors in the order of the alphabet, e.g. `ECOLOGY/MANUFACTURING`. */
  @Column('varchar', { length: 81 })
  sectorPair!: string;

  /** What it is ordered by, the greatest first; see `standingOf`. */
  @Column('integer')
  standing!: number;

  @Column('varchar', { length: 8, nullable: true })
  relation!: SubjectRelation | null;

  /** First day on which it holds; null where no day is known. */
  @Column('date', { nullable: true })
  sinceOn!: PlainDate | null;

  /** Day from which it holds no more. */
  @Column('date', { nullable: true })
  untilOn!: PlainDate | null;

  /** Standards that the index had when the titles were compared, as far as they are counted. */
  @Column('integer', { nullable: true })
  indexed!: number | null;

  /** How many standards then had each term of the first title: JSON, pairs in the order of the title. */
  @Column('text', { nullable: true })
  terms!: string | null;

  /** Since when it is known so: when the later of the two came to be what it is, ISO 8601; null for ever since. */
  @Column('varchar', { length: 24, nullable: true })
  knownFrom!: string | null;
}

/** What is found now. */
@Entity('overlap_finding')
@Index('overlap_finding_by_key', ['findingKey'], { unique: true })
@Index('overlap_finding_by_standing', ['standing'])
@Index('overlap_finding_by_kind', ['kind', 'standing'])
@Index('overlap_finding_by_one', ['oneSerial'])
@Index('overlap_finding_by_other', ['otherSerial'])
export class OverlapFindingRow extends FindingColumns {
  @PrimaryGeneratedColumn()
  serial!: number;
}

/** What was found until one of the two changed. */
@Entity('overlap_finding_version')
@Index('overlap_finding_version_by_end', ['knownTo'])
export class OverlapFindingVersion extends FindingColumns {
  @PrimaryGeneratedColumn()
  place!: number;

  /** Serial of the finding, which has one row at any time: here or in the table of what is found now. */
  @Column('integer')
  serial!: number;

  /** Until when it was known so. */
  @Column('varchar', { length: 24 })
  knownTo!: string;
}

/** A standard that came or changed and has not been compared since. */
@Entity('overlap_pending')
export class OverlapPending {
  @PrimaryColumn('integer')
  serial!: number;

  /** When it did, by the log that told, ISO 8601; null where none did. */
  @Column('varchar', { length: 24, nullable: true })
  changedAt!: string | null;
}

/** A value that a standard sets, as a row of a sector's register states it. */
abstract class StatedColumns {
  @Column('varchar', { length: 120 })
  recordId!: string;

  @Column('varchar', { length: 24 })
  field!: string;

  @Column('varchar', { length: 100 })
  standardCode!: string;

  @Column('varchar', { length: 420 })
  subject!: string;

  @Column('varchar', { length: 420 })
  indicator!: string;

  @Column('varchar', { length: 500, nullable: true })
  circumstances!: string | null;

  @Column('varchar', { length: 20, nullable: true })
  period!: string | null;

  @Column('varchar', { length: 6, nullable: true })
  regionCode!: string | null;

  @Column('decimal', { precision: 15, scale: 6 })
  value!: number;

  @Column('varchar', { length: 60 })
  unit!: string;

  @Column('varchar', { length: 100, nullable: true })
  clause!: string | null;

  /** Name of what it is for; null until its standard is compared. */
  @Column('varchar', { length: 32, nullable: true })
  matter!: string | null;

  /** Since when the row states it so, by the log of the sector, ISO 8601; null for ever since. */
  @Column('varchar', { length: 24, nullable: true })
  knownFrom!: string | null;
}

/** What rows state now. */
@Entity('stated_value')
@Index('stated_value_by_record', ['recordId', 'field'], { unique: true })
@Index('stated_value_by_standard', ['standardCode'])
@Index('stated_value_by_matter', ['matter'])
export class StatedValueRow extends StatedColumns {
  @PrimaryGeneratedColumn()
  serial!: number;
}

/** What rows stated until they changed. */
@Entity('stated_value_version')
@Index('stated_value_version_by_standard', ['standardCode', 'knownTo'])
export class StatedValueVersion extends StatedColumns {
  @PrimaryGeneratedColumn()
  serial!: number;

  /** Until when it was known so. */
  @Column('varchar', { length: 24 })
  knownTo!: string;
}

/** The tables of the report on overlaps, but for the decisions, which are a register. */
export const overlapTables = [
  OverlapFindingRow,
  OverlapFindingVersion,
  OverlapPending,
  StatedValueRow,
  StatedValueVersion,
];
