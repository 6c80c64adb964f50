import { Column, Entity, Index } from 'typeorm';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { VersionItem, VersionRow } from './VersionRow';

/** What pilots and projects have in common. */
abstract class RecordVersion extends VersionRow {
  @Column('varchar', { length: 16 })
  stage!: string;

  @Column('varchar', { length: 18, nullable: true })
  creditCode!: string | null;

  @Column('date', { nullable: true })
  stageSince!: PlainDate | null;

  @Column('date', { nullable: true })
  due!: PlainDate | null;
}

/** A row of `pilot` as it was known for a time; of its lists the steps are kept. */
@Entity('pilot_version')
@Index('pilot_version_by_end', ['knownTo'])
export class PilotVersion extends RecordVersion {
  @Column('varchar', { length: 6, nullable: true })
  regionCode!: string | null;

  @Column('varchar', { length: 200, nullable: true })
  organizationName!: string | null;

  @Column('date', { nullable: true })
  appliedOn!: PlainDate | null;

  @Column('date', { nullable: true })
  acceptedOn!: PlainDate | null;

  @Column('date', { nullable: true })
  startsOn!: PlainDate | null;

  @Column('integer', { nullable: true })
  score!: number | null;

  @Column('varchar', { length: 60, nullable: true })
  scoreRule!: string | null;
}

/** A row of `project` as it was known for a time, with its steps. */
@Entity('project_version')
@Index('project_version_by_end', ['knownTo'])
export class ProjectVersion extends RecordVersion {
  @Column('varchar', { length: 60 })
  planNumber!: string;

  @Column('text')
  searchText!: string;

  @Column('varchar', { length: 16 })
  kind!: string;

  @Column('varchar', { length: 24 })
  track!: string;

  @Column('varchar', { length: 100, nullable: true })
  basedOn!: string | null;

  @Column('varchar', { length: 8 })
  stageCode!: string;

  @Column('varchar', { length: 60, nullable: true })
  dueRule!: string | null;

  @Column('varchar', { length: 200, nullable: true })
  leadName!: string | null;

  @Column('varchar', { length: 100, nullable: true })
  revisesCode!: string | null;

  @Column('varchar', { length: 100, nullable: true })
  resultCode!: string | null;

  @Column('integer')
  commentCount!: number;

  @Column('integer')
  openComments!: number;
}

/** A step of such a record, as it was known then. */
abstract class VersionStep extends VersionItem {
  @Column('date')
  changedOn!: PlainDate;

  @Column('varchar', { length: 16 })
  toStage!: string;

  @Column('varchar', { length: 24 })
  action!: string;
}

@Entity('pilot_version_history')
export class PilotVersionStep extends VersionStep {}

@Entity('project_version_history')
export class ProjectVersionStep extends VersionStep {}

/** The tables of what pilots and projects were known as. */
export const recordVersionTables = [
  PilotVersion,
  PilotVersionStep,
  ProjectVersion,
  ProjectVersionStep,
] as const;
