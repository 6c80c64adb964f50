import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PlainDate, Provenance, ReviewConclusion } from '../catalogue/StandardFacts';
import type { SectorKey } from '../sectorKeys';
import { evaluationIndices, proposalIndices } from './evaluationIndices';

type Indices = readonly {
  readonly name: string;
  readonly columnNames: readonly string[];
  isUnique: boolean;
}[];

const WithIndices =
  (indices: Indices): ClassDecorator =>
  (target) => {
    for (const { name, columnNames, isUnique } of indices)
      Index(name, [...columnNames], { unique: isUnique })(target);
  };

/** An evaluation, in a sector's database and in the province's. */
@Entity('evaluation')
@WithIndices(evaluationIndices)
export class EvaluationRow {
  /** Place in the order of recording within this database; what its lists refer to. */
  @PrimaryColumn('integer')
  serial!: number;

  @Column('varchar', { length: 120 })
  id!: string;

  @Column('varchar', { length: 40 })
  sector!: SectorKey;

  /** Normal number of the standard. */
  @Column('varchar', { length: 100 })
  standardCode!: string;

  /** 1, 2, 3 … among the evaluations of the standard. */
  @Column('integer')
  number!: number;

  @Column('date')
  evaluatedOn!: PlainDate;

  @Column('date')
  periodFrom!: PlainDate;

  @Column('date')
  periodTo!: PlainDate;

  @Column('varchar', { length: 200 })
  evaluatorName!: string;

  @Column('varchar', { length: 18, nullable: true })
  creditCode!: string | null;

  @Column('decimal', { precision: 5, scale: 2 })
  score!: number;

  @Column('varchar', { length: 40 })
  ruleVersion!: string;

  @Column('boolean')
  low!: boolean;

  @Column('varchar', { length: 120, nullable: true })
  proposalId!: string | null;

  @Column('text')
  conclusion!: string;

  @Column('text', { nullable: true })
  source!: string | null;

  @Column('varchar', { length: 16 })
  provenance!: Provenance;

  @Column('integer')
  version!: number;
}

/** Part of a list that an evaluation carries, in the order given. */
abstract class EvaluationPart {
  /** The evaluation's place in this database. */
  @PrimaryColumn('integer')
  serial!: number;

  @PrimaryColumn('integer')
  ordinal!: number;

  @Column('varchar', { length: 200 })
  name!: string;
}

@Entity('evaluation_indicator')
export class IndicatorRow extends EvaluationPart {
  @Column('decimal', { precision: 8, scale: 4 })
  weight!: number;

  @Column('decimal', { precision: 5, scale: 2 })
  score!: number;

  @Column('varchar', { length: 500, nullable: true })
  remark!: string | null;
}

@Entity('evaluation_evidence')
export class EvidenceRow extends EvaluationPart {
  @Column('varchar', { length: 64 })
  sha256!: string;

  @Column('varchar', { length: 500, nullable: true })
  link!: string | null;
}

/** A proposal to review a standard, in a sector's database and in the province's. */
@Entity('review_proposal')
@WithIndices(proposalIndices)
export class ProposalRow {
  @PrimaryColumn('integer')
  serial!: number;

  @Column('varchar', { length: 120 })
  id!: string;

  @Column('varchar', { length: 40 })
  sector!: SectorKey;

  /** Normal number of the standard. */
  @Column('varchar', { length: 100 })
  standardCode!: string;

  /** Id of the evaluation that opened it. */
  @Column('varchar', { length: 120 })
  evaluationId!: string;

  @Column('date')
  openedOn!: PlainDate;

  @Column('date', { nullable: true })
  settledOn!: PlainDate | null;

  @Column('varchar', { length: 10, nullable: true })
  conclusion!: ReviewConclusion | null;

  @Column('integer')
  version!: number;
}

/** The tables of what evaluations carry. */
export const evaluationItemTables = [IndicatorRow, EvidenceRow];

/** The tables of evaluations and review proposals. */
export const evaluationTables = [EvaluationRow, ...evaluationItemTables, ProposalRow];
