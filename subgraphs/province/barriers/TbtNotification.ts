import { Arg, Ctx, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Access } from '../../../shared/kernel/graph/access';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { RegisterItem, RegisterRow, RegisterTable } from '../../../shared/kernel/registers';
import type { NotificationAgreement } from '../../../shared/numbers';
import { Classification, classificationOf } from '../directory/Classification';
import type { ProvinceContext } from '../ProvinceContext';
import { daysLeftOn, isOpenOn, kindOfSymbol, type NotificationKind } from './notificationRules';

export const TbtAgreementEnum: { readonly [Agreement in NotificationAgreement]: Agreement } = {
  TBT: 'TBT',
  SPS: 'SPS',
};
registerEnumType(TbtAgreementEnum, {
  name: 'TbtAgreement',
  description:
    'Agreement under which a measure is notified 通报协定: 技术性贸易壁垒协定、卫生与植物卫生措施协定.',
});

export const TbtNotificationKindEnum: { readonly [Kind in NotificationKind]: Kind } = {
  ORIGINAL: 'ORIGINAL',
  ADDENDUM: 'ADDENDUM',
  REVISION: 'REVISION',
  CORRIGENDUM: 'CORRIGENDUM',
};
registerEnumType(TbtNotificationKindEnum, {
  name: 'TbtNotificationKind',
  description:
    'What a document is to the notification that its symbol names 通报类型: 首次通报、补遗、修订、勘误.',
});

/** A measure that a member of the WTO has notified to the others. */
@ObjectType({ description: 'A measure that a member of the WTO has notified to the others TBT/SPS通报.' })
@Access(['PUBLIC'])
@RegisterTable('tbt_notification', ['symbol', 'member', 'notifiedOn', 'commentDeadline'], ['symbol'])
export class TbtNotification extends RegisterRow {
  @Field({ description: 'Symbol of the document, e.g. G/TBT/N/RUS/87 通报号.' })
  @Column('varchar', { length: 80 })
  symbol!: string;

  @Field(() => TbtNotificationKindEnum, { description: 'Told by the symbol 通报类型.' })
  kind(): NotificationKind {
    return kindOfSymbol(this.symbol);
  }

  @Field(() => TbtAgreementEnum, { description: 'As the symbol says 通报协定.' })
  @Column('varchar', { length: 3 })
  agreement!: NotificationAgreement;

  @Field({ description: "The notifying member's code in the symbol, e.g. RUS, EU 通报成员代码." })
  @Column('varchar', { length: 8 })
  member!: string;

  @Field({ description: 'What the member is called 通报成员.' })
  @Column('varchar', { length: 60 })
  memberName!: string;

  @Field(() => String, { nullable: true, description: 'Agency responsible, as printed 负责机构.' })
  @Column('varchar', { length: 300, nullable: true })
  agency!: string | null;

  @Field({ description: 'Title of what is notified 标题.' })
  @Column('varchar', { length: 500 })
  title!: string;

  @Field({ description: 'Products covered, as printed 覆盖产品.' })
  @Column('varchar', { length: 1000 })
  products!: string;

  @Field(() => DateScalar, { description: 'Day of the notification 通报日期.' })
  @Column('date')
  notifiedOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day for comments; absent where none was set 评议截止日期.',
  })
  @Column('date', { nullable: true })
  commentDeadline!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Proposed day of adoption 拟批准日期.' })
  @Column('date', { nullable: true })
  adoptedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Proposed day of entry into force 拟生效日期.' })
  @Column('date', { nullable: true })
  inForceOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it can be read, an https address 链接.' })
  @Column('varchar', { length: 500, nullable: true })
  link!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Days from a day, today when absent, to the comment deadline: 0 on the last day, negative once it has passed; null where none was set 剩余评议天数.',
  })
  daysLeft(
    @Ctx() { today }: ProvinceContext,
    @Arg('on', () => DateScalar, { nullable: true }) on?: string | null,
  ): number | null {
    return daysLeftOn(this, on ?? today);
  }

  @Field({ description: 'Whether comments may be given on a day, today when absent 是否处于评议期.' })
  open(
    @Ctx() { today }: ProvinceContext,
    @Arg('on', () => DateScalar, { nullable: true }) on?: string | null,
  ): boolean {
    return isOpenOn(this, on ?? today);
  }
}

/** A class of ICS that a notification names. */
@ObjectType({ description: 'A class of ICS that a notification names 通报ICS分类.' })
@Access(['PUBLIC'])
@Entity('tbt_notification_ics')
@Index('tbt_notification_ics_by_ics', ['ics', 'serial'])
export class TbtIcs extends RegisterItem {
  @Field({ description: 'Code, e.g. 71.100.40.' })
  @Column('varchar', { length: 9 })
  ics!: string;

  @Field(() => Classification, { nullable: true, description: 'The class 类目.' })
  classification(): Classification {
    return classificationOf('ICS', this.ics);
  }
}

/** A code of the Harmonized System that a notification names. */
@ObjectType({ description: 'A code of the Harmonized System that a notification names 通报HS编码.' })
@Access(['PUBLIC'])
@Entity('tbt_notification_hs')
export class TbtHs extends RegisterItem {
  @Field({ description: 'Digits only, e.g. 870830 海关编码.' })
  @Column('varchar', { length: 10 })
  hs!: string;
}

/** A word by which the products of a notification are found in titles of standards. */
@ObjectType({ description: 'A word by which the products are found in titles of standards 产品词.' })
@Access(['PUBLIC'])
@Entity('tbt_notification_term')
export class TbtTerm extends RegisterItem {
  @Field({ description: 'As it stands in titles; begins with two Chinese characters 产品词.' })
  @Column('varchar', { length: 40 })
  term!: string;
}
