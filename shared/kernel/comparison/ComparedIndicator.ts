import { Field, Float, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import {
  judgeValues,
  type ComparedValues,
  type ComparisonJudgement,
  type ComparisonObstacle,
  type StricterDirection,
} from '../../measure';
import { RegisterItem } from '../registers';
import { ComparisonJudgementEnum, ComparisonObstacleEnum, StricterDirectionEnum } from './comparisonEnums';

/** One indicator in our standard and in a foreign one, in a list that a register's rows carry; judged whenever it is read. */
@ObjectType()
export abstract class ComparedIndicator extends RegisterItem implements ComparedValues {
  @Field({ description: 'What is limited, e.g. 铅（Pb） 指标.' })
  @Column('varchar', { length: 120 })
  name!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Value in our standard, in our unit; absent where it does not limit it 我方指标值.',
  })
  @Column('decimal', { precision: 15, scale: 6, nullable: true })
  ourValue!: number | null;

  @Field({ description: 'Unit of our value 我方单位.' })
  @Column('varchar', { length: 40 })
  ourUnit!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Value in the foreign standard, in its unit; absent where it does not limit it 国外指标值.',
  })
  @Column('decimal', { precision: 15, scale: 6, nullable: true })
  foreignValue!: number | null;

  @Field({ description: 'Unit of the foreign value 国外单位.' })
  @Column('varchar', { length: 40 })
  foreignUnit!: string;

  @Field(() => StricterDirectionEnum, { description: 'Which value asks more of a product 从严方向.' })
  @Column('varchar', { length: 8 })
  direction!: StricterDirection;

  @Field(() => ComparisonJudgementEnum, { description: 'How our value stands to the foreign one 比对结论.' })
  judgement(): ComparisonJudgement {
    return judgeValues(this).judgement;
  }

  @Field(() => ComparisonObstacleEnum, {
    nullable: true,
    description: 'Why they cannot be compared 不可比原因.',
  })
  obstacle(): ComparisonObstacle | null {
    return judgeValues(this).obstacle;
  }
}
