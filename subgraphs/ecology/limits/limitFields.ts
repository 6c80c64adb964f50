import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DateScalar, type SectorContext } from '../../../shared/kernel';
import { EcologyStandard } from '../EcologyStandard';
import { isInForce } from '../editions/editionRules';
import { editionsOf } from '../editions/editionsOf';
import { EmissionLimit } from './EmissionLimit';
import { EnergyLimit } from './EnergyLimit';
import { emissionLimits, energyLimits } from './limitRegisters';

/** The limits that a standard sets. */
@Resolver(() => EcologyStandard)
export class StandardLimitFields {
  @FieldResolver(() => [EnergyLimit], {
    nullable: true,
    description: 'Energy limits this standard sets 能耗限额.',
  })
  energyLimits(
    @Root() { code }: EcologyStandard,
    @Ctx() { registers }: SectorContext,
  ): Promise<EnergyLimit[]> {
    return registers.by(energyLimits, 'standardCode').load(code);
  }

  @FieldResolver(() => [EmissionLimit], {
    nullable: true,
    description: 'Emission limits this standard sets 排放限值.',
  })
  emissionLimits(
    @Root() { code }: EcologyStandard,
    @Ctx() { registers }: SectorContext,
  ): Promise<EmissionLimit[]> {
    return registers.by(emissionLimits, 'standardCode').load(code);
  }
}

/** Whether the edition that sets a limit applies on a day; null where the catalogue does not have the edition. */
async function appliesOn(
  { standardCode }: { readonly standardCode: string },
  context: SectorContext,
  on: string | null | undefined,
): Promise<boolean | null> {
  const edition = (await editionsOf([standardCode], context)).get(standardCode);
  return edition ? isInForce(edition, on ?? context.today) : null;
}

const inForce = {
  nullable: true,
  description: 'Whether its edition is in force on a day, where the catalogue has that edition 当日是否现行.',
} as const;
const day = { nullable: true, description: 'Today when absent.' } as const;

/** What each energy limit shows beside its row. */
@Resolver(() => EnergyLimit)
export class EnergyLimitFields {
  @FieldResolver(() => Boolean, inForce)
  inForce(
    @Root() limit: EnergyLimit,
    @Ctx() context: SectorContext,
    @Arg('on', () => DateScalar, day) on?: string | null,
  ): Promise<boolean | null> {
    return appliesOn(limit, context, on);
  }
}

/** What each emission limit shows beside its row. */
@Resolver(() => EmissionLimit)
export class EmissionLimitFields {
  @FieldResolver(() => Boolean, inForce)
  inForce(
    @Root() limit: EmissionLimit,
    @Ctx() context: SectorContext,
    @Arg('on', () => DateScalar, day) on?: string | null,
  ): Promise<boolean | null> {
    return appliesOn(limit, context, on);
  }
}
