import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { Access } from '../../../shared/kernel/graph/access';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { writeOf } from '../../../shared/kernel/sector/writeOf';
import type { ProvinceContext } from '../ProvinceContext';
import { CountingRule, showRule } from './CountingRule';
import type { CountingRuleFact } from './CountingRuleFact';
import { CountingInput, countingOf } from './CountingInput';

/** A version of a rule as it is registered. */
@InputType({ description: 'A version of a counting rule 计数规则.' })
class RegisterCountingRuleInput {
  @Field({ description: 'Idempotency key 幂等键.' })
  clientMutationId!: string;

  @Field({ description: 'Names the rule in all its versions: small letters, digits and hyphens.' })
  key!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version you read, which this one follows; absent for a rule that is to be new.',
  })
  expectedVersion?: number | null;

  @Field(() => DateScalar, { description: 'First day on which it is used, not before today 生效日期.' })
  validFrom!: PlainDate;

  @Field({ description: 'The rule in English.' })
  text!: string;

  @Field({ description: 'The rule in Chinese 规则.' })
  textZh!: string;

  @Field({ description: 'What it rests on 依据.' })
  source!: string;

  @Field(() => CountingInput, { description: 'Which rows it counts, as data 计数条件.' })
  counting!: CountingInput;
}

/** What came of it. */
@ObjectType({ simpleResolvers: true })
@Access(['PUBLIC'])
class RegisterCountingRulePayload {
  @Field()
  clientMutationId!: string;

  @Field(() => CountingRule, { nullable: true, description: 'The version as it was registered.' })
  rule!: CountingRule | null;
}

function offeredRule(input: RegisterCountingRuleInput): Omit<CountingRuleFact, 'version'> {
  const { key, validFrom, text, textZh, source, counting } = input;
  return { key, validFrom, text, textZh, source, counting: countingOf(counting) };
}

/** The rules by which the province counts, and their next versions. */
@Resolver()
export class RuleOperations {
  @Query(() => [CountingRule], {
    nullable: true,
    description:
      'All versions of a counting rule, the first one first; none where there is no such rule 计数规则.',
  })
  @Access(['PUBLIC'])
  async countingRules(
    @Arg('key', () => String) key: string,
    @Ctx() { loaders }: ProvinceContext,
  ): Promise<CountingRule[]> {
    const rules = await loaders.countingRules;
    return rules.filter((rule) => rule.key === key).map(showRule);
  }

  @Mutation(() => RegisterCountingRulePayload, {
    description:
      'Registers the next version of a counting rule, or a new rule: figures from its first day on are counted by it 登记计数规则.',
  })
  @Access(['COORDINATOR', 'ADMIN'])
  async registerCountingRule(
    @Arg('input', () => RegisterCountingRuleInput) input: RegisterCountingRuleInput,
    @Ctx() { ruleBook, today, identity }: ProvinceContext,
  ): Promise<RegisterCountingRulePayload> {
    const { clientMutationId, expectedVersion = null } = input;
    const offered = { rule: offeredRule(input), expectedVersion, today };
    const rule = await ruleBook.register(offered, writeOf('registerCountingRule', input, { identity }));
    return Object.assign(new RegisterCountingRulePayload(), { clientMutationId, rule: showRule(rule) });
  }
}
