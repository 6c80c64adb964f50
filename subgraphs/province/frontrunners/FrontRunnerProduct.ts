import { Field, Float, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Access } from '../../../shared/kernel/graph/access';
import { RegisterItem, RegisterRow, RegisterTable } from '../../../shared/kernel/registers';
import { linkTo, StandardLink } from '../graph/StandardLink';
import { IndicatorDirectionEnum } from './frontRunnerEnums';
import type { CoreIndicator, IndicatorDirection } from './frontRunnerRules';

/** A kind of product whose makers compete by what they declare. */
@ObjectType({ description: 'A kind of product whose makers are ranked by what they declare 领跑者产品类别.' })
@Access(['PUBLIC'])
@RegisterTable('front_runner_product', ['name'])
export class FrontRunnerProduct extends RegisterRow {
  @Field({ description: 'Kind of product 产品类别.' })
  @Column('varchar', { length: 120 })
  name!: string;

  /** Normal number. */
  @Column('varchar', { length: 100 })
  baselineCode!: string;

  @Field(() => StandardLink, {
    nullable: true,
    description: 'The national standard whose values are the baseline 基准国家标准.',
  })
  baselineStandard(): StandardLink {
    return linkTo(this.baselineCode);
  }
}

/** What products of a kind are compared by. */
@ObjectType({ description: 'What products of a kind are compared by, and its baseline 核心指标.' })
@Access(['PUBLIC'])
@Entity('front_runner_indicator')
export class FrontRunnerIndicator extends RegisterItem implements CoreIndicator {
  @Field({ description: 'Name of the indicator 指标名称.' })
  @Column('varchar', { length: 120 })
  name!: string;

  @Field({ description: 'Unit of the baseline 计量单位.' })
  @Column('varchar', { length: 40 })
  unit!: string;

  @Field(() => IndicatorDirectionEnum, { description: 'Which values are better 指标方向.' })
  @Column('varchar', { length: 8 })
  direction!: IndicatorDirection;

  @Field(() => Float, { description: 'Value that the national standard asks for 国家标准基准值.' })
  @Column('decimal', { precision: 15, scale: 6 })
  baseline!: number;
}
