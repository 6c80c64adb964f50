import { Column, PrimaryColumn } from 'typeorm';
import type { Provenance } from '../../../shared/kernel/catalogue/StandardFacts';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';

/** What every row has that was known for a time, until its sector wrote it anew: its columns beside those of its kind. */
export abstract class VersionRow {
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @PrimaryColumn('integer')
  version!: number;

  /** Serial of the record, which has one row at any time: here or in the table of its kind. */
  @Column('integer')
  serial!: number;

  @Column('varchar', { length: 500 })
  title!: string;

  @Column('varchar', { length: 40 })
  sector!: SectorKey;

  @Column('varchar', { length: 16 })
  level!: string;

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

/** An item of a list that such a row carried. */
export abstract class VersionItem {
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @PrimaryColumn('integer')
  version!: number;

  /** Its place in the list, from 0. */
  @PrimaryColumn('integer')
  ordinal!: number;
}
