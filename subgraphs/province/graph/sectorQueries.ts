import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { badField } from '../../../shared/errors';
import { Access, INSIDERS } from '../../../shared/kernel/graph/access';
import { SourceStatus } from '../../../shared/kernel/graph/completeness';
import { LARGEST_PAGE_SIZE } from '../../../shared/kernel/graph/paging';
import { parseId } from '../../../shared/kernel/ids';
import { PilotListArguments, type PilotConnection } from '../../../shared/kernel/pilots';
import { ProjectListArguments, type ProjectConnection } from '../../../shared/kernel/projects';
import { SectorKeyEnum, type SectorKey } from '../../../shared/kernel/sectorKeys';
import type { ProvinceContext, SectorTitle } from '../ProvinceContext';
import { pilotConnections, projectConnections } from './connections';
import { Node } from './Node';
import { ProvinceSector } from './ProvinceSector';
import { sectorStubs, showPilot, showProject } from './sectorStubs';

/** The sector with this key; null when there is none. */
export function findSector(
  key: SectorKey,
  titles: ReadonlyMap<SectorKey, SectorTitle>,
): ProvinceSector | null {
  const stubs = sectorStubs.get(key);
  if (!stubs) return null;
  const { en, zh } = titles.get(key) ?? { en: stubs.names.typePrefix, zh: stubs.names.typePrefix };
  return Object.assign(new stubs.Sector(), { key, name: en, nameZh: zh });
}

/** What has a global id and may be seen; null when nothing has it. */
export async function nodeOf(id: string, { loaders }: ProvinceContext): Promise<Node | null> {
  switch (parseId(id)?.kind) {
    case 'standard':
      return loaders.standardsById.load(id);
    case 'pilot':
      return loaders.pilotsById.load(id);
    case 'project':
      return loaders.projectsById.load(id);
    default:
      return null;
  }
}

/** The sectors, what they run, and what has a global id. */
@Resolver()
export class SectorQueries {
  @Query(() => [ProvinceSector], {
    nullable: true,
    description: 'The sectors, all when no keys are given 领域.',
  })
  @Access(['PUBLIC'])
  sectors(
    @Ctx() { sectorTitles }: ProvinceContext,
    @Arg('keys', () => [SectorKeyEnum], { nullable: true }) keys?: SectorKey[] | null,
  ): ProvinceSector[] {
    const wanted = new Set(keys ?? sectorStubs.keys());
    return [...wanted].flatMap((key) => findSector(key, sectorTitles) ?? []);
  }

  @Query(() => pilotConnections.Connection, {
    nullable: true,
    description: 'Pilots of all sectors 试点示范项目.',
  })
  @Access(['PUBLIC'])
  pilots(@Args() args: PilotListArguments, @Ctx() context: ProvinceContext): PilotConnection {
    return pilotConnections.open(context, args, showPilot);
  }

  @Query(() => projectConnections.Connection, {
    nullable: true,
    description:
      'Projects of all sectors, the earliest due first; an agency is shown those of its own 制修订项目.',
  })
  @Access(INSIDERS)
  projects(@Args() args: ProjectListArguments, @Ctx() context: ProvinceContext): ProjectConnection {
    return projectConnections.open(context, args, showProject);
  }

  @Query(() => Node, { nullable: true, description: 'What has this global id; null when nothing has it.' })
  @Access(['PUBLIC'])
  node(@Arg('id', () => ID) id: string, @Ctx() context: ProvinceContext): Promise<Node | null> {
    return nodeOf(id, context);
  }

  @Query(() => [Node], {
    nullable: 'itemsAndList',
    description:
      'What has these global ids, at most 100, in the order given; null in the place of one nothing has.',
  })
  @Access(['PUBLIC'])
  nodes(@Arg('ids', () => [ID]) ids: string[], @Ctx() context: ProvinceContext): Promise<(Node | null)[]> {
    if (ids.length > LARGEST_PAGE_SIZE)
      throw badField('ids', ids.length, `must be at most ${LARGEST_PAGE_SIZE} ids`);
    return Promise.all(ids.map((id) => nodeOf(id, context)));
  }

  @Query(() => [SourceStatus], {
    nullable: true,
    description: "How far the province's index follows each sector 数据来源状态.",
  })
  @Access(['PUBLIC'])
  async sources(@Ctx() context: ProvinceContext): Promise<SourceStatus[]> {
    return [...(await context.sources())];
  }
}
