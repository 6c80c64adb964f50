import { Field, ObjectType } from 'type-graphql';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { Access } from '../../../shared/kernel/graph/access';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import type { Period } from './PlanFacts';

/** A period of days. */
@ObjectType({ description: 'A period of days, both included 起止日期.', simpleResolvers: true })
@Access(['PUBLIC'])
export class DateRange implements Period {
  @Field(() => DateScalar)
  from!: PlainDate;

  @Field(() => DateScalar)
  to!: PlainDate;
}
