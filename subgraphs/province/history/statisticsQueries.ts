import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { Access } from '../../../shared/kernel/graph/access';
import { DateScalar, DateTimeScalar } from '../../../shared/kernel/graph/scalars';
import { sectors } from '../../../shared/kernel/sectorKeys';
import type { ProvinceContext } from '../ProvinceContext';
import { countByStage, countByStatus } from './countFigures';
import { SectorFigures } from './SectorFigures';

/** The province in figures, on any day and as it was known at any moment. */
@Resolver()
export class StatisticsQueries {
  @Query(() => [SectorFigures], {
    nullable: true,
    description:
      'All sectors in figures on a day, today when absent: by what is known now, or by what was known at a moment 历史统计.',
  })
  @Access(['PUBLIC'])
  async statistics(
    @Ctx() { database, identity, today }: ProvinceContext,
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf?: PlainDate | null,
    @Arg('knownAt', () => DateTimeScalar, { nullable: true }) knownAt?: string | null,
  ): Promise<SectorFigures[]> {
    const on = asOf ?? today;
    const instant = knownAt ?? null;
    const [standards, pilots, projects] = await Promise.all([
      countByStatus(database, on, instant),
      countByStage(database, 'pilot', on, instant),
      countByStage(database, 'project', on, instant),
    ]);
    return sectors.map(({ key }) => new SectorFigures(key, { standards, pilots, projects }, identity));
  }
}
