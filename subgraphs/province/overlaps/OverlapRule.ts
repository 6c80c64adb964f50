import { Field, ObjectType } from 'type-graphql';
import { Access, INSIDERS } from '../../../shared/kernel/graph/access';

/** A rule by which something is found between standards. */
@ObjectType({
  description: 'A rule by which something is found between standards 判定规则.',
  simpleResolvers: true,
})
@Access(INSIDERS)
export class OverlapRule {
  @Field({ description: 'Its name with its version 规则.' })
  name!: string;

  @Field({ description: 'What it rests on 依据.' })
  source!: string;

  @Field({ description: 'What it finds 适用情形.' })
  finds!: string;

  @Field({ description: 'What it does not find 不适用情形.' })
  misses!: string;
}
