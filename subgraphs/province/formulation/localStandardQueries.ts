import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { badField } from '../../../shared/errors';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { Access } from '../../../shared/kernel/graph/access';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { sectors } from '../../../shared/kernel/sectorKeys';
import type { ProvinceContext } from '../ProvinceContext';
import { CountedRows } from '../counting/CountedRows';
import { showRule } from '../rules/CountingRule';
import { ruleValidOn } from '../rules/countingRules';
import { countMakings } from './countMakings';
import { LocalStandards } from './LocalStandards';

/** Key of the rule by which local standards are counted. */
const LOCAL_STANDARDS = 'local-standards';

/** How many local standards were made, by a rule that is shown with the figures. */
@Resolver()
export class LocalStandardQueries {
  @Query(() => LocalStandards, {
    nullable: true,
    description:
      'Local standards issued from one day to another, both included, new and revised ones told apart 地方标准制修订统计.',
  })
  @Access(['PUBLIC'])
  async localStandards(
    @Arg('from', () => DateScalar) from: PlainDate,
    @Arg('to', () => DateScalar) to: PlainDate,
    @Ctx() { database, loaders, today }: ProvinceContext,
  ): Promise<LocalStandards | null> {
    if (to < from) throw badField('to', to, `must not be before ${from}`);
    const versions = (await loaders.countingRules).filter(({ key }) => key === LOCAL_STANDARDS);
    const rule = ruleValidOn(versions, today);
    if (rule === null) return null;
    const counted = [new CountedRows(rule.counting, { from, to }).sources[0].where];
    const counts = await countMakings(database, counted);
    const keys = sectors.map(({ key }) => key);
    return new LocalStandards({ from, to, rule: showRule(rule) }, keys, counts, counted);
  }
}
