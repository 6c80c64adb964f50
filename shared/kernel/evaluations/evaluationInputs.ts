import { Field, Float, InputType } from 'type-graphql';
import type { PlainDate, Provenance } from '../catalogue/StandardFacts';
import { ExpectedStandardInput } from '../catalogue/standardInputs';
import { ProvenanceEnum } from '../graph/enums';
import { DateScalar } from '../graph/scalars';
import type { EvaluationOutline } from './EvaluationRegister';

@InputType({ description: 'Who evaluated 评价机构.' })
export class EvaluatorInput {
  @Field({ description: 'Name as printed.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Unified social credit code, GB 32100-2015.' })
  creditCode?: string | null;
}

@InputType({ description: 'What was looked at 评价指标.' })
export class EvaluationIndicatorInput {
  @Field({ description: 'What was looked at, once in a list.' })
  name!: string;

  @Field(() => Float, { description: 'Above 0 and at most 1000, with at most four decimals.' })
  weight!: number;

  @Field(() => Float, { description: '0 to 100, with at most two decimals.' })
  score!: number;

  @Field(() => String, { nullable: true })
  remark?: string | null;
}

@InputType({ description: 'A document that the evaluation rests on 评价证据.' })
export class EvaluationEvidenceInput {
  @Field()
  name!: string;

  @Field({ description: 'SHA-256 of its bytes: 64 hexadecimal digits.' })
  sha256!: string;

  @Field(() => String, { nullable: true, description: 'Where it can be had: an http or https address.' })
  link?: string | null;
}

/** Records an evaluation of a standard. */
@InputType()
export abstract class EvaluationInput extends ExpectedStandardInput {
  @Field(() => DateScalar, { nullable: true, description: 'Day of the evaluation; today when absent.' })
  on?: PlainDate | null;

  @Field(() => DateScalar, {
    description: 'First day of the period that was looked at; not before the standard applies.',
  })
  from!: PlainDate;

  @Field(() => DateScalar, { description: 'Last day of that period; not after the day of the evaluation.' })
  to!: PlainDate;

  @Field(() => EvaluatorInput)
  evaluator!: EvaluatorInput;

  @Field(() => [EvaluationIndicatorInput], { description: '1 to 50; the score is counted from them.' })
  indicators!: EvaluationIndicatorInput[];

  @Field(() => [EvaluationEvidenceInput], { nullable: true, description: 'At most 50.' })
  evidence?: EvaluationEvidenceInput[] | null;

  @Field({ description: 'What it concludes, 1 to 2000 characters.' })
  conclusion!: string;

  @Field(() => String, { nullable: true, description: 'Where the facts were read.' })
  source?: string | null;

  @Field(() => ProvenanceEnum, { nullable: true, description: 'SOURCED unless it says otherwise.' })
  provenance?: Provenance | null;
}

/** The evaluation that an input brings. */
export function evaluationOutline(input: EvaluationInput, today: PlainDate): EvaluationOutline {
  const { on, from, to, evaluator, indicators, evidence, conclusion, source, provenance } = input;
  return {
    on: on ?? today,
    from,
    to,
    evaluator: { name: evaluator.name.trim(), creditCode: evaluator.creditCode ?? null },
    indicators: indicators.map(({ name, weight, score, remark }) => ({
      name: name.trim(),
      weight,
      score,
      remark: remark ?? null,
    })),
    evidence: (evidence ?? []).map(({ name, sha256, link }) => ({
      name: name.trim(),
      sha256: sha256.toLowerCase(),
      link: link ?? null,
    })),
    conclusion: conclusion.trim(),
    source: source ?? null,
    provenance: provenance ?? 'SOURCED',
  };
}
