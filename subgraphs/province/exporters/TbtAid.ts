import { Ctx, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Access } from '../../../shared/kernel/graph/access';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { RegisterItem, RegisterRow, RegisterTable } from '../../../shared/kernel/registers';
import { TbtNotification } from '../barriers/TbtNotification';
import { tbtNotifications } from '../barriers/tbtNotifications';
import { Organization, organizationOf } from '../directory/Organization';
import type { ProvinceContext } from '../ProvinceContext';
import type { AidState } from './responseRules';

const TbtAidStateEnum: { readonly [State in AidState]: State } = {
  ASKED: 'ASKED',
  UNDER_WAY: 'UNDER_WAY',
  SETTLED: 'SETTLED',
  DECLINED: 'DECLINED',
};
registerEnumType(TbtAidStateEnum, {
  name: 'TbtAidState',
  description: 'How far an aid has come 援助状态: 已申请、处理中、已办结、不予受理.',
});

/** Aid that somebody asked for against a barrier to trade. */
@ObjectType({ description: 'Aid that somebody asked for against a barrier to trade 壁垒应对援助.' })
@Access(['PUBLIC'])
@RegisterTable('tbt_aid', ['notificationKey', 'creditCode', 'state'])
export class TbtAid extends RegisterRow {
  /** Key of the notification. */
  @Column('varchar', { length: 80 })
  notificationKey!: string;

  @Field(() => TbtNotification, { nullable: true, description: 'The notification it is about 相关通报.' })
  notification(@Ctx() { registers }: ProvinceContext): Promise<TbtNotification | null> {
    return registers.byKey(tbtNotifications, this.notificationKey);
  }

  /** Unified social credit code. */
  @Column('varchar', { length: 18 })
  creditCode!: string;

  @Field(() => Organization, { nullable: true, description: 'Who asked 申请机构.' })
  organization(@Ctx() { loaders }: ProvinceContext): Promise<Organization> {
    return organizationOf(this.creditCode, loaders);
  }

  @Field(() => DateScalar, { description: 'Day on which it was asked for 申请日期.' })
  @Column('date')
  askedOn!: string;

  @Field({ description: 'What was asked for 援助需求.' })
  @Column('varchar', { length: 500 })
  request!: string;

  @Field(() => TbtAidStateEnum, { description: 'How far it has come 援助状态.' })
  @Column('varchar', { length: 12 })
  state!: AidState;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which it was settled or declined 办结日期.',
  })
  @Column('date', { nullable: true })
  closedOn!: string | null;
}

/** Something that was done to help. */
@ObjectType({ description: 'Something that was done to help 援助措施.' })
@Access(['PUBLIC'])
@Entity('tbt_aid_measure')
export class TbtAidMeasure extends RegisterItem {
  @Field(() => DateScalar, { description: 'Day on which it was done 日期.' })
  @Column('date')
  doneOn!: string;

  @Field({ description: 'What was done 援助措施.' })
  @Column('varchar', { length: 500 })
  what!: string;
}
