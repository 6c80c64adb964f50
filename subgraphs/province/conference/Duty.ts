import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { Access } from '../../../shared/kernel/graph/access';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { RegisterItem, RegisterRow, RegisterTable } from '../../../shared/kernel/registers';
import { DutyRoleEnum, type DutyRole } from './conferenceEnums';

/** What a plan asks somebody to do by a day. */
@ObjectType({ description: 'What a plan asks somebody to do by a day 责任事项.' })
@Access(['PUBLIC'])
@RegisterTable('duty', ['planKey', 'yearlyPlanKey', 'dueOn'])
export class Duty extends RegisterRow {
  @Field({ description: 'Id of the plan, e.g. jiangsu-2017-2019 行动计划.' })
  @Column('varchar', { length: 64 })
  planKey!: string;

  @Field({ description: 'Where the plan asks for it: chapter, section and item, e.g. 2.1.1 条款.' })
  @Column('varchar', { length: 16 })
  section!: string;

  @Field({ description: 'Title 名称.' })
  @Column('varchar', { length: 200 })
  title!: string;

  @Field({ description: 'What is to be done, in the words of the plan where it has them 内容.' })
  @Column('varchar', { length: 1000 })
  text!: string;

  @Field(() => DateScalar, { description: 'Day on which it was adopted 确定日期.' })
  @Column('date')
  adoptedOn!: PlainDate;

  @Field(() => DateScalar, { description: 'Last day for it 完成期限.' })
  @Column('date')
  dueOn!: PlainDate;

  /** Key of the yearly plan that it is part of. */
  @Column('varchar', { length: 80, nullable: true })
  yearlyPlanKey!: string | null;
}

/** A body that has to do with a duty. */
@ObjectType({ description: 'A body that has to do with a duty 责任单位.' })
@Access(['PUBLIC'])
@Entity('duty_owner')
export class DutyOwner extends RegisterItem {
  @Field({ description: 'Name of the department or region, as printed 单位名称.' })
  @Column('varchar', { length: 200 })
  department!: string;

  @Field(() => DutyRoleEnum, { description: 'Whether it answers for the duty or takes part 分工.' })
  @Column('varchar', { length: 16 })
  role!: DutyRole;
}
