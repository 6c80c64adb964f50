import { Field, ObjectType } from 'type-graphql';
import type { PlainDate } from '../catalogue/StandardFacts';
import { Access, INSIDERS } from '../graph/access';
import { DateScalar } from '../graph/scalars';

/** How a record came from one stage to another. */
@ObjectType({ description: 'How a record came from one stage to another 阶段变更.', simpleResolvers: true })
@Access(['PUBLIC'])
export class StageChange {
  @Field(() => DateScalar, { description: 'Day on which it happened 日期.' })
  on!: PlainDate;

  @Field(() => String, { nullable: true, description: 'Stage before; null where the record was new.' })
  from!: string | null;

  @Field({ description: 'Stage after.' })
  to!: string;

  @Field({ description: 'What was done.' })
  action!: string;

  @Field({ description: 'Who did it: the subject of the token, or the command.' })
  @Access(INSIDERS)
  by!: string;

  @Field(() => String, { nullable: true, description: 'Why, where a reason was given 理由.' })
  reason!: string | null;
}
