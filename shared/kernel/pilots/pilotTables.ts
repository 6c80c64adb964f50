import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A standard that a pilot applies, by number. */
@Entity('pilot_standard')
@Index('pilot_standard_by_code', ['code', 'serial'])
export class PilotStandard {
  /** The pilot's place in this database. */
  @PrimaryColumn('integer')
  serial!: number;

  @PrimaryColumn('integer')
  ordinal!: number;

  @Column('varchar', { length: 100 })
  code!: string;
}
