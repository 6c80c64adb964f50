import { Field, Float, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { Access, RegisterRow, RegisterTable, StandardLink, standardLink } from '../../../shared/kernel';

/** The energy a product may take, in three tiers, as one edition of a standard sets it. */
@ObjectType({
  description: 'Energy-consumption limit of a product, in three tiers 能耗限额.',
})
@Access(['PUBLIC'])
@RegisterTable('energy_limit', ['standardCode', 'product'])
export class EnergyLimit extends RegisterRow {
  /** Number of the standard in its normal form. */
  @Column('varchar', { length: 100 })
  standardCode!: string;

  @Field({ description: 'Product or process, e.g. cement clinker 水泥熟料.' })
  @Column('varchar', { length: 200 })
  product!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Process or stage of production, where one is named 工序.',
  })
  @Column('varchar', { length: 200, nullable: true })
  process!: string | null;

  @Field({ description: 'What is measured, e.g. 单位产品综合能耗.' })
  @Column('varchar', { length: 200 })
  indicator!: string;

  @Field(() => Float, { nullable: true, description: 'Tier 1, advanced value 先进值, in the unit given.' })
  @Column('decimal', { precision: 15, scale: 4, nullable: true })
  advanced!: number | null;

  @Field(() => Float, { nullable: true, description: 'Tier 2, value for market access 准入值.' })
  @Column('decimal', { precision: 15, scale: 4, nullable: true })
  access!: number | null;

  @Field(() => Float, { nullable: true, description: 'Tier 3, limit 限定值.' })
  @Column('decimal', { precision: 15, scale: 4, nullable: true })
  limit!: number | null;

  @Field({ description: 'Unit, e.g. kgce/t.' })
  @Column('varchar', { length: 60 })
  unit!: string;

  @Field(() => String, { nullable: true, description: 'Condition under which the values hold 条件.' })
  @Column('varchar', { length: 500, nullable: true })
  condition!: string | null;

  @Field(() => String, { nullable: true, description: 'Table or clause of the standard.' })
  @Column('varchar', { length: 100, nullable: true })
  clause!: string | null;

  @Field(() => StandardLink, { nullable: true, description: 'Edition that sets it 标准版本.' })
  standard(): StandardLink | null {
    return standardLink(this.standardCode);
  }
}
