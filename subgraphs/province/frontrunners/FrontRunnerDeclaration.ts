import { Ctx, Field, Float, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Access } from '../../../shared/kernel/graph/access';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { RegisterItem, RegisterRow, RegisterTable } from '../../../shared/kernel/registers';
import { Organization, organizationOf } from '../directory/Organization';
import { linkTo, StandardLink } from '../graph/StandardLink';
import type { ProvinceContext } from '../ProvinceContext';
import type { DeclaredValue } from './frontRunnerRules';

/** What an enterprise declares of a product of its own. */
@ObjectType({
  description: 'What an enterprise declares of the core indicators of one of its products 领跑者声明.',
})
@Access(['PUBLIC'])
@RegisterTable('front_runner_declaration', ['productKey', 'enterpriseCode'])
export class FrontRunnerDeclaration extends RegisterRow {
  @Field({ description: 'Key of the kind of product 产品类别.' })
  @Column('varchar', { length: 80 })
  productKey!: string;

  /** Unified social credit code. */
  @Column('varchar', { length: 18 })
  enterpriseCode!: string;

  @Field(() => Organization, { nullable: true, description: 'The enterprise 声明企业.' })
  enterprise(@Ctx() { loaders }: ProvinceContext): Promise<Organization> {
    return organizationOf(this.enterpriseCode, loaders);
  }

  @Field({ description: 'Product, by its model 产品型号.' })
  @Column('varchar', { length: 120 })
  model!: string;

  /** Normal number. */
  @Column('varchar', { length: 100 })
  standardCode!: string;

  @Field(() => StandardLink, {
    nullable: true,
    description: 'Standard that the product is declared to meet 执行标准.',
  })
  standard(): StandardLink {
    return linkTo(this.standardCode);
  }

  @Field(() => DateScalar, { description: 'Day of the declaration 声明日期.' })
  @Column('date')
  declaredOn!: string;
}

/** The value of one core indicator, as declared. */
@ObjectType({
  description: 'The value of one core indicator, as declared 指标声明值.',
  simpleResolvers: true,
})
@Access(['PUBLIC'])
@Entity('front_runner_value')
export class FrontRunnerValue extends RegisterItem implements DeclaredValue {
  @Field({ description: 'Name of the core indicator 指标名称.' })
  @Column('varchar', { length: 120 })
  indicator!: string;

  @Field(() => Float, { description: 'Declared value 声明值.' })
  @Column('decimal', { precision: 15, scale: 6 })
  value!: number;

  @Field({ description: 'Unit of the value 计量单位.' })
  @Column('varchar', { length: 40 })
  unit!: string;
}
