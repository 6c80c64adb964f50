import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import type { StandardLevel } from '../../../shared/kernel/catalogue/StandardFacts';
import { Access } from '../../../shared/kernel/graph/access';
import { StandardLevelEnum } from '../../../shared/kernel/graph/enums';
import { RegisterItem, RegisterRow, RegisterTable } from '../../../shared/kernel/registers';

/** Money set aside for standardization. */
@ObjectType({ description: 'Money set aside for standardization in a year 标准化专项资金.' })
@Access(['PUBLIC'])
@RegisterTable('standardization_fund', ['year'])
export class Fund extends RegisterRow {
  @Field({ description: 'Title 名称.' })
  @Column('varchar', { length: 200 })
  title!: string;

  @Field(() => Int, { description: 'Year 年度.' })
  @Column('integer')
  year!: number;

  @Field(() => Float, { description: 'All that may be granted, in yuan 预算（元）.' })
  @Column('decimal', { precision: 14, scale: 2 })
  budgetYuan!: number;
}

/** What a fund grants for one standard of a level. */
@ObjectType({ description: 'What a fund grants who led a standard of a level 补助标准.' })
@Access(['PUBLIC'])
@Entity('fund_rate')
export class FundRate extends RegisterItem {
  @Field(() => StandardLevelEnum, { description: 'Level of the standard 标准层级.' })
  @Column('varchar', { length: 16 })
  level!: StandardLevel;

  @Field(() => Float, { description: 'Grant for one standard, in yuan 补助金额（元）.' })
  @Column('decimal', { precision: 14, scale: 2 })
  amountYuan!: number;
}
