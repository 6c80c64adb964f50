import { Arg, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { DateScalar, type SectorContext } from '../../../shared/kernel';
import { consistencyOf, judgeValues, type ComparisonJudgement } from '../../../shared/measure';
import { consumerCategories, type ConsumerCategory } from './comparisonEnums';
import { comparedIndicators, consumerComparisons } from './comparisonRegisters';
import { comparisonReport } from './comparisonReport';
import { latestComparisons } from './comparisonRules';
import { ConsumerComparison, type ConsumerComparisonIndicator } from './ConsumerComparison';
import { ConsistencyFigures, ConsumerCategoryConsistency, ConsumerConsistency } from './ConsumerConsistency';

const figuresOf = (judgements: readonly ComparisonJudgement[]): ConsistencyFigures =>
  Object.assign(new ConsistencyFigures(), consistencyOf(judgements));

const judged = (indicators: readonly ConsumerComparisonIndicator[]): ComparisonJudgement[] =>
  indicators.map((each) => judgeValues(each).judgement);

/** What each comparison shows beside its row. */
@Resolver(() => ConsumerComparison)
export class ConsumerComparisonFields {
  @FieldResolver(() => ConsistencyFigures, {
    nullable: true,
    description: 'How far our standard agrees with the foreign one 一致性.',
  })
  async consistency(
    @Root() { serial }: ConsumerComparison,
    @Ctx() { registers }: SectorContext,
  ): Promise<ConsistencyFigures> {
    return figuresOf(judged(await registers.items(comparedIndicators).load(serial)));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The report in Markdown, in Chinese; its figures are those of the indicators 比对报告.',
  })
  async report(@Root() comparison: ConsumerComparison, @Ctx() { registers }: SectorContext): Promise<string> {
    const indicators = await registers.items(comparedIndicators).load(comparison.serial);
    return comparisonReport({ ...comparison, ourStandard: comparison.ourStandardCode }, indicators);
  }
}

/** What the overview keeps of a comparison while it reads all of them. */
type Kept = Pick<
  ConsumerComparison,
  'id' | 'serial' | 'product' | 'category' | 'foreignStandard' | 'comparedOn'
>;

async function latestOn(on: string, { registers }: SectorContext): Promise<Kept[]> {
  let latest: Kept[] = [];
  for await (const rows of registers.stretches(consumerComparisons))
    latest = latestComparisons([...latest, ...rows], on);
  return latest;
}

async function consistencyOn(on: string, context: SectorContext): Promise<ConsumerConsistency> {
  const items = context.registers.items(comparedIndicators);
  const byCategory = new Map<ConsumerCategory, ComparisonJudgement[][]>(
    consumerCategories.map((category) => [category, []]),
  );
  const compared = await Promise.all(
    (await latestOn(on, context)).map(async ({ serial, category }) => ({
      category,
      judgements: judged(await items.load(serial)),
    })),
  );
  for (const { category, judgements } of compared) byCategory.get(category)?.push(judgements);
  return Object.assign(new ConsumerConsistency(), {
    on,
    comparisons: compared.length,
    figures: figuresOf(compared.flatMap(({ judgements }) => judgements)),
    categories: [...byCategory].map(([category, each]) =>
      Object.assign(new ConsumerCategoryConsistency(), {
        category,
        comparisons: each.length,
        figures: figuresOf(each.flat()),
      }),
    ),
  });
}

/** `consumerConsistency`: how far our standards of consumer goods agree with foreign ones. */
export function consumerConsistencyField(Sector: ClassType): ClassType {
  @Resolver(() => Sector)
  class ConsumerConsistencyField {
    @FieldResolver(() => ConsumerConsistency, {
      nullable: true,
      description: 'How far our standards of consumer goods agree with foreign ones on a day 消费品一致性.',
    })
    consumerConsistency(
      @Ctx() context: SectorContext,
      @Arg('on', () => DateScalar, { nullable: true, description: 'Today when absent.' }) on?: string | null,
    ): Promise<ConsumerConsistency> {
      return consistencyOn(on ?? context.today, context);
    }
  }
  return ConsumerConsistencyField;
}
