import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AdoptionDegree, DraftingRole, PlainDate, ReviewConclusion } from './StandardFacts';

/** A list a standard carries: rows of one standard, in the order given. */
abstract class StandardPart {
  /** The standard's place in this database. */
  @PrimaryColumn('integer')
  serial!: number;

  @PrimaryColumn('integer')
  ordinal!: number;
}

export type ClassificationScheme = 'ICS' | 'CCS' | 'GBT4754';
export type ReplacementDirection = 'REPLACES' | 'REPLACED_BY';

/** A class the standard was put in. */
@Entity('standard_classification')
@Index('standard_classification_by_scheme', ['scheme', 'code', 'serial'])
export class StandardClassification extends StandardPart {
  @Column('varchar', { length: 8 })
  scheme!: ClassificationScheme;

  @Column('varchar', { length: 40 })
  code!: string;
}

/** A body that drafted the standard. */
@Entity('standard_drafting')
@Index('standard_drafting_by_creditCode', ['creditCode', 'serial'])
export class StandardDrafting extends StandardPart {
  @Column('varchar', { length: 200 })
  name!: string;

  @Column('varchar', { length: 18, nullable: true })
  creditCode!: string | null;

  @Column('varchar', { length: 16 })
  role!: DraftingRole;
}

/** A document the standard adopts. */
@Entity('standard_adoption')
@Index('standard_adoption_by_document', ['document', 'serial'])
export class StandardAdoption extends StandardPart {
  @Column('varchar', { length: 100 })
  document!: string;

  @Column('varchar', { length: 3 })
  degree!: AdoptionDegree;
}

/** Another number that the standard replaces or is replaced by, as its own sector declared it. */
@Entity('standard_replacement')
@Index('standard_replacement_by_code', ['code', 'direction', 'serial'])
export class StandardReplacement extends StandardPart {
  @Column('varchar', { length: 12 })
  direction!: ReplacementDirection;

  @Column('varchar', { length: 100 })
  code!: string;

  @Column('boolean')
  partial!: boolean;
}

/** A normative reference. */
@Entity('standard_reference')
@Index('standard_reference_by_code', ['code', 'serial'])
export class StandardReference extends StandardPart {
  @Column('varchar', { length: 100 })
  code!: string;

  @Column('boolean')
  dated!: boolean;

  @Column('varchar', { length: 100, nullable: true })
  clause!: string | null;
}

/** One review. */
@Entity('standard_review')
export class StandardReview extends StandardPart {
  @Column('date')
  reviewedOn!: PlainDate;

  @Column('varchar', { length: 10 })
  conclusion!: ReviewConclusion;

  @Column('varchar', { length: 500, nullable: true })
  note!: string | null;
}

/** The tables that hold a standard's lists, beside the table `standard` itself. */
export const standardTables = [
  StandardClassification,
  StandardDrafting,
  StandardAdoption,
  StandardReplacement,
  StandardReference,
  StandardReview,
];
