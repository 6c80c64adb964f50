import { Field, Int, ObjectType } from 'type-graphql';
import { Access, ComparisonFigures, DateScalar } from '../../../shared/kernel';
import { ConsumerCategory } from './comparisonEnums';

/** How far our standards agree with foreign ones, indicator by indicator. */
@ObjectType({ description: 'How far our standards agree with foreign ones 一致性.', simpleResolvers: true })
@Access(['PUBLIC'])
export class ConsistencyFigures extends ComparisonFigures {}

/** The consistency of one kind of consumer goods. */
@ObjectType({
  description: 'The consistency of one kind of consumer goods 分类一致性.',
  simpleResolvers: true,
})
@Access(['PUBLIC'])
export class ConsumerCategoryConsistency {
  @Field(() => ConsumerCategory)
  category!: ConsumerCategory;

  @Field(() => Int, { description: 'Comparisons that count 比对数.' })
  comparisons!: number;

  @Field(() => ConsistencyFigures)
  figures!: ConsistencyFigures;
}

/** The consistency of consumer goods on a day. */
@ObjectType({
  description:
    'The consistency of consumer goods; of several comparisons of a product with one foreign standard the latest counts 消费品一致性.',
  simpleResolvers: true,
})
@Access(['PUBLIC'])
export class ConsumerConsistency {
  @Field(() => DateScalar, { description: 'The day it is told of 统计日期.' })
  on!: string;

  @Field(() => Int, { description: 'Comparisons that count 比对数.' })
  comparisons!: number;

  @Field(() => ConsistencyFigures)
  figures!: ConsistencyFigures;

  @Field(() => [ConsumerCategoryConsistency], { description: 'By kind of consumer goods 按类别.' })
  categories!: ConsumerCategoryConsistency[];
}
