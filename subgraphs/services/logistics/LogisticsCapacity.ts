import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Access } from '../../../shared/kernel';
import { LogisticsCapacityUnit, LogisticsFacilityKind } from './logisticsEnums';

/** What facilities of one kind hold together. */
@ObjectType({
  description: 'What facilities of one kind hold together 设施能力合计.',
  simpleResolvers: true,
})
@Access(['PUBLIC'])
export class LogisticsCapacity {
  @Field(() => LogisticsFacilityKind)
  kind!: LogisticsFacilityKind;

  @Field(() => LogisticsCapacityUnit, {
    description: 'Unit; capacities in different units are not added 单位.',
  })
  unit!: LogisticsCapacityUnit;

  @Field(() => Int, { description: 'Facilities 设施数.' })
  facilities!: number;

  @Field(() => Float, { description: 'Their capacities together, in the unit 能力合计.' })
  capacity!: number;
}
