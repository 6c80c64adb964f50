import { Field, Int, ObjectType } from 'type-graphql';
import { Access, CoverageCount } from '../../../shared/kernel';
import { HrAspect, KeyStandardState } from './hrEnums';

/** For how many services one aspect is settled. */
@ObjectType({
  description: 'For how many services one aspect is settled 要素完备情况.',
  simpleResolvers: true,
})
@Access(['PUBLIC'])
export class HrAspectState {
  @Field(() => HrAspect)
  aspect!: HrAspect;

  @Field(() => CoverageCount)
  count!: CoverageCount;
}

/** How many key standards are in one state of supervision. */
@ObjectType({
  description: 'How many key standards are in one state 重点标准监督状态统计.',
  simpleResolvers: true,
})
@Access(['PUBLIC'])
export class KeyStandardCount {
  @Field(() => KeyStandardState)
  state!: KeyStandardState;

  @Field(() => Int)
  count!: number;
}
