import { Ctx, Field, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { Access } from '../../../shared/kernel/graph/access';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { RegisterRow, RegisterTable } from '../../../shared/kernel/registers';
import { Organization, organizationOf } from '../directory/Organization';
import { Region, regionOf } from '../directory/Region';
import type { ProvinceContext } from '../ProvinceContext';

/** An enterprise that makes products by standards, which it is to declare in public. */
@ObjectType({
  description:
    'An enterprise that makes products by standards, which it is to declare in public 有产品标准的企业.',
})
@Access(['PUBLIC'])
@RegisterTable('product_enterprise', ['creditCode', 'regionCode', 'productStandardsSince'])
export class ProductEnterprise extends RegisterRow {
  /** Unified social credit code. */
  @Column('varchar', { length: 18 })
  creditCode!: string;

  @Field({ description: 'Name, as printed 企业名称.' })
  @Column('varchar', { length: 200 })
  name!: string;

  @Field(() => Organization, { nullable: true, description: 'The enterprise 企业.' })
  organization(@Ctx() { loaders }: ProvinceContext): Promise<Organization> {
    return organizationOf(this.creditCode, loaders);
  }

  /** GB/T 2260 code. */
  @Column('varchar', { length: 6 })
  regionCode!: string;

  @Field(() => Region, { nullable: true, description: 'Where it is registered 所在地.' })
  region(): Region {
    return regionOf(this.regionCode);
  }

  @Field(() => DateScalar, { description: 'First day on which it has product standards 有产品标准起始日期.' })
  @Column('date')
  productStandardsSince!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day from which it has none any more, e.g. because it closed 有产品标准终止日期.',
  })
  @Column('date', { nullable: true })
  productStandardsUntil!: string | null;
}
