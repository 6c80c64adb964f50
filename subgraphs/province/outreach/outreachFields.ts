import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { badField } from '../../../shared/errors';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { Access } from '../../../shared/kernel/graph/access';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { condition, type Condition } from '../../../shared/kernel/listing/Condition';
import {
  StandardListArguments,
  type StandardConnection,
} from '../../../shared/kernel/listing/standardConnection';
import { consistencyOf } from '../../../shared/measure';
import { codeLists } from '../../../shared/reference';
import { standardConnections } from '../graph/connections';
import { ProvinceStandard } from '../graph/ProvinceStandard';
import { showStandard } from '../graph/sectorStubs';
import type { ProvinceContext } from '../ProvinceContext';
import { CommodityComparison } from './CommodityComparison';
import { CommodityConsistency } from './CommodityConsistency';
import { ForeignEdition } from './ForeignEdition';
import { commodityIndicators, foreignEditions, recognitions } from './outreachRegisters';
import { Recognition } from './Recognition';

/** How a standard of any sector fares abroad. */
@Resolver(() => ProvinceStandard)
export class OutreachFields {
  @FieldResolver(() => [ForeignEdition], {
    nullable: true,
    description: 'The standard in other languages 标准外文版.',
  })
  foreignEditions(
    @Root() { code }: ProvinceStandard,
    @Ctx() { registers }: ProvinceContext,
  ): Promise<ForeignEdition[]> {
    return registers.by(foreignEditions, 'standardCode').load(code);
  }

  @FieldResolver(() => [Recognition], {
    nullable: true,
    description: 'What makes it count in other countries; with a day only what is valid on it 标准互认.',
  })
  async recognitions(
    @Root() { code }: ProvinceStandard,
    @Ctx() context: ProvinceContext,
    @Arg('on', () => DateScalar, { nullable: true }) on?: PlainDate | null,
  ): Promise<Recognition[]> {
    const rows = await context.registers.by(recognitions, 'standardCode').load(code);
    return on == null ? rows : rows.filter((row) => row.valid(context, on));
  }
}

/** Being recognised by a country on a day, as a condition on the table `s`; agrees with `isRecognisedOn`. */
function isRecognisedBy(country: string, on: PlainDate): Condition {
  return condition(
    `EXISTS (SELECT 1 FROM recognition r WHERE r.standardCode = s.code AND r.country = ?
               AND r.validFrom <= ? AND (r.validTo IS NULL OR r.validTo >= ?))`,
    country,
    on,
    on,
  );
}

/** Which standards count in a country. */
@Resolver()
export class RecognitionQueries {
  @Query(() => standardConnections.Connection, {
    nullable: true,
    description:
      'Standards that a country recognises on a day, today when absent; what has expired by then is left out 互认标准.',
  })
  @Access(['PUBLIC'])
  recognised(
    @Arg('country', () => String, { description: 'Two letters of ISO 3166-1, e.g. KZ.' }) country: string,
    @Args() args: StandardListArguments,
    @Ctx() context: ProvinceContext,
    @Arg('on', () => DateScalar, { nullable: true }) on?: PlainDate | null,
  ): Promise<StandardConnection> {
    if (!codeLists().countries.has(country))
      throw badField('country', country, 'is no code of ISO 3166-1 of two capitals');
    return standardConnections.open(context, args, showStandard, [
      isRecognisedBy(country, on ?? context.today),
    ]);
  }
}

/** What a comparison of a commodity comes to. */
@Resolver(() => CommodityComparison)
export class CommodityComparisonFields {
  @FieldResolver(() => CommodityConsistency, {
    nullable: true,
    description: 'How far our standard agrees with the foreign one 一致性.',
  })
  async consistency(
    @Root() comparison: CommodityComparison,
    @Ctx() { registers }: ProvinceContext,
  ): Promise<CommodityConsistency> {
    const indicators = await registers.itemsOf(commodityIndicators, comparison);
    const judgements = indicators.map((each) => each.judgement());
    return Object.assign(new CommodityConsistency(), consistencyOf(judgements));
  }
}
