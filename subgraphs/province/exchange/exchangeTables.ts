import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { ChangeKind, DocumentStatus, RunState } from './exchangeRules';

/** One taking over of a partner's list. */
@Entity('exchange_run')
@Index('exchange_run_by_id', ['id'], { unique: true })
@Index('exchange_run_by_partner', ['partnerKey', 'place'])
export class ExchangeRunTable {
  @PrimaryGeneratedColumn()
  serial!: number;

  @Column('varchar', { length: 200 })
  id!: string;

  @Column('varchar', { length: 80 })
  partnerKey!: string;

  @Column('varchar', { length: 80 })
  runKey!: string;

  @Column('varchar', { length: 10 })
  state!: RunState;

  @Column('varchar', { length: 24 })
  openedAt!: string;

  @Column('varchar', { length: 24, nullable: true })
  closedAt!: string | null;

  /** Counts the partner's closed runs; null until it is closed. */
  @Column('integer', { nullable: true })
  place!: number | null;

  @Column('integer', { nullable: true })
  statedCount!: number | null;

  @Column('varchar', { length: 64, nullable: true })
  statedDigest!: string | null;

  @Column('integer', { nullable: true })
  ourCount!: number | null;

  @Column('varchar', { length: 64, nullable: true })
  ourDigest!: string | null;

  @Column('integer', { nullable: true })
  added!: number | null;

  @Column('integer', { nullable: true })
  changed!: number | null;

  @Column('integer', { nullable: true })
  deleted!: number | null;

  @Column('integer', { nullable: true })
  unchanged!: number | null;

  @Column('integer')
  version!: number;
}

/** One part of a run. */
@Entity('exchange_part')
export class ExchangePartTable {
  @PrimaryColumn('integer')
  run!: number;

  @PrimaryColumn('integer')
  part!: number;

  @Column('integer')
  documents!: number;

  @Column('varchar', { length: 64 })
  digest!: string;
}

/** What all tables of documents tell of one. */
abstract class DocumentColumns {
  @PrimaryGeneratedColumn()
  serial!: number;

  /** Serial of the run. */
  @Column('integer')
  run!: number;

  /** As the partner writes it. */
  @Column('varchar', { length: 100 })
  number!: string;

  /** Normal form, by which our standards adopt it. */
  @Column('varchar', { length: 100 })
  code!: string;

  /** Without its year. */
  @Column('varchar', { length: 100 })
  base!: string;

  @Column('varchar', { length: 500 })
  title!: string;

  @Column('varchar', { length: 12 })
  status!: DocumentStatus;

  @Column('date', { nullable: true })
  editionOn!: string | null;
}

/** A document as a partner sent it; kept until the partner's next run is closed. */
@Entity('exchange_document')
@Index('exchange_document_by_number', ['run', 'number'], { unique: true })
@Index('exchange_document_by_part', ['run', 'part'])
export class ExchangeDocumentTable extends DocumentColumns {
  @Column('integer')
  part!: number;

  @Column('varchar', { length: 64 })
  digest!: string;
}

/** How a document differs from what the partner had sent before. */
@Entity('exchange_change')
@Index('exchange_change_by_kind', ['run', 'kind', 'number'])
@Index('exchange_change_by_number', ['run', 'number'])
export class ExchangeChangeTable extends DocumentColumns {
  @Column('varchar', { length: 8 })
  kind!: ChangeKind;

  @Column('varchar', { length: 500, nullable: true })
  formerTitle!: string | null;

  @Column('varchar', { length: 12, nullable: true })
  formerStatus!: DocumentStatus | null;

  @Column('date', { nullable: true })
  formerEditionOn!: string | null;
}

/** The tables of exchange runs. */
export const exchangeTables = [
  ExchangeRunTable,
  ExchangePartTable,
  ExchangeDocumentTable,
  ExchangeChangeTable,
];
