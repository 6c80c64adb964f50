import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { ProvinceSector } from '../graph/ProvinceSector';
import type { ProvinceContext } from '../ProvinceContext';
import { showSystem, StandardSystem } from './StandardSystem';
import { rootOf, SystemNode } from './SystemNode';

/** Versions that are listed of one sector's tree. */
const LISTED = 50;

/** The root of the tree that is wanted, as it stands on a day. */
async function systemRoot(
  sector: string,
  version: number | null,
  day: PlainDate,
  { loaders }: ProvinceContext,
): Promise<SystemNode | null> {
  const view = await loaders.systems.load({ sector, version, day });
  return view && rootOf(view);
}

/** What the province answers about a sector's standard-system tree: it alone knows the standards of all sectors. */
@Resolver(() => ProvinceSector)
export class SectorSystemFields {
  @FieldResolver(() => SystemNode, {
    nullable: true,
    description: 'Root of its standard-system tree, with coverage 标准体系.',
  })
  system(
    @Root() { key }: ProvinceSector,
    @Ctx() context: ProvinceContext,
    @Arg('version', () => Int, {
      nullable: true,
      description: 'Number of the version; the one that applies on the day when absent.',
    })
    version?: number | null,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'The day on which standards and projects are looked at; today when absent.',
    })
    asOf?: PlainDate | null,
  ): Promise<SystemNode | null> {
    return systemRoot(key, version ?? null, asOf ?? context.today, context);
  }

  @FieldResolver(() => [StandardSystem], {
    nullable: true,
    description: 'Versions of its standard-system tree, the last 50, the latest first 标准体系表版本.',
  })
  async systemVersions(
    @Root() { key }: ProvinceSector,
    @Ctx() { loaders }: ProvinceContext,
  ): Promise<StandardSystem[]> {
    const rows = await loaders.systemVersions.load(key);
    return [...rows].reverse().slice(0, LISTED).map(showSystem);
  }
}

/** What the province adds to a version that a sector names. */
@Resolver(() => StandardSystem)
export class StandardSystemFields {
  @FieldResolver(() => SystemNode, {
    nullable: true,
    description: 'Root of this version, as it stands on a day 体系表根节点.',
  })
  root(
    @Root() { sector, number }: StandardSystem,
    @Ctx() context: ProvinceContext,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Today when absent.' })
    asOf?: PlainDate | null,
  ): Promise<SystemNode | null> {
    return systemRoot(sector, number, asOf ?? context.today, context);
  }
}
