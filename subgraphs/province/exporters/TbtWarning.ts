import { Ctx, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column } from 'typeorm';
import { Access } from '../../../shared/kernel/graph/access';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { RegisterRow, RegisterTable } from '../../../shared/kernel/registers';
import { daysLeftOn } from '../barriers/notificationRules';
import { TbtNotification } from '../barriers/TbtNotification';
import { tbtNotifications } from '../barriers/tbtNotifications';
import { Organization, organizationOf } from '../directory/Organization';
import type { ProvinceContext } from '../ProvinceContext';
import { timingOf, type WarningTiming } from './responseRules';

const TbtWarningTimingEnum: { readonly [Timing in WarningTiming]: Timing } = {
  IN_TIME: 'IN_TIME',
  LATE: 'LATE',
  PREMATURE: 'PREMATURE',
  NO_DEADLINE: 'NO_DEADLINE',
};
registerEnumType(TbtWarningTimingEnum, {
  name: 'TbtWarningTiming',
  description: 'How a warning stands to the comment period 预警时效: 评议期内、逾期、早于通报、未定截止日.',
});

/** A warning of a notification, given to one that it concerns. */
@ObjectType({ description: 'A warning of a notification, given to one that it concerns 通报预警.' })
@Access(['PUBLIC'])
@RegisterTable('tbt_warning', ['notificationKey', 'creditCode'])
export class TbtWarning extends RegisterRow {
  /** Key of the notification. */
  @Column('varchar', { length: 80 })
  notificationKey!: string;

  @Field(() => TbtNotification, { nullable: true, description: 'What it warns of 预警通报.' })
  notification(@Ctx() { registers }: ProvinceContext): Promise<TbtNotification | null> {
    return registers.byKey(tbtNotifications, this.notificationKey);
  }

  /** Unified social credit code. */
  @Column('varchar', { length: 18 })
  creditCode!: string;

  @Field(() => Organization, { nullable: true, description: 'Who was warned 预警对象.' })
  organization(@Ctx() { loaders }: ProvinceContext): Promise<Organization> {
    return organizationOf(this.creditCode, loaders);
  }

  @Field(() => DateScalar, { description: 'Day of the warning 预警日期.' })
  @Column('date')
  warnedOn!: string;

  @Field({ description: 'What was said 预警内容.' })
  @Column('varchar', { length: 1000 })
  message!: string;

  @Field(() => TbtWarningTimingEnum, {
    nullable: true,
    description: 'Whether it came before the comment deadline 预警时效.',
  })
  async timing(@Ctx() context: ProvinceContext): Promise<WarningTiming | null> {
    const notification = await this.notification(context);
    return notification && timingOf(notification, this.warnedOn);
  }

  @Field(() => Int, {
    nullable: true,
    description: 'Days that were left for comments; null where no deadline was set 预警时剩余天数.',
  })
  async daysLeft(@Ctx() context: ProvinceContext): Promise<number | null> {
    const notification = await this.notification(context);
    return notification && daysLeftOn(notification, this.warnedOn);
  }
}
