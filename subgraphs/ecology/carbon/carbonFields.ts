import { Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import type { SectorContext } from '../../../shared/kernel';
import { CarbonAccount, CarbonActivity } from './CarbonAccount';
import { carbonScopes } from './carbonEnums';
import { accountActivities, emissionFactors } from './carbonRegisters';
import {
  emissionOf,
  isValidIn,
  productUncertainty,
  sumUncertainty,
  toldUncertainty,
  totalOf,
} from './carbonRules';
import { CarbonScopeTotal, CarbonTotals } from './CarbonTotals';
import { EmissionFactor } from './EmissionFactor';

function factorOf(
  { factorKey }: CarbonActivity,
  { registers, sector }: SectorContext,
): Promise<EmissionFactor | null> {
  return registers.byId(emissionFactors).load(`emission-factor:${sector.folder}:${factorKey}`);
}

const emissionBy = ({ amount, unit }: CarbonActivity, factor: EmissionFactor) =>
  emissionOf({ value: amount, unit }, factor);

const uncertaintyBy = (activity: CarbonActivity, factor: EmissionFactor) =>
  productUncertainty(activity.amountUncertainty, activity.factorUncertainty ?? factor.uncertainty);

/** What each activity shows beside its row. */
@Resolver(() => CarbonActivity)
export class CarbonActivityFields {
  @FieldResolver(() => EmissionFactor, {
    nullable: true,
    description: 'The factor, with its source and edition; null where no register has it 排放因子.',
  })
  factor(@Root() activity: CarbonActivity, @Ctx() context: SectorContext): Promise<EmissionFactor | null> {
    return factorOf(activity, context);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Amount by factor, in tCO₂e; refused with UNIT_MISMATCH where the factor is for another unit 排放量（吨二氧化碳当量）.',
  })
  async emission(@Root() activity: CarbonActivity, @Ctx() context: SectorContext): Promise<number | null> {
    const factor = await factorOf(activity, context);
    return factor && emissionBy(activity, factor);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Uncertainty of amount and factor together in per cent, to two decimals, where both are known 不确定度（％）.',
  })
  async uncertainty(@Root() activity: CarbonActivity, @Ctx() context: SectorContext): Promise<number | null> {
    const factor = await factorOf(activity, context);
    return factor && toldUncertainty(uncertaintyBy(activity, factor));
  }
}

/** What each account adds up to. */
@Resolver(() => CarbonAccount)
export class CarbonAccountFields {
  @FieldResolver(() => CarbonTotals, {
    nullable: true,
    description: 'What its activities add up to 排放总量.',
  })
  async totals(
    @Root() { serial, year }: CarbonAccount,
    @Ctx() context: SectorContext,
  ): Promise<CarbonTotals> {
    const activities = await context.registers.items(accountActivities).load(serial);
    const factors = await Promise.all(activities.map((activity) => factorOf(activity, context)));
    return addUp(activities, factors, year);
  }
}

function addUp(
  activities: readonly CarbonActivity[],
  factors: readonly (EmissionFactor | null)[],
  year: number,
): CarbonTotals {
  const emissions = activities.flatMap((activity, index) => {
    const factor = factors[index];
    if (!factor) return [];
    const { scope } = activity;
    return [{ scope, emission: emissionBy(activity, factor), uncertainty: uncertaintyBy(activity, factor) }];
  });
  const used = [...new Set(factors.filter((each) => each !== null))];
  const isWhole = emissions.length === activities.length;
  return Object.assign(new CarbonTotals(), {
    total: isWhole ? totalOf(emissions) : null,
    scopes: carbonScopes.map((scope) =>
      Object.assign(new CarbonScopeTotal(), {
        scope,
        activities: activities.filter((each) => each.scope === scope).length,
        total: isWhole ? totalOf(emissions.filter((each) => each.scope === scope)) : null,
      }),
    ),
    uncertainty: isWhole ? toldUncertainty(sumUncertainty(emissions)) : null,
    withoutFactor: activities.filter((_each, index) => !factors[index]).map(({ name }) => name),
    outOfValidity: used.filter((factor) => !isValidIn(factor, year)),
  });
}
