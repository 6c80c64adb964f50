import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { badField } from '../../../shared/errors';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { Access } from '../../../shared/kernel/graph/access';
import { DateScalar, DateTimeScalar } from '../../../shared/kernel/graph/scalars';
import { sectors } from '../../../shared/kernel/sectorKeys';
import type { ProvinceContext } from '../ProvinceContext';
import { CountedRows } from '../counting/CountedRows';
import { lastDayKnown } from '../history/lastDayKnown';
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
      'Local standards issued from one day to another, both included, new and revised ones told apart; by what is known now and the rule of today, or by what was known at a moment and the rule of its day 地方标准制修订统计.',
  })
  @Access(['PUBLIC'])
  async localStandards(
    @Arg('from', () => DateScalar) from: PlainDate,
    @Arg('to', () => DateScalar) to: PlainDate,
    @Ctx() { database, loaders, today }: ProvinceContext,
    @Arg('knownAt', () => DateTimeScalar, {
      nullable: true,
      description: 'Counts and lists what the change logs had told by then, as they had told it 已知时点.',
    })
    knownAt?: string | null,
  ): Promise<LocalStandards | null> {
    if (to < from) throw badField('to', to, `must not be before ${from}`);
    const versions = (await loaders.countingRules).filter(({ key }) => key === LOCAL_STANDARDS);
    const rule = ruleValidOn(versions, lastDayKnown(knownAt, today));
    if (rule === null) return null;
    const counted = new CountedRows(rule.counting, { from, to }, knownAt);
    const counts = await countMakings(database, counted);
    const keys = sectors.map(({ key }) => key);
    return new LocalStandards({ from, to, rule: showRule(rule) }, keys, counts, counted);
  }
}
