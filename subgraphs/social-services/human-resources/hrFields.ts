import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  Int,
  Resolver,
  Root,
  type ClassType,
} from 'type-graphql';
import { CoverageCount, DateScalar, type CoverageState, type SectorContext } from '../../../shared/kernel';
import { HrAspect, hrAspects, KeyStandardState, keyStandardStates } from './hrEnums';
import {
  hrProcessSteps,
  hrServiceItems,
  hrServiceNorms,
  keyStandards,
  keyStandardSupervisions,
} from './hrRegisters';
import { aspectStates, supervisionState } from './hrRules';
import { HrServiceItem } from './HrServiceItem';
import { HrAspectState, KeyStandardCount } from './HrState';
import { KeyStandard } from './KeyStandard';

@ArgsType()
class DayArguments {
  @Field(() => DateScalar, { nullable: true, description: 'Today when absent.' })
  on?: string | null;
}

/** The states of the aspects of services, service by service. */
async function statesOf(
  items: readonly HrServiceItem[],
  on: string,
  { registers, catalogueStates }: SectorContext,
): Promise<CoverageState[][]> {
  const [steps, norms] = [registers.items(hrProcessSteps), registers.items(hrServiceNorms)];
  const [processes, links] = await Promise.all([
    Promise.all(items.map(({ serial }) => steps.load(serial))),
    Promise.all(items.map(({ serial }) => norms.load(serial))),
  ]);
  const numbers = links.map((each) => each.map(({ code }) => code));
  const covered = await catalogueStates.coverage(numbers, on);
  return items.map(({ content, authority, duty }, index) =>
    aspectStates({
      content,
      authority,
      duty,
      steps: processes[index]?.length ?? 0,
      norms: covered[index] ?? 'MISSING',
    }),
  );
}

/** What each service shows beside its row. */
@Resolver(() => HrServiceItem)
export class HrServiceItemFields {
  @FieldResolver(() => [HrAspect], {
    nullable: true,
    description: 'Aspects that are not settled on a day 缺失要素.',
  })
  async missing(
    @Root() item: HrServiceItem,
    @Args(() => DayArguments) { on }: DayArguments,
    @Ctx() context: SectorContext,
  ): Promise<HrAspect[]> {
    const [states = []] = await statesOf([item], on ?? context.today, context);
    return hrAspects.filter((_aspect, index) => states[index] === 'MISSING');
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Working days that its steps may take together 总时限（工作日）.',
  })
  async workingDays(@Root() { serial }: HrServiceItem, @Ctx() { registers }: SectorContext): Promise<number> {
    const steps = await registers.items(hrProcessSteps).load(serial);
    return steps.reduce((sum, { workingDays }) => sum + workingDays, 0);
  }
}

/** What each key standard shows beside its row. */
@Resolver(() => KeyStandard)
export class KeyStandardFields {
  @FieldResolver(() => KeyStandardState, {
    nullable: true,
    description: 'Where its supervision stands on a day 监督状态.',
  })
  async state(
    @Root() { serial }: KeyStandard,
    @Ctx() { registers, today }: SectorContext,
    @Arg('on', () => DateScalar, { nullable: true, description: 'Today when absent.' }) on?: string | null,
  ): Promise<KeyStandardState> {
    return supervisionState(await registers.items(keyStandardSupervisions).load(serial), on ?? today);
  }
}

/** `hrAspects`: for how many services each aspect is settled. */
export function hrAspectsField(Sector: ClassType): ClassType {
  @Resolver(() => Sector)
  class HrAspectsField {
    @FieldResolver(() => [HrAspectState], {
      nullable: true,
      description:
        'For how many services content, process, authority and norms are settled 人社服务标准化要素.',
    })
    async hrAspects(
      @Args(() => DayArguments) { on }: DayArguments,
      @Ctx() context: SectorContext,
    ): Promise<HrAspectState[]> {
      const states: CoverageState[][] = [];
      for await (const items of context.registers.stretches(hrServiceItems))
        states.push(...(await statesOf(items, on ?? context.today, context)));
      return hrAspects.map((aspect, index) =>
        Object.assign(new HrAspectState(), {
          aspect,
          count: CoverageCount.of(states.map((each) => each[index] ?? 'MISSING')),
        }),
      );
    }
  }
  return HrAspectsField;
}

/** `keyStandardCounts`: how many key standards are in each state of supervision. */
export function keyStandardCountsField(Sector: ClassType): ClassType {
  @Resolver(() => Sector)
  class KeyStandardCountsField {
    @FieldResolver(() => [KeyStandardCount], {
      nullable: true,
      description: 'How many key standards are in each state of supervision on a day 重点标准监督状态统计.',
    })
    async keyStandardCounts(
      @Args(() => DayArguments) { on }: DayArguments,
      @Ctx() { registers, today }: SectorContext,
    ): Promise<KeyStandardCount[]> {
      const states: KeyStandardState[] = [];
      const supervisions = registers.items(keyStandardSupervisions);
      for await (const rows of registers.stretches(keyStandards)) {
        const found = await Promise.all(rows.map(({ serial }) => supervisions.load(serial)));
        states.push(...found.map((each) => supervisionState(each, on ?? today)));
      }
      return keyStandardStates.map((state) =>
        Object.assign(new KeyStandardCount(), {
          state,
          count: states.filter((each) => each === state).length,
        }),
      );
    }
  }
  return KeyStandardCountsField;
}
