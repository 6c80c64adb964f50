import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { badField } from '../../../shared/errors';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { Access } from '../../../shared/kernel/graph/access';
import { DateScalar, DateTimeScalar } from '../../../shared/kernel/graph/scalars';
import type { Belonging } from '../../../shared/kernel/listing/Belonging';
import { allOf, condition } from '../../../shared/kernel/listing/Condition';
import { rowSources } from '../../../shared/kernel/listing/rowSources';
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
    description:
      'What makes it count in other countries; with a day only what is valid on it; by what is known now, or by what was known at a moment 标准互认.',
  })
  async recognitions(
    @Root() { code }: ProvinceStandard,
    @Ctx() context: ProvinceContext,
    @Arg('on', () => DateScalar, { nullable: true }) on?: PlainDate | null,
    @Arg('knownAt', () => DateTimeScalar, { nullable: true }) knownAt?: string | null,
  ): Promise<Recognition[]> {
    const registers = context.registers.at(knownAt ?? null);
    const rows = await registers.by(recognitions, 'standardCode').load(code);
    return on == null ? rows : rows.filter((row) => row.valid(context, on));
  }
}

/**
 * Being recognised by a country on a day, as is known now or was at a moment; agrees with `isRecognisedOn`. The recognitions
 * are few and lead to the standards: to ask of each standard takes SQLite seconds (measured).
 */
function isRecognisedBy(country: string, on: PlainDate): Belonging {
  const holds = condition(
    'r.country = ? AND r.validFrom <= ? AND (r.validTo IS NULL OR r.validTo >= ?)',
    country,
    on,
    on,
  );
  return ({ knownAt }) => {
    const selects = rowSources('recognition', knownAt).map((source) => {
      const { sql, values } = allOf([holds, ...source.meant('r')]);
      return condition(`SELECT r.standardCode FROM ${source.table} r WHERE ${sql}`, ...values);
    });
    const recognised = selects.map(({ sql }) => sql).join(' UNION ALL ');
    return [
      condition(
        `s.code IN (SELECT k.standardCode FROM (${recognised}) k)`,
        ...selects.flatMap(({ values }) => values),
      ),
    ];
  };
}

/** Which standards count in a country. */
@Resolver()
export class RecognitionQueries {
  @Query(() => standardConnections.Connection, {
    nullable: true,
    description:
      'Standards that a country recognises on a day, today when absent; what has expired by then is left out. With `filter.knownAt` standards and recognitions are both those that were known then 互认标准.',
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
    const recognised = isRecognisedBy(country, on ?? context.today);
    return standardConnections.open(context, args, showStandard, recognised);
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
