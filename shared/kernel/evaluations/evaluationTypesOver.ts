import { Ctx, Field, Float, ID, Int, ObjectType, type ClassType } from 'type-graphql';
import type { PlainDate, Provenance, ReviewConclusion } from '../catalogue/StandardFacts';
import { Access } from '../graph/access';
import { ProvenanceEnum, ReviewConclusionEnum } from '../graph/enums';
import { DateScalar } from '../graph/scalars';
import { SectorKeyEnum, type SectorKey } from '../sectorKeys';
import type { EvaluationContext, ShowEvaluations } from './EvaluationContext';
import { EvaluationEvidence, EvaluationIndicator, ScoringRule, showScoringRule } from './evaluationParts';
import { EvaluationRow, ProposalRow } from './evaluationTables';

/** A subgraph's own types that evaluations lead to. */
export interface EvaluationNeighbours<Context> {
  readonly Organization: object;
  readonly StandardLink: object;
  organizationOf(creditCode: string, context: Context): object | Promise<object>;
  linkTo(code: string): object;
}

/** A subgraph's types of evaluations and review proposals, the same in all subgraphs. */
export interface EvaluationTypes {
  readonly Evaluation: ClassType<EvaluationRow>;
  readonly ReviewProposal: ClassType<ProposalRow>;
  readonly show: ShowEvaluations;
}

/** Makes the types of evaluations and review proposals over a subgraph's own organizations and links. */
export function evaluationTypesOver<Context extends EvaluationContext>(
  neighbours: EvaluationNeighbours<Context>,
): EvaluationTypes {
  const { linkTo, organizationOf } = neighbours;
  const Organization = neighbours.Organization as ClassType<object>;
  const StandardLink = neighbours.StandardLink as ClassType<object>;

  @ObjectType('Evaluation', {
    description: 'How a standard is put into practice, as evaluated 标准实施评价.',
  })
  @Access(['PUBLIC'])
  class Evaluation extends EvaluationRow {
    @Field(() => ID)
    declare id: string;

    @Field(() => SectorKeyEnum, { description: 'Sector whose standard was evaluated 所属领域.' })
    declare sector: SectorKey;

    @Field(() => StandardLink, { description: 'The standard that was evaluated 被评价标准.' })
    standard(): object {
      return linkTo(this.standardCode);
    }

    @Field(() => Int, { description: '1, 2, 3 … among the evaluations of the standard 序号.' })
    declare number: number;

    @Field(() => DateScalar, { description: 'Day of the evaluation 评价日期.' })
    get on(): PlainDate {
      return this.evaluatedOn;
    }

    @Field(() => DateScalar, { description: 'First day of the period that was looked at 评价期起.' })
    get from(): PlainDate {
      return this.periodFrom;
    }

    @Field(() => DateScalar, { description: 'Last day of that period 评价期止.' })
    get to(): PlainDate {
      return this.periodTo;
    }

    @Field({ description: 'Who evaluated, as printed 评价机构名称.' })
    declare evaluatorName: string;

    @Field(() => Organization, {
      nullable: true,
      description: 'Who evaluated, where the credit code is known 评价机构.',
    })
    evaluator(@Ctx() context: Context): object | Promise<object> | null {
      return this.creditCode === null ? null : organizationOf(this.creditCode, context);
    }

    @Field(() => [EvaluationIndicator], { nullable: true, description: 'What was looked at 评价指标.' })
    indicators(@Ctx() { evaluations }: Context): Promise<EvaluationIndicator[]> {
      return evaluations.indicators.load(this.serial);
    }

    @Field(() => Float, { description: 'By the rule, 0 to 100 总分.' })
    declare score: number;

    @Field(() => ScoringRule, { description: 'The rule by which the score was counted 评分规则.' })
    rule(): ScoringRule {
      return showScoringRule(this.ruleVersion);
    }

    @Field({ description: "Whether the score lies below the rule's threshold 是否低分." })
    declare low: boolean;

    @Field(() => ReviewProposal, {
      nullable: true,
      description: 'The review proposal that it opened or found open; null where it asks for none 复审建议.',
    })
    async proposal(@Ctx() { evaluations }: Context): Promise<ProposalRow | null> {
      return this.proposalId === null ? null : evaluations.proposalsById.load(this.proposalId);
    }

    @Field(() => [EvaluationEvidence], { nullable: true, description: 'What it rests on 评价证据.' })
    evidence(@Ctx() { evaluations }: Context): Promise<EvaluationEvidence[]> {
      return evaluations.evidence.load(this.serial);
    }

    @Field({ description: 'What it concludes 评价结论.' })
    declare conclusion: string;

    @Field(() => String, { nullable: true, description: 'Where the record was read 数据来源.' })
    declare source: string | null;

    @Field(() => ProvenanceEnum, {
      description: 'Read in a source, or made up for demonstration 数据来源性质.',
    })
    declare provenance: Provenance;
  }

  @ObjectType('ReviewProposal', { description: 'A proposal to review a standard 复审建议.' })
  @Access(['PUBLIC'])
  class ReviewProposal extends ProposalRow {
    @Field(() => ID)
    declare id: string;

    @Field(() => SectorKeyEnum, { description: 'Sector whose standard is to be reviewed 所属领域.' })
    declare sector: SectorKey;

    @Field(() => StandardLink, { description: 'The standard to be reviewed 拟复审标准.' })
    standard(): object {
      return linkTo(this.standardCode);
    }

    @Field(() => Evaluation, { nullable: true, description: 'The low evaluation that opened it 触发评价.' })
    evaluation(@Ctx() { evaluations }: Context): Promise<EvaluationRow | null> {
      return evaluations.byId.load(this.evaluationId);
    }

    @Field(() => DateScalar, { description: 'Day of that evaluation 提出日期.' })
    declare openedOn: PlainDate;

    @Field({ description: 'Whether no review has settled it yet 是否待复审.' })
    open(): boolean {
      return this.settledOn === null;
    }

    @Field(() => DateScalar, {
      nullable: true,
      description:
        'Day of the review that settled it, or from which the standard no longer applies 办结日期.',
    })
    declare settledOn: PlainDate | null;

    @Field(() => ReviewConclusionEnum, {
      nullable: true,
      description: 'What that review concluded 复审结论.',
    })
    declare conclusion: ReviewConclusion | null;

    @Field(() => Int, { description: 'Counts the writes 版本.' })
    declare version: number;
  }

  return {
    Evaluation,
    ReviewProposal,
    show: {
      evaluation: (row) => Object.assign(new Evaluation(), row, { low: Boolean(row.low) }),
      proposal: (row) => Object.assign(new ReviewProposal(), row),
    },
  };
}
