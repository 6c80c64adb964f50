import { Field, Int, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { Access } from '../../../shared/kernel/graph/access';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { RegisterRow, RegisterTable } from '../../../shared/kernel/registers';

/** What the conference sets itself for a year. */
@ObjectType({ description: 'What the joint conference sets itself for a year 年度计划.' })
@Access(['PUBLIC'])
@RegisterTable('yearly_plan', ['planKey', 'meetingKey'])
export class YearlyPlan extends RegisterRow {
  @Field({ description: 'Id of the plan that it carries out 行动计划.' })
  @Column('varchar', { length: 64 })
  planKey!: string;

  @Field(() => Int, { description: 'Year 年度.' })
  @Column('integer')
  year!: number;

  @Field({ description: 'Title 名称.' })
  @Column('varchar', { length: 200 })
  title!: string;

  @Field(() => DateScalar, { description: 'Day on which it was adopted 通过日期.' })
  @Column('date')
  adoptedOn!: PlainDate;

  /** Key of the meeting that adopted it. */
  @Column('varchar', { length: 80, nullable: true })
  meetingKey!: string | null;
}
