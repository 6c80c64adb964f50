import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import type { Database } from '../../database';
import type { PlainDate } from '../catalogue/StandardFacts';
import { Access, INSIDERS, sectorsSeenInside } from '../graph/access';
import { statusExpression } from '../listing/filterConditions';
import { countStages } from '../lifecycle/countStages';
import { countPilotStages, PilotStageCount, pilotStageCounts } from '../pilots';
import { ProjectStageCount, projectStageCounts, stagesUnderWay } from '../projects';
import type { SectorContext } from './RequestContext';

/** A catalogue in figures, as of a day. */
@ObjectType({ description: 'A catalogue in figures, as of a day 目录统计.' })
@Access(['PUBLIC'])
export class SectorStatistics {
  @Field(() => Int, { description: 'Standards in force 现行.' })
  inForce!: number;

  @Field(() => Int, { description: 'Standards that take effect later 即将实施.' })
  upcoming!: number;

  @Field(() => Int, { description: 'Standards no longer in force 废止.' })
  withdrawn!: number;

  @Field(() => Int, { description: 'Standards in force whose review was due before that day 复审超期.' })
  overdueReview!: number;

  /** The day on which it is counted. */
  on!: PlainDate;

  @Field(() => Int, {
    nullable: true,
    description: 'Projects from proposal to approval; null for an agency of another sector 在研项目.',
  })
  @Access(INSIDERS)
  async inDrafting(@Ctx() context: SectorContext): Promise<number | null> {
    const counted = await this.projectStages(context);
    return counted && stagesUnderWay.reduce((sum, stage) => sum + (counted.get(stage) ?? 0), 0);
  }

  @Field(() => [ProjectStageCount], {
    nullable: true,
    description:
      'Projects by the stage they had reached by that day; null for an agency of another sector 各阶段项目数.',
  })
  @Access(INSIDERS)
  async projectsByStage(@Ctx() context: SectorContext): Promise<ProjectStageCount[] | null> {
    const counted = await this.projectStages(context);
    return counted && projectStageCounts(counted);
  }

  @Field(() => [PilotStageCount], {
    description:
      'Pilots by the stage they had reached by that day; one of which no steps are known by the stage it has 各阶段试点数.',
  })
  async pilotsByStage(@Ctx() { database }: SectorContext): Promise<PilotStageCount[]> {
    return pilotStageCounts(await countPilotStages(database, this.on));
  }

  private projects: Promise<ReadonlyMap<string, number>> | undefined;

  /** What both figures of projects are made of, counted once; null for those who may not see them. */
  private async projectStages({ database, identity, sector }: SectorContext) {
    if (!sectorsSeenInside(identity).includes(sector.key)) return null;
    this.projects ??= countStages(database, 'project_history', this.on);
    return this.projects;
  }
}

interface StatusCount {
  readonly status: 'IN_FORCE' | 'UPCOMING' | 'WITHDRAWN';
  readonly count: number | string;
  readonly overdue: number | string | null;
}

/** Counts a catalogue by status with one statement. */
export async function countStatistics(database: Database, on: PlainDate): Promise<SectorStatistics> {
  const rows = (await database.reader.query(
    `SELECT ${statusExpression} AS status, COUNT(*) AS count,
            SUM(CASE WHEN s.nextReviewOn < ? THEN 1 ELSE 0 END) AS overdue
       FROM standard s GROUP BY 1`,
    [on, on, on],
  )) as StatusCount[];
  const counted = (status: StatusCount['status']) => rows.find((row) => row.status === status);
  return Object.assign(new SectorStatistics(), {
    on,
    inForce: Number(counted('IN_FORCE')?.count ?? 0),
    upcoming: Number(counted('UPCOMING')?.count ?? 0),
    withdrawn: Number(counted('WITHDRAWN')?.count ?? 0),
    overdueReview: Number(counted('IN_FORCE')?.overdue ?? 0),
  });
}
