import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
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

const WithIndices: ClassDecorator = (target) => {
  for (const { name, columnNames } of reviewDueIndices) Index(name, [...columnNames])(target);
};

/** When and why a standard of the index is due for review; one that never is has no row. */
@Entity('review_due')
@WithIndices
export class ReviewDueRow {
  /** Serial of the standard. */
  @PrimaryColumn('integer')
  serial!: number;

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
}
