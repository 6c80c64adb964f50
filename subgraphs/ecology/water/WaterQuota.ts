import { Field, Float, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import {
  Access,
  Classification,
  classificationLink,
  DateScalar,
  Region,
  regionLink,
  RegisterRow,
  RegisterTable,
  StandardLink,
  standardLink,
} from '../../../shared/kernel';

/** The water a unit of product or service may take, as one edition of a standard or document sets it. */
@ObjectType({ description: 'Water that a unit of product or service may take 用水定额.' })
@Access(['PUBLIC'])
@RegisterTable('water_quota', ['industryCode'])
export class WaterQuota extends RegisterRow {
  @Field({ description: 'Edition that sets it: number of the standard or name of the document 定额版本.' })
  @Column('varchar', { length: 200 })
  edition!: string;

  /** Number of the standard in its normal form; null where a document without number sets the quota. */
  @Column('varchar', { length: 100, nullable: true })
  standardCode!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "First day, where the edition is no standard of this sector's catalogue 实施日期.",
  })
  @Column('date', { nullable: true })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day from which it no longer applies 废止日期.' })
  @Column('date', { nullable: true })
  validTo!: string | null;

  @Field({ description: 'Class, group or division of GB/T 4754, e.g. C3011 行业代码.' })
  @Column('varchar', { length: 5 })
  industryCode!: string;

  @Column('varchar', { length: 6, nullable: true })
  regionCode!: string | null;

  @Field({ description: 'Product or service, e.g. 粗钢 产品或服务.' })
  @Column('varchar', { length: 200 })
  product!: string;

  @Field(() => Float, { nullable: true, description: 'For those that exist, in the unit given 通用值.' })
  @Column('decimal', { precision: 15, scale: 6, nullable: true })
  general!: number | null;

  @Field(() => Float, { nullable: true, description: 'For those newly built or rebuilt 先进值.' })
  @Column('decimal', { precision: 15, scale: 6, nullable: true })
  advanced!: number | null;

  @Field({ description: 'Unit, e.g. m³/t 单位.' })
  @Column('varchar', { length: 60 })
  unit!: string;

  @Field(() => String, { nullable: true, description: 'Condition under which the values hold 条件.' })
  @Column('varchar', { length: 500, nullable: true })
  condition!: string | null;

  @Field(() => Classification, { nullable: true, description: 'Industry of GB/T 4754 国民经济行业.' })
  industry(): Classification | null {
    return classificationLink('GBT4754', this.industryCode);
  }

  @Field(() => Region, { nullable: true, description: 'Where it applies; everywhere when absent 适用区域.' })
  region(): Region | null {
    return regionLink(this.regionCode);
  }

  @Field(() => StandardLink, { nullable: true, description: 'The standard, where one sets it 标准.' })
  standard(): StandardLink | null {
    return standardLink(this.standardCode);
  }
}
