import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { badInput, fieldProblem } from '../../../shared/errors';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { DateScalar, DateTimeScalar } from '../../../shared/kernel/graph/scalars';
import type { ProvinceContext } from '../ProvinceContext';
import { ruleInForce } from '../rules/ruleReads';
import { Plan } from './Plan';
import type { PlanFact, TargetFact } from './PlanFacts';
import { planNamed } from './plans';
import { Target } from './Target';

/** The targets with these keys, all when there are none, in the order of the plan. @throws BAD_USER_INPUT naming the keys of none */
function targetsMeant({ targets }: PlanFact, keys: readonly string[] | null): readonly TargetFact[] {
  if (keys === null) return targets;
  const known = new Set(targets.map(({ key }) => key));
  const problems = keys.flatMap((key, index) =>
    known.has(key)
      ? []
      : [fieldProblem(`keys[${String(index)}]`, key, `must be one of ${[...known].join(', ')}`)],
  );
  if (problems.length > 0) throw badInput(...problems);
  return targets.filter(({ key }) => keys.includes(key));
}

/** What a plan sets out to reach, counted on a day. */
@Resolver(() => Plan)
export class TargetFields {
  @FieldResolver(() => [Target], {
    description:
      'Its targets on a day, today when absent: what happened within the plan and by that day counts, by the version of the rule that is valid on it; by what is known now, or by what was known at a moment 主要目标.',
  })
  async targets(
    @Root() { id }: Plan,
    @Ctx() { loaders, today }: ProvinceContext,
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf?: PlainDate | null,
    @Arg('keys', () => [String], { nullable: true, description: 'All targets when absent.' })
    keys?: string[] | null,
    @Arg('knownAt', () => DateTimeScalar, {
      nullable: true,
      description: 'Counts what the change logs had told by then, as they had told it 已知时点.',
    })
    knownAt?: string | null,
  ): Promise<Target[]> {
    const plan = planNamed(id);
    if (!plan) return [];
    const rules = await loaders.countingRules;
    const day = asOf ?? today;
    return targetsMeant(plan, keys ?? null).map((target) => {
      const rule = ruleInForce(rules, target.rule, { field: 'asOf', day });
      return new Target(target, { rule, period: plan.period, asOf: day, knownAt: knownAt ?? null });
    });
  }
}
