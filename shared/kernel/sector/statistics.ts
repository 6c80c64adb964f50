import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import type { Database } from '../../database';
import type { PlainDate } from '../catalogue/StandardFacts';
import { Access, INSIDERS, sectorsSeenInside } from '../graph/access';
import { statusExpression } from '../listing/filterConditions';
import { countUnderWay } from '../projects';
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
  async inDrafting(@Ctx() { database, identity, sector }: SectorContext): Promise<number | null> {
    return sectorsSeenInside(identity).includes(sector.key) ? countUnderWay(database, this.on) : null;
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
