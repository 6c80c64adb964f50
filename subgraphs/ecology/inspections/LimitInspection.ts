import { Field, Float, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import {
  Access,
  DateScalar,
  organizationLink,
  Organization,
  Region,
  regionLink,
  RegisterRow,
  RegisterTable,
  StandardLink,
  standardLink,
} from '../../../shared/kernel';
import { AveragingTime, EnergyTier, LimitKind } from '../limits/limitEnums';

/** What was measured when it was looked whether a body keeps to a limit. */
@ObjectType({ description: 'An inspection of how a limit is kept 限额监督检查.' })
@Access(['PUBLIC'])
@RegisterTable('limit_inspection', ['inspectedOn', 'regionCode'])
export class LimitInspection extends RegisterRow {
  @Field(() => LimitKind, { description: 'What the limit is set for 限额类别.' })
  @Column('varchar', { length: 16 })
  kind!: LimitKind;

  @Field({ description: 'Name of the body inspected 受检单位.' })
  @Column('varchar', { length: 200 })
  organizationName!: string;

  @Column('varchar', { length: 18, nullable: true })
  creditCode!: string | null;

  @Column('varchar', { length: 6 })
  regionCode!: string;

  @Field(() => DateScalar, { description: 'Day of the inspection 检查日期.' })
  @Column('date')
  inspectedOn!: string;

  /** Number of the standard inspected, in any edition or without its year: the edition in force on the day judges. */
  @Column('varchar', { length: 100 })
  standardCode!: string;

  @Field(() => String, { nullable: true, description: 'Product of an energy limit 产品.' })
  @Column('varchar', { length: 200, nullable: true })
  product!: string | null;

  @Field(() => String, { nullable: true, description: 'Process or stage of production 工序.' })
  @Column('varchar', { length: 200, nullable: true })
  process!: string | null;

  @Field(() => String, { nullable: true, description: 'What is measured of the product 指标.' })
  @Column('varchar', { length: 200, nullable: true })
  indicator!: string | null;

  @Field(() => EnergyTier, {
    nullable: true,
    description: 'Value it is held against; LIMIT when absent 等级.',
  })
  @Column('varchar', { length: 16, nullable: true })
  tier!: EnergyTier | null;

  @Field(() => String, { nullable: true, description: 'Pollutant of an emission limit 污染物.' })
  @Column('varchar', { length: 200, nullable: true })
  pollutant!: string | null;

  @Field(() => AveragingTime, { nullable: true, description: 'How long it was averaged 取值时间.' })
  @Column('varchar', { length: 16, nullable: true })
  averaging!: AveragingTime | null;

  @Field(() => String, {
    nullable: true,
    description: 'Condition of the limit that applies, as printed 条件.',
  })
  @Column('varchar', { length: 500, nullable: true })
  condition!: string | null;

  @Field(() => Float, { description: 'What was measured, in the unit given 实测值.' })
  @Column('decimal', { precision: 15, scale: 6 })
  measured!: number;

  @Field({ description: 'Unit measured in, e.g. mg/m³ 单位.' })
  @Column('varchar', { length: 60 })
  unit!: string;

  @Field(() => Organization, {
    nullable: true,
    description: 'The body inspected, where its code is known 受检单位.',
  })
  organization(): Organization | null {
    return organizationLink(this.creditCode);
  }

  @Field(() => Region, { nullable: true, description: 'Where it was inspected 行政区划.' })
  region(): Region | null {
    return regionLink(this.regionCode);
  }

  @Field(() => StandardLink, { nullable: true, description: 'Standard inspected 检查依据.' })
  standard(): StandardLink | null {
    return standardLink(this.standardCode);
  }
}
