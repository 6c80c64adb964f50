import { Ctx, Field, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { Access } from '../../../shared/kernel/graph/access';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { RegisterRow, RegisterTable } from '../../../shared/kernel/registers';
import { Organization, organizationOf } from '../directory/Organization';
import { Region, regionOf } from '../directory/Region';
import type { ProvinceContext } from '../ProvinceContext';

/** An enterprise's public statement of the standard that a product of its keeps. */
@ObjectType({
  description:
    "An enterprise's public statement of the standard that its product keeps 企业标准自我声明公开.",
})
@Access(['PUBLIC'])
@RegisterTable('enterprise_declaration', ['creditCode', 'regionCode', 'standardNumber'])
export class EnterpriseDeclaration extends RegisterRow {
  /** Unified social credit code. */
  @Column('varchar', { length: 18 })
  creditCode!: string;

  @Field(() => Organization, { nullable: true, description: 'The enterprise 企业.' })
  enterprise(@Ctx() { loaders }: ProvinceContext): Promise<Organization> {
    return organizationOf(this.creditCode, loaders);
  }

  /** GB/T 2260 code. */
  @Column('varchar', { length: 6 })
  regionCode!: string;

  @Field(() => Region, { nullable: true, description: 'Where the enterprise is registered 所在地.' })
  region(): Region {
    return regionOf(this.regionCode);
  }

  @Field({ description: 'Number of the standard declared, of any level, e.g. Q/320505 ABC 001-2018 标准号.' })
  @Column('varchar', { length: 100 })
  standardNumber!: string;

  @Field({ description: 'Product that keeps it 产品名称.' })
  @Column('varchar', { length: 200 })
  product!: string;

  @Field(() => DateScalar, { description: 'Day of the declaration 公开日期.' })
  @Column('date')
  declaredOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day from which it is withdrawn; null while it stands 废止日期.',
  })
  @Column('date', { nullable: true })
  withdrawnOn!: string | null;
}
