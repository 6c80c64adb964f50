import { Field, ObjectType } from 'type-graphql';
import { Access, CoverageCount } from '../../../shared/kernel';
import { SafetyArea } from './safetyEnums';
import { SafetyTopic } from './SafetyTopic';

/** How far the topics of one field have standards. */
@ObjectType({
  description: 'How far the topics of one field of work safety have standards 安全生产标准覆盖.',
  simpleResolvers: true,
})
@Access(['PUBLIC'])
export class SafetyCoverage {
  @Field(() => SafetyArea)
  area!: SafetyArea;

  @Field(() => CoverageCount)
  count!: CoverageCount;

  @Field(() => [SafetyTopic], { description: 'Topics without a standard in force, at most 100 缺失.' })
  gaps!: SafetyTopic[];
}
