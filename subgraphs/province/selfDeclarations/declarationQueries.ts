import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { Access } from '../../../shared/kernel/graph/access';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import type { ProvinceContext } from '../ProvinceContext';
import { ruleInForce } from '../rules/ruleReads';
import { SelfDeclaration } from './SelfDeclaration';

/** Key of the rule by which the rate is taken. */
const RULE = 'self-declaration';

/** How far enterprises declare their product standards. */
@Resolver()
export class DeclarationQueries {
  @Query(() => SelfDeclaration, {
    nullable: true,
    description:
      'How far enterprises declare their product standards on a day, today when absent 企业标准自我声明公开统计.',
  })
  @Access(['PUBLIC'])
  async selfDeclaration(
    @Ctx() { loaders, today }: ProvinceContext,
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf?: PlainDate | null,
  ): Promise<SelfDeclaration> {
    const day = asOf ?? today;
    return new SelfDeclaration(day, ruleInForce(await loaders.countingRules, RULE, { field: 'asOf', day }));
  }
}
