import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import {
  Access,
  organizationLink,
  Organization,
  Region,
  regionLink,
  RegisterItem,
  RegisterRow,
  RegisterTable,
} from '../../../shared/kernel';
import { CarbonScope } from './carbonEnums';

/** What a body let out in a year. */
@ObjectType({ description: 'What a body let out in a year 碳排放核算账户.' })
@Access(['PUBLIC'])
@RegisterTable('carbon_account', ['year'])
export class CarbonAccount extends RegisterRow {
  @Field({ description: 'Name of the body 核算单位.' })
  @Column('varchar', { length: 200 })
  organizationName!: string;

  @Column('varchar', { length: 18, nullable: true })
  creditCode!: string | null;

  @Column('varchar', { length: 6 })
  regionCode!: string;

  @Field(() => Int, { description: 'Year of the activities 核算年度.' })
  @Column('integer')
  year!: number;

  @Field(() => String, { nullable: true, description: 'What the account covers 核算边界.' })
  @Column('varchar', { length: 500, nullable: true })
  boundary!: string | null;

  @Field(() => Organization, { nullable: true, description: 'The body, where its code is known 核算单位.' })
  organization(): Organization | null {
    return organizationLink(this.creditCode);
  }

  @Field(() => Region, { nullable: true, description: 'Where the body is 行政区划.' })
  region(): Region | null {
    return regionLink(this.regionCode);
  }
}

/** One activity of an account: an amount and the factor it is reckoned with. */
@ObjectType({ description: 'An activity of an account 活动数据.' })
@Access(['PUBLIC'])
@Entity('carbon_activity')
export class CarbonActivity extends RegisterItem {
  @Field({ description: 'What was done, e.g. 外购电力 活动.' })
  @Column('varchar', { length: 200 })
  name!: string;

  @Field(() => CarbonScope, { description: 'Whose emission it is 核算范围.' })
  @Column('varchar', { length: 16 })
  scope!: CarbonScope;

  @Field(() => Float, { description: 'How much, in the unit given 活动水平.' })
  @Column('decimal', { precision: 15, scale: 4 })
  amount!: number;

  @Field({ description: 'Unit, e.g. MW·h 单位.' })
  @Column('varchar', { length: 60 })
  unit!: string;

  @Field({ description: 'Key of the factor in the register of factors 因子键.' })
  @Column('varchar', { length: 80 })
  factorKey!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Uncertainty of the amount in per cent 活动水平不确定度（％）.',
  })
  @Column('decimal', { precision: 7, scale: 2, nullable: true })
  amountUncertainty!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Uncertainty of the factor in per cent; the factor's own when absent 因子不确定度（％）.",
  })
  @Column('decimal', { precision: 7, scale: 2, nullable: true })
  factorUncertainty!: number | null;
}
