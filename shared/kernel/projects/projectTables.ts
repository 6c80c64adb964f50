import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlainDate } from '../catalogue/StandardFacts';
import { StageChangeRow } from '../lifecycle/stageHistory';
import type { CommentAnswer } from './ProjectFacts';

/** How a project came to its stages. */
@Entity('project_history')
export class ProjectStageChange extends StageChangeRow {}

/** A comment on a project's draft; only its sector keeps it. */
@Entity('project_comment')
export class ProjectCommentRow {
  /** The project's place in this database. */
  @PrimaryColumn('integer')
  serial!: number;

  /** Its number within the project. */
  @PrimaryColumn('integer')
  ordinal!: number;

  /** Whose comment it is. */
  @Column('varchar', { length: 200 })
  party!: string;

  @Column('varchar', { length: 100, nullable: true })
  clause!: string | null;

  @Column('text')
  text!: string;

  @Column('date')
  madeOn!: PlainDate;

  @Column('varchar', { length: 200 })
  enteredBy!: string;

  @Column('varchar', { length: 16, nullable: true })
  answer!: CommentAnswer | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('date', { nullable: true })
  answeredOn!: PlainDate | null;

  @Column('varchar', { length: 200, nullable: true })
  answeredBy!: string | null;
}
