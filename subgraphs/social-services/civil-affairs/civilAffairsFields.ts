import { Arg, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import {
  condition,
  CoverageCount,
  CoverageStateEnum,
  DateScalar,
  StandardLink,
  standardLink,
  type CoverageState,
  type SectorContext,
} from '../../../shared/kernel';
import {
  careLevels,
  civilAffairsSubsystems,
  type CareLevel,
  type CivilAffairsSubsystem,
} from './civilAffairsEnums';
import { CivilAffairsNeed } from './CivilAffairsNeed';
import { civilAffairsNeeds, civilAffairsStandards } from './civilAffairsRegisters';
import { CareLevelState, CivilAffairsState } from './CivilAffairsState';

/** Gaps, and standards, of one subsystem that are shown. */
const MOST_SHOWN = 100;

async function numbersOf(
  needs: readonly CivilAffairsNeed[],
  { registers }: SectorContext,
): Promise<string[][]> {
  const items = registers.items(civilAffairsStandards);
  const links = await Promise.all(needs.map(({ serial }) => items.load(serial)));
  return links.map((each) => each.map(({ code }) => code));
}

/** What each service shows beside its row. */
@Resolver(() => CivilAffairsNeed)
export class CivilAffairsNeedFields {
  @FieldResolver(() => CoverageStateEnum, {
    nullable: true,
    description: 'Whether it has a standard on a day 覆盖状态.',
  })
  async coverage(
    @Root() need: CivilAffairsNeed,
    @Ctx() context: SectorContext,
    @Arg('on', () => DateScalar, { nullable: true, description: 'Today when absent.' }) on?: string | null,
  ): Promise<CoverageState | undefined> {
    const numbers = await numbersOf([need], context);
    const [state] = await context.catalogueStates.coverage(numbers, on ?? context.today);
    return state;
  }
}

/** `civilAffairs`: how each part of civil affairs stands. */
export function civilAffairsField(Sector: ClassType): ClassType {
  @Resolver(() => Sector)
  class CivilAffairsField {
    @FieldResolver(() => [CivilAffairsState], {
      nullable: true,
      description: 'How each part of civil affairs stands on a day: standards and gaps 民政标准体系现状.',
    })
    async civilAffairs(
      @Ctx() context: SectorContext,
      @Arg('on', () => DateScalar, { nullable: true, description: 'Today when absent.' }) on?: string | null,
    ): Promise<CivilAffairsState[]> {
      const states: CivilAffairsState[] = [];
      for (const subsystem of civilAffairsSubsystems)
        states.push(await stateOf(subsystem, on ?? context.today, context));
      return states;
    }
  }
  return CivilAffairsField;
}

async function stateOf(
  subsystem: CivilAffairsSubsystem,
  on: string,
  context: SectorContext,
): Promise<CivilAffairsState> {
  const states: CoverageState[] = [];
  const byLevel = new Map<CareLevel, CoverageState[]>();
  const codes = new Set<string>();
  const gaps: CivilAffairsNeed[] = [];
  const which = condition('s.subsystem = ?', subsystem);
  for await (const needs of context.registers.stretches(civilAffairsNeeds, which)) {
    const numbers = await numbersOf(needs, context);
    const found = await context.catalogueStates.coverage(numbers, on);
    states.push(...found);
    for (const code of numbers.flat()) codes.add(code);
    for (const [index, need] of needs.entries()) {
      const state = found[index];
      if (state === undefined) continue;
      byLevel.set(need.careLevel, [...(byLevel.get(need.careLevel) ?? []), state]);
      if (state === 'MISSING' && gaps.length < MOST_SHOWN) gaps.push(need);
    }
  }
  return Object.assign(new CivilAffairsState(), {
    subsystem,
    count: CoverageCount.of(states),
    levels: careLevels.flatMap((careLevel) => {
      const own = byLevel.get(careLevel);
      const count = own && CoverageCount.of(own);
      return count ? [Object.assign(new CareLevelState(), { careLevel, count })] : [];
    }),
    standards: [...codes].slice(0, MOST_SHOWN).map((code) => standardLink(code) as StandardLink),
    gaps,
  });
}
