import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import {
  Access,
  DateScalar,
  Organization,
  organizationLink,
  Region,
  regionLink,
  RegisterRow,
  RegisterTable,
} from '../../../shared/kernel';

/** Where a product is grown or bred by standards, for others to see. */
@ObjectType({
  description: 'Where a product is grown or bred by standards, for others to see 标准化示范基地.',
})
@Access(['PUBLIC'])
@RegisterTable('farm_base', ['productKey', 'regionCode'])
export class FarmBase extends RegisterRow {
  @Field({ description: 'Name 基地名称.' })
  @Column('varchar', { length: 200 })
  name!: string;

  @Field({ description: 'Key of the product 产品.' })
  @Column('varchar', { length: 80 })
  productKey!: string;

  /** GB/T 2260 code. */
  @Column('varchar', { length: 6 })
  regionCode!: string;

  @Field(() => Region, { nullable: true, description: 'Where it lies 行政区划.' })
  region(): Region | null {
    return regionLink(this.regionCode);
  }

  @Field({ description: 'Who runs it, as printed 建设单位名称.' })
  @Column('varchar', { length: 200 })
  organizationName!: string;

  @Column('varchar', { length: 18, nullable: true })
  creditCode!: string | null;

  @Field(() => Organization, {
    nullable: true,
    description: 'Who runs it, where the credit code is known 建设单位.',
  })
  organization(): Organization | null {
    return organizationLink(this.creditCode);
  }

  @Field(() => Float, { nullable: true, description: 'Area in mu, where it is known 面积（亩）.' })
  @Column('decimal', { precision: 12, scale: 1, nullable: true })
  areaMu!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Farming households it draws along, where known 带动农户数.',
  })
  @Column('integer', { nullable: true })
  farmersDriven!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day that its figures are of 统计日期.' })
  @Column('date', { nullable: true })
  countedOn!: string | null;

  /** Key of the pilot it was built in. */
  @Column('varchar', { length: 80, nullable: true })
  pilotKey!: string | null;
}
