import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { Access } from '../../../shared/kernel/graph/access';
import { DateScalar, DateTimeScalar } from '../../../shared/kernel/graph/scalars';
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
      'How far enterprises declare their product standards on a day, today when absent, by what is known now or was at a moment 企业标准自我声明公开统计.',
  })
  @Access(['PUBLIC'])
  async selfDeclaration(
    @Ctx() { loaders, today }: ProvinceContext,
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf?: PlainDate | null,
    @Arg('knownAt', () => DateTimeScalar, { nullable: true }) knownAt?: string | null,
  ): Promise<SelfDeclaration> {
    const day = asOf ?? today;
    const rule = ruleInForce(await loaders.countingRules, RULE, { field: 'asOf', day });
    return new SelfDeclaration({ asOf: day, knownAt: knownAt ?? null }, rule);
  }
}
