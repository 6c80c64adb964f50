import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';

/**
 * The indexes of the table: for its entity and the migration that makes it. Rows of one day follow each other by serial,
 * in both databases, so that the first serves the order of the calendar.
 */
export const reviewDueIndices = [
  { name: 'review_due_by_day', columnNames: ['dueOn'] },
  { name: 'review_due_by_cited', columnNames: ['citedOn'] },
  { name: 'review_due_by_low', columnNames: ['lowOn'] },
] as const;

/** Those of the table of what is over. */
export const reviewDueVersionIndices = [
  { name: 'review_due_version_by_end', columnNames: ['knownTo', 'onTo'] },
  { name: 'review_due_version_by_standard', columnNames: ['standardId'] },
] as const;

/** Stands for a time that has no end. */
export const STILL_KNOWN = '9999-12-31T23:59:59.999Z';

const WithIndices =
  (indices: readonly { readonly name: string; readonly columnNames: readonly string[] }[]): ClassDecorator =>
  (target) => {
    for (const { name, columnNames } of indices) Index(name, [...columnNames])(target);
  };

/** When and why a standard is due for review. */
abstract class DueDays {
  @Column('varchar', { length: 40 })
  sector!: SectorKey;

  /** GB/T 2260 code of the standard's region. */
  @Column('varchar', { length: 6, nullable: true })
  regionCode!: string | null;

  /** The first of the days below. */
  @Column('date')
  dueOn!: PlainDate;

  @Column('date', { nullable: true })
  ageOn!: PlainDate | null;

  /** First day on which something it cites no longer applies. */
  @Column('date', { nullable: true })
  citedOn!: PlainDate | null;

  /** Day of the low evaluation that opened the review proposal. */
  @Column('date', { nullable: true })
  lowOn!: PlainDate | null;

  /** Day from which it is so: when the standard took effect, or what made it due before was settled. */
  @Column('date')
  onFrom!: PlainDate;

  /** Since when that is known, ISO 8601; null for ever since. */
  @Column('varchar', { length: 24, nullable: true })
  knownFrom!: string | null;
}

/** When and why a standard of the index is due for review; one that never is has no row. */
@Entity('review_due')
@WithIndices(reviewDueIndices)
export class ReviewDueRow extends DueDays {
  /** Serial of the standard. */
  @PrimaryColumn('integer')
  serial!: number;
}

/** When and why a standard was due until something settled it, or was known to be until something else was. */
@Entity('review_due_version')
@WithIndices(reviewDueVersionIndices)
export class ReviewDueVersion extends DueDays {
  @PrimaryGeneratedColumn()
  place!: number;

  /** Global id of the standard. */
  @Column('varchar', { length: 120 })
  standardId!: string;

  /** Serial of the standard, which has one row on any day and at any time: here or in the table of what is so now. */
  @Column('integer')
  serial!: number;

  /** The day from which it was so no longer; the last of all where that has no end. */
  @Column('date')
  onTo!: PlainDate;

  /** Until when that was known; `STILL_KNOWN` where it still is. */
  @Column('varchar', { length: 24 })
  knownTo!: string;
}

/** The tables of the review calendar. */
export const reviewDueTables = [ReviewDueRow, ReviewDueVersion] as const;
