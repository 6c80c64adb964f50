import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { badInput } from '../../../shared/errors';
import { Access, sectorsSeenInside } from '../../../shared/kernel/graph/access';
import { checkPageSize, DEFAULT_PAGE_SIZE } from '../../../shared/kernel/graph/paging';
import { readsFor } from '../../../shared/kernel/listing/ListContext';
import { visibleProjects } from '../../../shared/kernel/projects';
import type { ProvinceContext } from '../ProvinceContext';
import { findOverlaps } from './findOverlaps';
import { NoveltyReport } from './NoveltyReport';
import { noveltyTextProblems } from './noveltyTextRules';

/** Searches what is known for what a text says. */
@Resolver()
export class NoveltyQueries {
  @Query(() => NoveltyReport, {
    nullable: true,
    description:
      'Standards of all sectors, and drafts that you may see, whose titles a text overlaps: ranked, with the places and the reasons 查新.',
  })
  @Access(['PUBLIC'])
  async novelty(
    @Arg('text', () => String, { description: 'Title, scope or abstract, at most 10,000 characters.' })
    text: string,
    @Ctx() context: ProvinceContext,
    @Arg('first', () => Int, {
      nullable: true,
      description: 'Hits that overlap it most, 1 to 100; 20 when absent.',
    })
    first?: number | null,
  ): Promise<NoveltyReport> {
    const size = checkPageSize('first', first ?? DEFAULT_PAGE_SIZE);
    const problems = noveltyTextProblems(text);
    if (problems.length > 0) throw badInput(...problems);
    const { identity, today } = context;
    const seesDrafts = sectorsSeenInside(identity).length > 0;
    const scope = { today, visibleProjects: seesDrafts ? visibleProjects(identity) : null };
    return new NoveltyReport(await findOverlaps(text, readsFor(context), scope), size, today);
  }
}
