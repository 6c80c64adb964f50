import { Ctx, Field, Float, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Access } from '../../../shared/kernel/graph/access';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { RegisterItem, RegisterRow, RegisterTable } from '../../../shared/kernel/registers';
import { Organization, organizationOf } from '../directory/Organization';
import { linkTo, StandardLink } from '../graph/StandardLink';
import type { ProvinceContext } from '../ProvinceContext';
import { DisqualificationEnum } from './frontRunnerEnums';
import type { DisqualificationCode } from './frontRunnerRules';

/** A ranking as it was published: nothing that is declared or withdrawn later changes it. */
@ObjectType('PublishedRanking', {
  description: 'A ranking as it was published; nothing that came later changes it 已发布的领跑者榜单.',
})
@Access(['PUBLIC'])
@RegisterTable('front_runner_ranking', ['productKey'])
export class FrontRunnerRankingRow extends RegisterRow {
  @Field({ description: 'Key of the kind of product 产品类别.' })
  @Column('varchar', { length: 80 })
  productKey!: string;

  @Field(() => DateScalar, { description: 'Day for which it was ranked 排名日期.' })
  @Column('date')
  rankedOn!: string;

  @Field({ description: 'Rule by which it was ranked 排名规则.' })
  @Column('varchar', { length: 40 })
  rule!: string;

  @Field({
    description:
      'SHA-256 over the canonical JSON of product, day, rule, indicators and standings 榜单摘要值.',
  })
  @Column('varchar', { length: 64 })
  digest!: string;
}

/** Where a declaration stood. */
@ObjectType({ description: 'Where a declaration stood when the ranking was published 榜单条目.' })
@Access(['PUBLIC'])
@Entity('front_runner_standing')
export class FrontRunnerStanding extends RegisterItem {
  @Field(() => Int, { nullable: true, description: 'From 1; null where it was not ranked 名次.' })
  @Column('integer', { nullable: true })
  position!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean of the margins over the baseline; null where it was not ranked 得分.',
  })
  @Column('decimal', { precision: 15, scale: 4, nullable: true })
  score!: number | null;

  @Field({ description: 'Key of the declaration 声明.' })
  @Column('varchar', { length: 80 })
  declarationKey!: string;

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
    description: 'Standard that it cited, as it is today 执行标准.',
  })
  standard(): StandardLink {
    return linkTo(this.standardCode);
  }

  @Field(() => DisqualificationEnum, { nullable: true, description: 'Why it was not ranked 不入榜原因.' })
  @Column('varchar', { length: 24, nullable: true })
  disqualification!: DisqualificationCode | null;

  @Field({ description: 'Why it stood there, in words 说明.' })
  @Column('varchar', { length: 600 })
  reason!: string;

  @Field({ description: 'The declared values as ranked, e.g. 能效 5.8 W/W; 噪声 30 dB 声明值.' })
  @Column('varchar', { length: 1000 })
  declared!: string;
}
