import { Field, Float, Int, ObjectType } from 'type-graphql';
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

/** How well a facility serves, as it was evaluated once. */
@ObjectType({ description: 'How well a facility serves, as evaluated once 公共文化服务效能评估.' })
@Access(['PUBLIC'])
@RegisterTable('efficacy_evaluation', ['facilityKey'])
export class EfficacyEvaluation extends RegisterRow {
  @Field({ description: 'Key of the cultural facility 文化设施.' })
  @Column('varchar', { length: 80 })
  facilityKey!: string;

  @Field({ description: 'Who evaluated, as printed 评估单位.' })
  @Column('varchar', { length: 200 })
  evaluator!: string;

  @Field(() => DateScalar, {
    description: 'Day of the evaluation; it tells the rule that scores it 评估日期.',
  })
  @Column('date')
  evaluatedOn!: string;

  /** Normal number. */
  @Column('varchar', { length: 100 })
  standardCode!: string;

  @Field(() => StandardLink, {
    nullable: true,
    description: 'The standard by which it was evaluated 评估标准.',
  })
  standard(): StandardLink | null {
    return standardLink(this.standardCode);
  }
}

/** One thing that an evaluation looks at. */
@ObjectType({ description: 'One thing that an evaluation looks at 评估指标.' })
@Access(['PUBLIC'])
@Entity('efficacy_indicator')
export class EfficacyIndicator extends RegisterItem {
  @Field({ description: 'What is counted, e.g. 年服务人次 指标.' })
  @Column('varchar', { length: 120 })
  name!: string;

  @Field({ description: 'Unit 单位.' })
  @Column('varchar', { length: 40 })
  unit!: string;

  @Field(() => Int, { description: 'Weight; those of an evaluation are 100 together 权重.' })
  @Column('integer')
  weight!: number;

  @Field(() => Float, { description: 'What is to be reached, in the unit 目标值.' })
  @Column('decimal', { precision: 15, scale: 4 })
  target!: number;

  @Field(() => Float, { description: 'What was reached, in the unit 实际值.' })
  @Column('decimal', { precision: 15, scale: 4 })
  actual!: number;
}
