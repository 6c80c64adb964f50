import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';

/** That a row of a sector's register names a standard, as the sector's log says. */
@Entity('sector_naming')
@Index('sector_naming_by_code', ['code', 'noun'])
export class SectorNaming {
  /** Global id of the row. */
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  /** Number of the standard. */
  @PrimaryColumn('varchar', { length: 100 })
  code!: string;

  /** Begins the ids of the register's rows. */
  @Column('varchar', { length: 40 })
  noun!: string;

  @Column('varchar', { length: 40 })
  sector!: SectorKey;

  @Column('varchar', { length: 500 })
  title!: string;
}
