import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Provenance } from '../../../shared/kernel/catalogue/StandardFacts';

/** An organization, once however many sectors know it. */
@Entity('organization')
@Index('organization_by_credit_code', ['creditCode'], { unique: true })
@Index('organization_by_name', ['name'])
export class OrganizationTable {
  @PrimaryGeneratedColumn()
  serial!: number;

  /** Unified social credit code. */
  @Column('varchar', { length: 18 })
  creditCode!: string;

  @Column('varchar', { length: 200 })
  name!: string;

  /** GB/T 2260 code. */
  @Column('varchar', { length: 6, nullable: true })
  regionCode!: string | null;

  @Column('varchar', { length: 16 })
  provenance!: Provenance;

  /** Name and credit code as the search compares them. */
  @Column('varchar', { length: 400 })
  searchText!: string;

  /** When a log first named it, ISO 8601; null for what came with the project, or before that was noted. */
  @Column('varchar', { length: 24, nullable: true })
  knownFrom!: string | null;
}
