import { Field, Int, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { Access } from '../../../shared/kernel/graph/access';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { RegisterRow, RegisterTable } from '../../../shared/kernel/registers';
import { EventKindEnum, type EventKind } from './peopleEnums';

/** How people are taught standardization, or told of it. */
@ObjectType({ description: 'How people are taught standardization, or told of it 培训与宣传活动.' })
@Access(['PUBLIC'])
@RegisterTable('standardization_event', ['kind'])
export class StandardizationEvent extends RegisterRow {
  @Field({ description: 'Title 名称.' })
  @Column('varchar', { length: 200 })
  title!: string;

  @Field(() => EventKindEnum)
  @Column('varchar', { length: 16 })
  kind!: EventKind;

  @Field({ description: 'Who holds it, as printed 主办单位.' })
  @Column('varchar', { length: 200 })
  organizer!: string;

  @Field(() => DateScalar, { description: 'Day, or first day 日期.' })
  @Column('date')
  heldOn!: PlainDate;

  @Field(() => Int, { nullable: true, description: 'People reached, where counted 参加人数.' })
  @Column('integer', { nullable: true })
  participants!: number | null;
}
