import { Field, ID, ObjectType } from 'type-graphql';
import type { Provenance } from '../../../shared/kernel/catalogue/StandardFacts';
import { Access } from '../../../shared/kernel/graph/access';
import { ProvenanceEnum } from '../../../shared/kernel/graph/enums';
import { DateRange } from './DateRange';
import type { PlanFact } from './PlanFacts';

/** A plan of the province; what is asked of it is declared by the resolvers of whatever carries it out. */
@ObjectType({
  description: 'A plan of the province for its standardization 行动计划.',
  simpleResolvers: true,
})
@Access(['PUBLIC'])
export class Plan {
  @Field(() => ID, { description: 'Names the plan, e.g. jiangsu-2017-2019.' })
  id!: string;

  @Field({ description: 'Title 名称.' })
  title!: string;

  @Field(() => DateRange, { description: 'First and last day 实施期限.' })
  period!: DateRange;

  @Field({ description: 'Where the plan was read 数据来源.' })
  source!: string;

  @Field(() => ProvenanceEnum, {
    description: 'Read in a source, or made up for demonstration 数据来源性质.',
  })
  provenance!: Provenance;
}

/** A plan as the graph shows it. */
export function showPlan({ id, title, period, source, provenance }: PlanFact): Plan {
  return Object.assign(new Plan(), { id, title, period, source, provenance });
}
