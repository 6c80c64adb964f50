import { Field, Float, ObjectType } from 'type-graphql';
import { Access, DateScalar } from '../../../shared/kernel';
import { EfficacyGrade } from './cultureEnums';
import { EfficacyIndicator } from './EfficacyEvaluation';

/** The version of the rule that scored. */
@ObjectType({ description: 'A version of the rule that scores evaluations 评分规则.', simpleResolvers: true })
@Access(['PUBLIC'])
export class EfficacyScoreRule {
  @Field({ description: 'Version 版本.' })
  version!: string;

  @Field(() => DateScalar, { description: 'First day of evaluations that it scores 起始日期.' })
  validFrom!: string;

  @Field(() => Float, {
    description: 'Share of its target, 0 to 1, below which an indicator earns nothing 得分门槛.',
  })
  threshold!: number;

  @Field({ description: 'In words.' })
  text!: string;

  @Field({ description: 'In Chinese 规则说明.' })
  textZh!: string;
}

/** One row of a score. */
@ObjectType({ description: 'One row of a score 得分明细.', simpleResolvers: true })
@Access(['PUBLIC'])
export class EfficacyScoreRow {
  @Field(() => EfficacyIndicator)
  indicator!: EfficacyIndicator;

  @Field(() => Float, { description: 'Points it earns, to two decimals 得分.' })
  points!: number;
}

/** A score with the rows it is made of. */
@ObjectType({ description: 'A score with the rows it is made of 评估结果.', simpleResolvers: true })
@Access(['PUBLIC'])
export class EfficacyResult {
  @Field(() => Float, { description: 'The points of its rows together, at most 100 总分.' })
  score!: number;

  @Field(() => EfficacyGrade, { description: 'Grade 等次.' })
  grade!: EfficacyGrade;

  @Field(() => EfficacyScoreRule, { description: 'The rule in force on the day of the evaluation 评分规则.' })
  rule!: EfficacyScoreRule;

  @Field(() => [EfficacyScoreRow], { description: 'What it is made of 得分明细.' })
  rows!: EfficacyScoreRow[];
}
