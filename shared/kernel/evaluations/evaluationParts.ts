import { Field, Float, ObjectType } from 'type-graphql';
import { Access } from '../graph/access';
import type { EvidenceFact, IndicatorFact } from './EvaluationFacts';
import { scoringRuleNamed, type ScoringRule as Rule } from './scoringRules';

/** What an evaluation looked at. */
@ObjectType({ description: 'What an evaluation looked at 评价指标.', simpleResolvers: true })
@Access(['PUBLIC'])
export class EvaluationIndicator implements IndicatorFact {
  @Field({ description: 'What was looked at 指标名称.' })
  name!: string;

  @Field(() => Float, { description: 'Indicators count in proportion to their weights 权重.' })
  weight!: number;

  @Field(() => Float, { description: '0 to 100 得分.' })
  score!: number;

  @Field(() => String, { nullable: true, description: 'Remark 备注.' })
  remark!: string | null;
}

/** A document that an evaluation rests on. */
@ObjectType({ description: 'A document that an evaluation rests on 评价证据.', simpleResolvers: true })
@Access(['PUBLIC'])
export class EvaluationEvidence implements EvidenceFact {
  @Field({ description: 'What it is called 名称.' })
  name!: string;

  @Field({ description: 'SHA-256 of its bytes, in hexadecimal digits 摘要.' })
  sha256!: string;

  @Field(() => String, { nullable: true, description: 'Where it can be had 链接.' })
  link!: string | null;
}

/** The rule by which a score was counted. */
@ObjectType({ description: 'The rule by which a score was counted 评分规则.', simpleResolvers: true })
@Access(['PUBLIC'])
export class ScoringRule implements Partial<{ [Key in keyof Rule]: Rule[Key] | null }> {
  @Field({ description: 'Names the rule 规则版本.' })
  version!: string;

  @Field(() => String, { nullable: true, description: 'What it says, in English; null when not known here.' })
  text!: string | null;

  @Field(() => String, { nullable: true, description: 'What it says, in Chinese 规则内容.' })
  textZh!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it is from 规则依据.' })
  source!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'A score below it is low and opens a review proposal 阈值.',
  })
  threshold!: number | null;
}

/** The rule with this version, as the graph shows it. */
export function showScoringRule(version: string): ScoringRule {
  const known = scoringRuleNamed(version);
  const { text = null, textZh = null, source = null, threshold = null } = known ?? {};
  return Object.assign(new ScoringRule(), { version, text, textZh, source, threshold });
}

/** An indicator as the graph shows it. */
export function showIndicator({ name, weight, score, remark }: IndicatorFact): EvaluationIndicator {
  return Object.assign(new EvaluationIndicator(), { name, weight, score, remark });
}

/** A piece of evidence as the graph shows it. */
export function showEvidence({ name, sha256, link }: EvidenceFact): EvaluationEvidence {
  return Object.assign(new EvaluationEvidence(), { name, sha256, link });
}
