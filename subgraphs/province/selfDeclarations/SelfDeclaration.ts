import { Arg, Field, Int, ObjectType } from 'type-graphql';
import { badInput, fieldProblem } from '../../../shared/errors';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { Access } from '../../../shared/kernel/graph/access';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { codeLists } from '../../../shared/reference';
import { CountedRows } from '../counting/CountedRows';
import { windowOf } from '../counting/figureRules';
import { CountingRule, showRule } from '../rules/CountingRule';
import type { CountingRuleFact } from '../rules/CountingRuleFact';
import { DeclarationRate } from './DeclarationRate';

/** GB/T 2260 code of Jiangsu. */
const PROVINCE = '320000';

/** Longer ago than any day of a row. */
const FIRST_DAY = '1000-01-01';

/** Most years of one list. */
const MOST_YEARS = 20;

/** How far enterprises declare their product standards, by a rule that is shown with the figures. */
@ObjectType({
  description:
    'How far enterprises declare their product standards, by region and by year 企业标准自我声明公开统计.',
})
@Access(['PUBLIC'])
export class SelfDeclaration {
  @Field(() => DateScalar, { description: 'The day it is counted on 统计截止日期.' })
  readonly asOf: PlainDate;

  @Field(() => CountingRule, { description: 'The rule that is valid on that day 计数规则.' })
  readonly rule: CountingRule;

  private readonly knownAt: string | null;

  /** @param when the day, and the moment whose knowledge is asked for, ISO 8601; null for what is known now */
  constructor(
    { asOf, knownAt }: { readonly asOf: PlainDate; readonly knownAt: string | null },
    rule: CountingRuleFact,
  ) {
    this.asOf = asOf;
    this.knownAt = knownAt;
    this.rule = showRule(rule);
  }

  @Field(() => DeclarationRate, { description: 'The whole province 全省.' })
  rate(): DeclarationRate {
    return this.rateOf(PROVINCE, this.asOf);
  }

  @Field(() => [DeclarationRate], { description: 'Each prefecture, in the order of codes 分设区市.' })
  byRegion(): DeclarationRate[] {
    const prefectures = codeLists().regions.entries.filter(({ level }) => level === 'PREFECTURE');
    return prefectures.map(({ code }) => this.rateOf(code, this.asOf));
  }

  @Field(() => [DeclarationRate], {
    description: 'The province at the end of each year, of the last one by `asOf`; at most 20 years 分年度.',
  })
  byYear(@Arg('from', () => Int) from: number, @Arg('to', () => Int) to: number): DeclarationRate[] {
    const problems = [
      ...(from < 1900 || from > 9999 ? [fieldProblem('from', from, 'must be a year of four digits')] : []),
      ...(to < from || to - from >= MOST_YEARS
        ? [fieldProblem('to', to, `must be from and at most ${String(MOST_YEARS - 1)} years after it`)]
        : []),
    ];
    if (problems.length > 0) throw badInput(...problems);
    const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    return years.map((year) => this.rateOf(PROVINCE, this.endOf(year)));
  }

  private endOf(year: number): PlainDate {
    return windowOf({ from: FIRST_DAY, to: `${String(year)}-12-31` }, this.asOf).to;
  }

  private rateOf(regionCode: string, asOf: PlainDate): DeclarationRate {
    const { counting } = this.rule;
    const within = { field: 'region', operator: 'WITHIN', values: [regionCode] } as const;
    const narrowed = { ...counting, where: [...counting.where, within] };
    return new DeclarationRate(
      { asOf, regionCode },
      new CountedRows(narrowed, { from: FIRST_DAY, to: asOf }, this.knownAt),
    );
  }
}
