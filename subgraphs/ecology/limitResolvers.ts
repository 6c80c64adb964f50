import type DataLoader from 'dataloader';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SectorContext } from '../../shared/kernel';
import { EcologyStandard } from './EcologyStandard';
import { EmissionLimit } from './EmissionLimit';
import { EnergyLimit } from './EnergyLimit';

interface EcologyContext extends SectorContext {
  readonly loaders: {
    readonly energyLimits: DataLoader<string, EnergyLimit[]>;
    readonly emissionLimits: DataLoader<string, EmissionLimit[]>;
  };
}

/** The limits that a standard sets. */
@Resolver(() => EcologyStandard)
export class LimitResolvers {
  @FieldResolver(() => [EnergyLimit], {
    nullable: true,
    description: 'Energy limits this standard sets 能耗限额.',
  })
  energyLimits(
    @Root() { code }: EcologyStandard,
    @Ctx() { loaders }: EcologyContext,
  ): Promise<EnergyLimit[]> {
    return loaders.energyLimits.load(code);
  }

  @FieldResolver(() => [EmissionLimit], {
    nullable: true,
    description: 'Emission limits this standard sets 排放限值.',
  })
  emissionLimits(
    @Root() { code }: EcologyStandard,
    @Ctx() { loaders }: EcologyContext,
  ): Promise<EmissionLimit[]> {
    return loaders.emissionLimits.load(code);
  }
}
