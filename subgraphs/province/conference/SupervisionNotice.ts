import { Field, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { Access } from '../../../shared/kernel/graph/access';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { RegisterRow, RegisterTable } from '../../../shared/kernel/registers';
import { NoticeLevelEnum, type NoticeLevel } from './conferenceEnums';

/** A notice by which the conference presses for a duty. */
@ObjectType({ description: 'A notice by which a duty is pressed for 督办通知.' })
@Access(['PUBLIC'])
@RegisterTable('supervision_notice', ['dutyKey'])
export class SupervisionNotice extends RegisterRow {
  @Field({ description: 'Key of the duty 责任事项.' })
  @Column('varchar', { length: 80 })
  dutyKey!: string;

  @Field(() => NoticeLevelEnum, { description: 'How far up it takes the duty 层级.' })
  @Column('varchar', { length: 16 })
  level!: NoticeLevel;

  @Field(() => DateScalar, { description: 'Day on which it was issued 发出日期.' })
  @Column('date')
  issuedOn!: PlainDate;

  @Field(() => DateScalar, { description: 'Last day for an answer 回复期限.' })
  @Column('date')
  respondBy!: PlainDate;

  @Field({ description: 'What is asked for 督办要求.' })
  @Column('varchar', { length: 1000 })
  text!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which it was answered; null where it was not 回复日期.',
  })
  @Column('date', { nullable: true })
  respondedOn!: PlainDate | null;

  @Field(() => String, { nullable: true, description: 'The answer 回复内容.' })
  @Column('varchar', { length: 1000, nullable: true })
  response!: string | null;
}
