import { Arg, Ctx, Field, ObjectType } from 'type-graphql';
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
  StandardLink,
  standardLink,
  type SectorContext,
} from '../../../shared/kernel';
import { ManufacturingTheme } from '../manufacturingEnums';
import { isMarkValidOn, type MarkDates } from './madeRules';

/** The mark `Made in Jiangsu`, awarded to a product for the standard it meets. */
@ObjectType({ description: 'The mark awarded to a product for the standard it meets 江苏制造标识.' })
@Access(['PUBLIC'])
@RegisterTable('product_mark', ['theme', 'industryKey', 'standardCode', 'regionCode'])
export class ProductMark extends RegisterRow implements MarkDates {
  @Field({ description: 'Product that bears it 产品.' })
  @Column('varchar', { length: 200 })
  product!: string;

  @Field(() => ManufacturingTheme, { description: 'Theme of the plan it serves 主题.' })
  @Column('varchar', { length: 32 })
  theme!: ManufacturingTheme;

  @Field({ description: 'Key of the strategic industry 产业.' })
  @Column('varchar', { length: 80 })
  industryKey!: string;

  @Field({ description: 'Who makes the product, as printed 企业名称.' })
  @Column('varchar', { length: 200 })
  organizationName!: string;

  @Column('varchar', { length: 18, nullable: true })
  creditCode!: string | null;

  @Field(() => Organization, {
    nullable: true,
    description: 'Who makes the product, where the credit code is known 企业.',
  })
  organization(): Organization | null {
    return organizationLink(this.creditCode);
  }

  /** GB/T 2260 code. */
  @Column('varchar', { length: 6 })
  regionCode!: string;

  @Field(() => Region, { nullable: true, description: 'Where it is made 行政区划.' })
  region(): Region | null {
    return regionLink(this.regionCode);
  }

  /** Normal number. */
  @Column('varchar', { length: 100 })
  standardCode!: string;

  @Field(() => StandardLink, { nullable: true, description: 'The standard it meets 达到的标准.' })
  standard(): StandardLink | null {
    return standardLink(this.standardCode);
  }

  @Field(() => DateScalar, { description: 'Day of the award 授予日期.' })
  @Column('date')
  awardedOn!: string;

  @Field(() => DateScalar, { description: 'Last day of its term 有效期至.' })
  @Column('date')
  expiresOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was taken away 撤销日期.' })
  @Column('date', { nullable: true })
  revokedOn!: string | null;

  @Field({ description: 'Whether it may be borne on a day, today when absent 是否有效.' })
  valid(
    @Ctx() { today }: SectorContext,
    @Arg('on', () => DateScalar, { nullable: true }) on?: string | null,
  ): boolean {
    return isMarkValidOn(this, on ?? today);
  }
}
