import { Field, Float, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import {
  Access,
  DateScalar,
  Region,
  regionLink,
  RegisterRow,
  RegisterTable,
  StandardLink,
  standardLink,
} from '../../../shared/kernel';

/** What a unit of an activity lets out, as one edition of its source says. */
@ObjectType({ description: 'What a unit of an activity lets out 排放因子.' })
@Access(['PUBLIC'])
@RegisterTable('emission_factor')
export class EmissionFactor extends RegisterRow {
  @Field({ description: 'What it is of, e.g. 全国电力平均 名称.' })
  @Column('varchar', { length: 200 })
  name!: string;

  @Field(() => Float, { description: 'The factor, in the unit given 因子值.' })
  @Column('decimal', { precision: 15, scale: 8 })
  value!: number;

  @Field({ description: 'Unit, e.g. kgCO₂/kWh 单位.' })
  @Column('varchar', { length: 60 })
  unit!: string;

  @Field({ description: 'Edition that gives it: number of the standard or name of the document 来源版本.' })
  @Column('varchar', { length: 200 })
  edition!: string;

  /** Number of the standard in its normal form; null where a document without number gives the factor. */
  @Column('varchar', { length: 100, nullable: true })
  standardCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Table or clause, and how it is derived there 条款.' })
  @Column('varchar', { length: 200, nullable: true })
  clause!: string | null;

  @Column('varchar', { length: 6, nullable: true })
  regionCode!: string | null;

  @Field(() => DateScalar, { description: 'First day of the activities it is for 适用起始日.' })
  @Column('date')
  validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of these; none when absent 适用截止日.' })
  @Column('date', { nullable: true })
  validTo!: string | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Uncertainty in per cent, half of the 95 % interval, where the source tells it 不确定度（％）.',
  })
  @Column('decimal', { precision: 7, scale: 2, nullable: true })
  uncertainty!: number | null;

  @Field(() => Region, { nullable: true, description: 'Where it applies; everywhere when absent 适用区域.' })
  region(): Region | null {
    return regionLink(this.regionCode);
  }

  @Field(() => StandardLink, { nullable: true, description: 'The standard, where one gives it 标准.' })
  standard(): StandardLink | null {
    return standardLink(this.standardCode);
  }
}
