import { Args, Ctx, Field, Float, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { Access } from '../../../shared/kernel/graph/access';
import { Completeness } from '../../../shared/kernel/graph/completeness';
import { completenessOf } from '../../../shared/kernel/graph/completenessOf';
import { ForwardPageArguments } from '../../../shared/kernel/graph/paging';
import { DateScalar, DateTimeScalar } from '../../../shared/kernel/graph/scalars';
import type { RecordConnection } from '../../../shared/kernel/records/recordConnection';
import { countedIds } from '../counting/countedIds';
import { CountedRows } from '../counting/CountedRows';
import { digestOfIds } from '../counting/digestOfIds';
import type { ProvinceContext } from '../ProvinceContext';
import { CountingRule, showRule } from '../rules/CountingRule';
import type { CountingRuleFact } from '../rules/CountingRuleFact';
import { countOf, progressOf, valueOf, windowOf } from '../counting/figureRules';
import { openEvidence } from '../evidence/openEvidence';
import type { Period, TargetFact } from './PlanFacts';
import { evidenceConnections } from '../evidence/TargetEvidence';
import { TargetPart } from './TargetPart';

/** What a target is counted by. */
export interface TargetScope {
  readonly rule: CountingRuleFact;
  readonly period: Period;
  readonly asOf: PlainDate;
  /** The moment whose knowledge is asked for, ISO 8601; null for what is known now. */
  readonly knownAt: string | null;
}

/** A target of a plan on a day: goal, figure, the rule it is counted by, and the rows behind it. */
@ObjectType({ description: 'A target of a plan on a day, with the rows behind its figure 主要目标.' })
@Access(['PUBLIC'])
export class Target {
  @Field({ description: 'Names the target within its plan.' })
  readonly key: string;

  @Field({ description: 'As the plan says it 指标名称.' })
  readonly title: string;

  @Field()
  readonly titleEn: string;

  @Field(() => Float, { description: 'What is to be reached, in the unit of the target 目标值.' })
  readonly goal: number;

  @Field({ description: 'Unit of goal and value, e.g. 项, 家 or % 单位.' })
  readonly unit: string;

  @Field(() => DateScalar, { description: 'The day it is counted on 统计截止日期.' })
  readonly asOf: PlainDate;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The moment by whose knowledge it is counted; null for what is known now 已知时点.',
  })
  readonly knownAt: string | null;

  @Field(() => CountingRule, { description: 'The rule that is valid on that day 计数规则.' })
  readonly rule: CountingRule;

  private readonly counted: CountedRows;

  constructor({ key, title, titleEn, goal, unit }: TargetFact, { rule, period, asOf, knownAt }: TargetScope) {
    this.key = key;
    this.title = title;
    this.titleEn = titleEn;
    this.goal = goal;
    this.unit = unit;
    this.asOf = asOf;
    this.knownAt = knownAt;
    this.rule = showRule(rule);
    this.counted = new CountedRows(rule.counting, windowOf(period, asOf), knownAt);
  }

  @Field(() => Float, {
    nullable: true,
    description:
      'What is reached: a count of rows, or a share in per cent to one decimal; null where there is nothing to take a share of 完成值.',
  })
  async value(@Ctx() { loaders }: ProvinceContext): Promise<number | null> {
    return valueOf(this.rule.counting, await loaders.partCounts.load(this.counted));
  }

  @Field(() => Float, {
    nullable: true,
    description: 'Value divided by goal: 1 is all of it, more is beyond it 完成进度.',
  })
  async progress(@Ctx() context: ProvinceContext): Promise<number | null> {
    return progressOf(await this.value(context), this.goal);
  }

  @Field(() => Int, {
    description: 'Rows counted: the value itself, or what a share is taken of 计入数, 比例指标为分母.',
  })
  async counts(@Ctx() { loaders }: ProvinceContext): Promise<number> {
    return countOf(await loaders.partCounts.load(this.counted));
  }

  @Field(() => [TargetPart], {
    description: 'The parts that the rule tells apart, in its order; none where it tells none 分项.',
  })
  parts(): TargetPart[] {
    const { share, parts } = this.rule.counting;
    return parts.map(
      ({ key, title }) => new TargetPart({ key, title, isShare: key === share }, this.counted),
    );
  }

  @Field(() => evidenceConnections.Connection, {
    description: 'The rows counted, in the order of their ids: as many as `counts` says 明细.',
  })
  evidence(@Args() args: ForwardPageArguments, @Ctx() context: ProvinceContext): RecordConnection {
    return openEvidence(this.counted, args, context);
  }

  @Field(() => String, {
    description:
      'SHA-256 in hex over the canonical JSON (RFC 8785) of { asOf, ids, rule: { key, version } }, ids being those of the evidence in binary order; what was published at a moment comes out again for what was known then; `npm run recount` computes it anew 摘要.',
  })
  digest(@Ctx() { database }: ProvinceContext): Promise<string> {
    return digestOfIds({ asOf: this.asOf, rule: this.rule }, countedIds(database, this.counted));
  }

  @Field(() => Completeness, { description: 'What the figure covers and how fresh it is 完整性证明.' })
  completeness(@Ctx() context: ProvinceContext): Promise<Completeness> {
    return completenessOf(context);
  }
}
