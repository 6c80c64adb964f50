import { Field, InputType } from 'type-graphql';
import type { Counting, RowKind, RuleCondition, RuleOperator, RulePart } from '../counting/Counting';
import { CountedKindEnum, countingMeant, RuleOperatorEnum } from './CountingType';

/** What a row must meet. */
@InputType({ description: 'What a row must meet to be counted 条件.' })
export class RuleConditionInput implements RuleCondition {
  @Field({ description: countingMeant.field })
  field!: string;

  @Field(() => RuleOperatorEnum)
  operator!: RuleOperator;

  @Field(() => [String], { defaultValue: [], description: 'Values or GB/T 2260 codes; none for days 取值.' })
  values!: string[];
}

/** A part of what is counted. */
@InputType({ description: 'A part of what a rule counts 分项.' })
export class RulePartInput implements RulePart {
  @Field()
  key!: string;

  @Field({ description: 'Title 名称.' })
  title!: string;

  @Field(() => [RuleConditionInput], { defaultValue: [], description: countingMeant.partWhere })
  where!: RuleConditionInput[];
}

/** Which rows a rule counts. */
@InputType({ description: 'Which rows a rule counts, as data 计数条件.' })
export class CountingInput {
  @Field(() => CountedKindEnum)
  kind!: RowKind;

  @Field(() => [RuleConditionInput], { description: countingMeant.where })
  where!: RuleConditionInput[];

  @Field(() => String, { nullable: true, description: countingMeant.distinctBy })
  distinctBy?: string | null;

  @Field(() => [RulePartInput], { defaultValue: [], description: countingMeant.parts })
  parts!: RulePartInput[];

  @Field(() => String, { nullable: true, description: countingMeant.share })
  share?: string | null;
}

const conditionOf = ({ field, operator, values }: RuleCondition): RuleCondition => ({
  field,
  operator,
  values,
});

/** What is counted, as it is kept. */
export function countingOf({ kind, where, distinctBy, parts, share }: CountingInput): Counting {
  return {
    kind,
    where: where.map(conditionOf),
    distinctBy: distinctBy ?? null,
    parts: parts.map((part) => ({ key: part.key, title: part.title, where: part.where.map(conditionOf) })),
    share: share ?? null,
  };
}
