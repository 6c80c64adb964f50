import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Access } from '../../../shared/kernel/graph/access';
import { namesOf } from '../../../shared/kernel/graph/enums';
import type { Counting, RowKind, RuleCondition, RuleOperator, RulePart } from '../counting/Counting';
import { rowKinds } from '../counting/rowKinds';

/** What rules count, as the graph names it. */
export const CountedKindEnum = Object.fromEntries(Object.keys(rowKinds).map((kind) => [kind, kind])) as {
  [Kind in RowKind]: Kind;
};
registerEnumType(CountedKindEnum, {
  name: 'CountedKind',
  description:
    'What a rule counts 计数对象: standards, innovation bases, technical organizations, information systems, pilots of group standards, enterprises with product standards.',
});

export const RuleOperatorEnum: { [Operator in RuleOperator]: Operator } = namesOf(
  'IN',
  'WITHIN',
  'IN_PERIOD',
  'BY_END',
  'NOT_BY_END',
);
registerEnumType(RuleOperatorEnum, {
  name: 'RuleOperator',
  description:
    'How a field is compared 比较方式: one of the values; a region within one of the values; a day within the days counted in; a day not after the last of them; no day, or one after the last of them.',
});

/** What the fields of a counting mean, where it is read and where it is written. */
export const countingMeant = {
  field: 'Name of a field, e.g. level or drafting.role 字段.',
  partWhere: 'What its rows meet; empty in the last part, which takes the rest 条件.',
  where: 'What a row meets to be counted; conditions on one list are met by one item of it 条件.',
  distinctBy: 'Of rows with the same value of this field the first counts 去重字段.',
  parts: 'Parts told apart; a row belongs to the first whose conditions it meets 分项.',
  share: 'The part whose share in per cent is the figure; absent where the figure is a count 占比分项.',
} as const;

/** What a row must meet. */
@ObjectType('RuleCondition', {
  description: 'What a row must meet to be counted 条件.',
  simpleResolvers: true,
})
@Access(['PUBLIC'])
export class RuleConditionType implements RuleCondition {
  @Field({ description: countingMeant.field })
  field!: string;

  @Field(() => RuleOperatorEnum)
  operator!: RuleOperator;

  @Field(() => [String], { description: 'Values or GB/T 2260 codes; empty where a day is compared 取值.' })
  values!: string[];
}

/** A part of what is counted. */
@ObjectType('RulePart', { description: 'A part of what a rule counts 分项.', simpleResolvers: true })
@Access(['PUBLIC'])
export class RulePartType implements RulePart {
  @Field()
  key!: string;

  @Field({ description: 'Title 名称.' })
  title!: string;

  @Field(() => [RuleConditionType], { description: countingMeant.partWhere })
  where!: RuleConditionType[];
}

/** Which rows a rule counts. */
@ObjectType('Counting', { description: 'Which rows a rule counts, as data 计数条件.', simpleResolvers: true })
@Access(['PUBLIC'])
export class CountingType implements Counting {
  @Field(() => CountedKindEnum)
  kind!: RowKind;

  @Field(() => [RuleConditionType], { description: countingMeant.where })
  where!: RuleConditionType[];

  @Field(() => String, { nullable: true, description: countingMeant.distinctBy })
  distinctBy!: string | null;

  @Field(() => [RulePartType], { description: countingMeant.parts })
  parts!: RulePartType[];

  @Field(() => String, { nullable: true, description: countingMeant.share })
  share!: string | null;
}
