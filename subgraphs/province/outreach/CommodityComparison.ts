import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { ComparedIndicator } from '../../../shared/kernel/comparison/ComparedIndicator';
import { Access } from '../../../shared/kernel/graph/access';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { RegisterRow, RegisterTable } from '../../../shared/kernel/registers';
import { linkTo, StandardLink } from '../graph/StandardLink';

/** Our standard of a commodity that is imported or exported in bulk beside that of a foreign market. */
@ObjectType({ description: 'Our standard of a commodity beside a foreign one 大宗商品对比分析.' })
@Access(['PUBLIC'])
@RegisterTable('commodity_comparison', ['hsCode', 'country', 'ourStandardCode'])
export class CommodityComparison extends RegisterRow {
  @Field({ description: 'Commodity 大宗商品.' })
  @Column('varchar', { length: 120 })
  commodity!: string;

  @Field({ description: 'Code of the Harmonized System, digits only 海关编码.' })
  @Column('varchar', { length: 10 })
  hsCode!: string;

  /** Normal number. */
  @Column('varchar', { length: 100 })
  ourStandardCode!: string;

  @Field(() => StandardLink, { nullable: true, description: 'Our standard 我方标准.' })
  ourStandard(): StandardLink {
    return linkTo(this.ourStandardCode);
  }

  @Field({ description: 'The foreign standard or regulation, with its edition 国外文件.' })
  @Column('varchar', { length: 200 })
  foreignDocument!: string;

  @Field({ description: 'Country where that holds, two letters of ISO 3166-1 国家.' })
  @Column('varchar', { length: 2 })
  country!: string;

  @Field(() => DateScalar, { description: 'Day of the comparison 对比日期.' })
  @Column('date')
  comparedOn!: string;
}

/** One indicator of a commodity in both standards. */
@ObjectType({ description: 'One indicator of a commodity in both standards 对比指标.' })
@Access(['PUBLIC'])
@Entity('commodity_comparison_indicator')
export class CommodityIndicator extends ComparedIndicator {}
