import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import {
  Access,
  ComparedIndicator,
  DateScalar,
  RegisterRow,
  RegisterTable,
  StandardLink,
  standardLink,
} from '../../../shared/kernel';
import { ConsumerCategory } from './comparisonEnums';
import type { ReportedIndicator } from './comparisonReport';
import type { DatedComparison } from './comparisonRules';

/** Our standard of a consumer product beside that of a foreign market. */
@ObjectType({ description: 'Our standard of a consumer product beside a foreign one 消费品标准比对.' })
@Access(['PUBLIC'])
@RegisterTable('consumer_comparison', ['category', 'ourStandardCode'])
export class ConsumerComparison extends RegisterRow implements DatedComparison {
  @Field({ description: 'Product 产品.' })
  @Column('varchar', { length: 120 })
  product!: string;

  @Field(() => ConsumerCategory, { description: 'Kind of consumer goods 消费品类别.' })
  @Column('varchar', { length: 32 })
  category!: ConsumerCategory;

  /** Normal number. */
  @Column('varchar', { length: 100 })
  ourStandardCode!: string;

  @Field(() => StandardLink, { nullable: true, description: 'Our standard 我方标准.' })
  ourStandard(): StandardLink | null {
    return standardLink(this.ourStandardCode);
  }

  @Field({ description: 'The foreign standard or regulation, with its edition 国外标准.' })
  @Column('varchar', { length: 200 })
  foreignStandard!: string;

  @Field({ description: 'Market where that holds, e.g. 欧盟 市场.' })
  @Column('varchar', { length: 40 })
  market!: string;

  @Field(() => DateScalar, { description: 'Day of the comparison 比对日期.' })
  @Column('date')
  comparedOn!: string;

  @Field({ description: 'Who compared, as printed 比对单位.' })
  @Column('varchar', { length: 200 })
  comparedBy!: string;
}

/** One indicator in both standards. */
@ObjectType({ description: 'One indicator in both standards 比对指标.' })
@Access(['PUBLIC'])
@Entity('consumer_comparison_indicator')
export class ConsumerComparisonIndicator extends ComparedIndicator implements ReportedIndicator {
  @Field(() => String, { nullable: true, description: 'How it is tested 试验方法.' })
  @Column('varchar', { length: 200, nullable: true })
  method!: string | null;
}
