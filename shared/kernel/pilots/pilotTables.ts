import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PlainDate } from '../catalogue/StandardFacts';
import { StageChangeRow } from '../lifecycle/stageHistory';
import type { EvidenceKind, PilotStage } from './PilotFacts';

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

/** A standard that a pilot sets out to make, by title. */
@Entity('pilot_planned_standard')
export class PlannedStandard {
  /** The pilot's place in this database. */
  @PrimaryColumn('integer')
  serial!: number;

  @PrimaryColumn('integer')
  ordinal!: number;

  @Column('varchar', { length: 500 })
  title!: string;
}

/** How a pilot came to its stages. */
@Entity('pilot_history')
@Index('pilot_history_by_action', ['action', 'changedOn'])
export class PilotStageChange extends StageChangeRow {}

/** A document that a pilot keeps. */
@Entity('pilot_evidence')
export class PilotEvidenceRow {
  /** The pilot's place in this database. */
  @PrimaryColumn('integer')
  serial!: number;

  @PrimaryColumn('integer')
  ordinal!: number;

  @Column('varchar', { length: 24 })
  kind!: EvidenceKind;

  @Column('varchar', { length: 200 })
  name!: string;

  @Column('varchar', { length: 64 })
  sha256!: string;

  @Column('varchar', { length: 500 })
  link!: string;

  @Column('varchar', { length: 16 })
  stage!: PilotStage;

  @Column('date')
  addedOn!: PlainDate;

  @Column('varchar', { length: 200 })
  actor!: string;
}

/** The tables of the lists that pilots carry, in a sector's database and in the province's. */
export const pilotPartTables = [PilotStandard, PlannedStandard, PilotStageChange, PilotEvidenceRow] as const;
