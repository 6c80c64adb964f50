import { Arg, Ctx, FieldResolver, Float, Resolver, Root, type ClassType } from 'type-graphql';
import {
  condition,
  CoverageCount,
  CoverageStateEnum,
  DateScalar,
  type CoverageState,
  type SectorContext,
} from '../../../shared/kernel';
import { SafetyCoverage } from './SafetyCoverage';
import { SafetyEffectEvaluation } from './SafetyEffectEvaluation';
import { safetyAreas, type SafetyArea } from './safetyEnums';
import { effectIndicators, safetyEffects, safetyTopics, topicStandards } from './safetyRegisters';
import { betterPercent } from './safetyRules';
import { SafetyTopic } from './SafetyTopic';

/** Gaps of one area that are shown. */
const MOST_GAPS = 100;

async function numbersOf(topics: readonly SafetyTopic[], { registers }: SectorContext): Promise<string[][]> {
  const links = await Promise.all(topics.map(({ serial }) => registers.items(topicStandards).load(serial)));
  return links.map((each) => each.map(({ code }) => code));
}

/** What each topic shows beside its row. */
@Resolver(() => SafetyTopic)
export class SafetyTopicFields {
  @FieldResolver(() => CoverageStateEnum, {
    nullable: true,
    description: 'Whether it has a standard on a day 覆盖状态.',
  })
  async coverage(
    @Root() topic: SafetyTopic,
    @Ctx() context: SectorContext,
    @Arg('on', () => DateScalar, { nullable: true, description: 'Today when absent.' }) on?: string | null,
  ): Promise<CoverageState | undefined> {
    const numbers = await numbersOf([topic], context);
    const [state] = await context.catalogueStates.coverage(numbers, on ?? context.today);
    return state;
  }

  @FieldResolver(() => [SafetyEffectEvaluation], {
    nullable: true,
    description: 'What came of its standards where they are applied 实施效果评价.',
  })
  async effects(
    @Root() topic: SafetyTopic,
    @Ctx() context: SectorContext,
  ): Promise<SafetyEffectEvaluation[]> {
    const [codes = []] = await numbersOf([topic], context);
    const effects = context.registers.by(safetyEffects, 'standardCode');
    return (await Promise.all(codes.map((code) => effects.load(code)))).flat();
  }
}

/** What each evaluation shows beside its row. */
@Resolver(() => SafetyEffectEvaluation)
export class SafetyEffectFields {
  @FieldResolver(() => Float, {
    nullable: true,
    description: 'Share of its figures that became better, in per cent to one decimal 改善率（％）.',
  })
  async betterPercent(
    @Root() { serial }: SafetyEffectEvaluation,
    @Ctx() { registers }: SectorContext,
  ): Promise<number | null> {
    return betterPercent(await registers.items(effectIndicators).load(serial));
  }
}

/** `safetyCoverage`: how far each field of work safety has standards. */
export function safetyCoverageField(Sector: ClassType): ClassType {
  @Resolver(() => Sector)
  class SafetyCoverageField {
    @FieldResolver(() => [SafetyCoverage], {
      nullable: true,
      description: 'How far each field of work safety has standards on a day 安全生产标准覆盖.',
    })
    async safetyCoverage(
      @Ctx() context: SectorContext,
      @Arg('on', () => DateScalar, { nullable: true, description: 'Today when absent.' }) on?: string | null,
    ): Promise<SafetyCoverage[]> {
      const areas: SafetyCoverage[] = [];
      for (const area of safetyAreas) areas.push(await coverageOf(area, on ?? context.today, context));
      return areas;
    }
  }
  return SafetyCoverageField;
}

async function coverageOf(area: SafetyArea, on: string, context: SectorContext): Promise<SafetyCoverage> {
  const states: CoverageState[] = [];
  const gaps: SafetyTopic[] = [];
  for await (const topics of context.registers.stretches(safetyTopics, condition('s.area = ?', area))) {
    const found = await context.catalogueStates.coverage(await numbersOf(topics, context), on);
    states.push(...found);
    const lacking = topics.filter((_topic, index) => found[index] === 'MISSING');
    gaps.push(...lacking.slice(0, MOST_GAPS - gaps.length));
  }
  return Object.assign(new SafetyCoverage(), { area, count: CoverageCount.of(states), gaps });
}
