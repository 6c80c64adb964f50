import { Field, ObjectType } from 'type-graphql';
import { Access } from '../../../shared/kernel/graph/access';
import type { CountingRuleFact } from './CountingRuleFact';
import { CountingType } from './CountingType';
import { DatedRule } from './DatedRule';

/** How something is counted. */
@ObjectType({ description: 'How something is counted 计数规则.', simpleResolvers: true })
@Access(['PUBLIC'])
export class CountingRule extends DatedRule implements CountingRuleFact {
  @Field(() => CountingType, { description: 'Which rows it counts, as data 计数条件.' })
  counting!: CountingType;
}

/** A rule as the graph shows it. */
export function showRule(rule: CountingRuleFact): CountingRule {
  return Object.assign(new CountingRule(), rule);
}
