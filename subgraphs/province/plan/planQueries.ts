import { Arg, ID, Query, Resolver } from 'type-graphql';
import { Access } from '../../../shared/kernel/graph/access';
import { Plan, showPlan } from './Plan';
import { planNamed, plans } from './plans';

/** The plans of the province. */
@Resolver()
export class PlanQueries {
  @Query(() => [Plan], {
    nullable: true,
    description: 'All plans, in the order in which they begin; several may run at once 行动计划.',
  })
  @Access(['PUBLIC'])
  plans(): Plan[] {
    return plans.map(showPlan);
  }

  @Query(() => Plan, { nullable: true, description: 'The plan with this id, e.g. jiangsu-2017-2019.' })
  @Access(['PUBLIC'])
  plan(@Arg('id', () => ID) id: string): Plan | null {
    const plan = planNamed(id);
    return plan && showPlan(plan);
  }
}
