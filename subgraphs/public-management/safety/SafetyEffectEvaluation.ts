import { Field, Float, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import {
  Access,
  DateScalar,
  RegisterItem,
  RegisterRow,
  RegisterTable,
  StandardLink,
  standardLink,
} from '../../../shared/kernel';
import { SafetyArea, SafetyEffect } from './safetyEnums';
import { effectOf } from './safetyRules';

/** What came of a work-safety standard where it is applied. */
@ObjectType({ description: 'What came of a work-safety standard where it is applied 标准实施效果评价.' })
@Access(['PUBLIC'])
@RegisterTable('safety_effect_evaluation', ['area', 'standardCode'])
export class SafetyEffectEvaluation extends RegisterRow {
  @Field(() => SafetyArea, { description: 'Field 领域.' })
  @Column('varchar', { length: 16 })
  area!: SafetyArea;

  /** Normal number. */
  @Column('varchar', { length: 100 })
  standardCode!: string;

  @Field(() => StandardLink, { nullable: true, description: 'The standard that was evaluated 被评价标准.' })
  standard(): StandardLink | null {
    return standardLink(this.standardCode);
  }

  @Field({ description: 'Who evaluated, as printed 评价单位.' })
  @Column('varchar', { length: 200 })
  evaluator!: string;

  @Field(() => DateScalar, { description: 'Day of the evaluation 评价日期.' })
  @Column('date')
  evaluatedOn!: string;
}

/** A figure before the standard was applied and after. */
@ObjectType({ description: 'A safety figure before a standard was applied and after 效果指标.' })
@Access(['PUBLIC'])
@Entity('safety_effect_indicator')
export class SafetyEffectIndicator extends RegisterItem {
  @Field({ description: 'What is counted, e.g. 百万工时事故率 指标.' })
  @Column('varchar', { length: 120 })
  name!: string;

  @Field({ description: 'Unit 单位.' })
  @Column('varchar', { length: 40 })
  unit!: string;

  @Field(() => Float, { description: 'Before the standard was applied, in the unit 实施前.' })
  @Column('decimal', { precision: 15, scale: 4 })
  before!: number;

  @Field(() => Float, { description: 'After, in the unit 实施后.' })
  @Column('decimal', { precision: 15, scale: 4 })
  after!: number;

  @Field({ description: 'Whether less of it is better 越低越好.' })
  @Column('boolean')
  lessIsBetter!: boolean;

  @Field(() => SafetyEffect, { description: 'What changed 效果.' })
  effect(): SafetyEffect {
    return effectOf(this);
  }
}
