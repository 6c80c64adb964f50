import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Resolver, Root, type ClassType } from 'type-graphql';
import { checkPageSize, DateScalar, type SectorContext } from '../../../shared/kernel';
import { CulturalFacility } from './CulturalFacility';
import { CulturalProvision } from './CulturalProvision';
import { efficacyEvaluations, efficacyIndicators } from './cultureRegisters';
import { EfficacyEvaluation } from './EfficacyEvaluation';
import { EfficacyResult, EfficacyScoreRow, EfficacyScoreRule } from './EfficacyResult';
import { efficacyGrade, efficacyPoints, efficacyRuleOn, efficacyScore } from './efficacyRules';
import { readProvision } from './readProvision';

/** Evaluations that one facility shows. */
const MOST_EVALUATIONS = 100;

/** What each facility shows beside its row. */
@Resolver(() => CulturalFacility)
export class CulturalFacilityFields {
  @FieldResolver(() => [EfficacyEvaluation], {
    nullable: true,
    description: 'How well it was found to serve, the latest first, at most 100 效能评估.',
  })
  async evaluations(
    @Root() { key }: CulturalFacility,
    @Ctx() { registers }: SectorContext,
  ): Promise<EfficacyEvaluation[]> {
    const found = await registers.by(efficacyEvaluations, 'facilityKey').load(key);
    return [...found].sort((a, b) => (a.evaluatedOn < b.evaluatedOn ? 1 : -1)).slice(0, MOST_EVALUATIONS);
  }
}

/** What each evaluation shows beside its row. */
@Resolver(() => EfficacyEvaluation)
export class EfficacyEvaluationFields {
  @FieldResolver(() => EfficacyResult, {
    nullable: true,
    description: 'Its score, with the rule and the rows it is made of 评估结果.',
  })
  async result(
    @Root() { serial, evaluatedOn }: EfficacyEvaluation,
    @Ctx() { registers }: SectorContext,
  ): Promise<EfficacyResult> {
    const indicators = await registers.items(efficacyIndicators).load(serial);
    const rule = efficacyRuleOn(evaluatedOn);
    const score = efficacyScore(indicators, rule);
    return Object.assign(new EfficacyResult(), {
      score,
      grade: efficacyGrade(score, rule),
      rule: Object.assign(new EfficacyScoreRule(), rule),
      rows: indicators.map((indicator) =>
        Object.assign(new EfficacyScoreRow(), { indicator, points: efficacyPoints(indicator, rule) }),
      ),
    });
  }
}

@ArgsType()
class ProvisionArguments {
  @Field(() => DateScalar, { nullable: true, description: 'Day for which it is told; today when absent.' })
  on?: string | null;

  @Field(() => Int, { defaultValue: 20, description: 'Regions, 1 to 100.' })
  firstRegions!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Regions after this GB/T 2260 code, the last one seen.',
  })
  afterRegion?: string | null;
}

/** `culturalProvision`: what regions offer their inhabitants. */
export function culturalProvisionField(Sector: ClassType): ClassType {
  @Resolver(() => Sector)
  class CulturalProvisionField {
    @FieldResolver(() => [CulturalProvision], {
      nullable: true,
      description:
        'Cultural facilities for 10,000 inhabitants by region and kind, beside what is promised 每万人文化设施与保障标准.',
    })
    culturalProvision(
      @Args(() => ProvisionArguments) { on, firstRegions, afterRegion }: ProvisionArguments,
      @Ctx() context: SectorContext,
    ): Promise<CulturalProvision[]> {
      checkPageSize('firstRegions', firstRegions);
      return readProvision(on ?? context.today, { first: firstRegions, after: afterRegion ?? '' }, context);
    }
  }
  return CulturalProvisionField;
}
