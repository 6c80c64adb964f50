import { Field, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { Access } from '../../../shared/kernel/graph/access';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { RegisterRow, RegisterTable } from '../../../shared/kernel/registers';
import { Region, regionOf } from '../directory/Region';

/** How a region carries out a plan of the province. */
@ObjectType({ description: 'How a region carries out a plan of the province 各地实施方案.' })
@Access(['PUBLIC'])
@RegisterTable('regional_plan', ['planKey', 'regionCode'])
export class RegionalPlan extends RegisterRow {
  @Field({ description: 'Id of the plan that it carries out 行动计划.' })
  @Column('varchar', { length: 64 })
  planKey!: string;

  /** GB/T 2260 code. */
  @Column('varchar', { length: 6 })
  regionCode!: string;

  @Field(() => Region, { nullable: true, description: 'The region 行政区划.' })
  region(): Region | null {
    return regionOf(this.regionCode);
  }

  @Field({ description: 'Title 名称.' })
  @Column('varchar', { length: 300 })
  title!: string;

  @Field(() => DateScalar, { description: 'Day on which it was issued 印发日期.' })
  @Column('date')
  issuedOn!: PlainDate;

  @Field(() => String, { nullable: true, description: 'Number of the document, as printed 文号.' })
  @Column('varchar', { length: 100, nullable: true })
  documentNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it can be read, an https address 链接.' })
  @Column('varchar', { length: 500, nullable: true })
  link!: string | null;
}
