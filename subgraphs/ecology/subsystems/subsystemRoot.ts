import { Arg, Args, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import {
  CoverageCount,
  CoverageStateEnum,
  DateScalar,
  ForwardPageArguments,
  isOneOf,
  type CoverageState,
  type SectorContext,
} from '../../../shared/kernel';
import { EcologySubsystemField } from './SubsystemField';
import { pilotsOf, standardsOf } from './subsystemLists';
import { fieldStandards, subsystemFields } from './subsystemRegisters';
import { branchesBy, plannedSubsystems, type PlannedSubsystem } from './subsystemRules';
import {
  EcologyPlannedSubsystem,
  EcologySubsystemArea,
  EcologySubsystemPilots,
  EcologySubsystemStandards,
  SubsystemView,
} from './SubsystemView';

/** A matter and whether it has a standard. */
interface JudgedField {
  readonly field: EcologySubsystemField;
  readonly state: CoverageState;
}

async function judged(
  fields: readonly EcologySubsystemField[],
  on: string,
  { registers, catalogueStates }: SectorContext,
): Promise<JudgedField[]> {
  const links = await Promise.all(fields.map(({ serial }) => registers.items(fieldStandards).load(serial)));
  const states = await catalogueStates.coverage(
    links.map((each) => each.map(({ code }) => code)),
    on,
  );
  return fields.map((field, index) => ({ field, state: states[index] ?? 'MISSING' }));
}

const countOf = (fields: readonly JudgedField[]) => CoverageCount.of(fields.map(({ state }) => state));

function viewOf(key: PlannedSubsystem, fields: readonly JudgedField[]): SubsystemView {
  const areas = branchesBy(fields, ({ field }) => field.area).map(([name, within]) =>
    Object.assign(new EcologySubsystemArea(), {
      name,
      coverage: countOf(within),
      fields: within.map(({ field }) => field),
    }),
  );
  const gaps = fields.filter(({ state }) => state === 'MISSING').map(({ field }) => field);
  return Object.assign(new SubsystemView(), {
    key,
    ...plannedSubsystems[key],
    coverage: countOf(fields),
    areas,
    gaps,
  });
}

/** Whether each matter has a standard. */
@Resolver(() => EcologySubsystemField)
export class SubsystemFieldFields {
  @FieldResolver(() => CoverageStateEnum, {
    nullable: true,
    description: 'Whether it has a standard on a day 覆盖状态.',
  })
  async coverage(
    @Root() field: EcologySubsystemField,
    @Ctx() context: SectorContext,
    @Arg('on', () => DateScalar, { nullable: true, description: 'Today when absent.' }) on?: string | null,
  ): Promise<CoverageState | null> {
    const [only] = await judged([field], on ?? context.today, context);
    return only?.state ?? null;
  }
}

/** The lists of each subsystem. */
@Resolver(() => SubsystemView)
export class SubsystemViewFields {
  @FieldResolver(() => EcologySubsystemStandards, {
    nullable: true,
    description: 'Standards that the catalogue puts in it, in force or not 子体系标准.',
  })
  async standards(
    @Root() { key }: SubsystemView,
    @Ctx() context: SectorContext,
    @Args(() => ForwardPageArguments) page: ForwardPageArguments,
  ): Promise<EcologySubsystemStandards> {
    return Object.assign(new EcologySubsystemStandards(), await standardsOf(key, page, context));
  }

  @FieldResolver(() => EcologySubsystemPilots, {
    nullable: true,
    description: "This sector's pilots that apply its standards 子体系试点.",
  })
  async pilots(
    @Root() { key }: SubsystemView,
    @Ctx() context: SectorContext,
    @Args(() => ForwardPageArguments) page: ForwardPageArguments,
  ): Promise<EcologySubsystemPilots> {
    return Object.assign(new EcologySubsystemPilots(), await pilotsOf(key, page, context));
  }
}

/** `subsystems`: what is there and what is missing in transport, urbanisation and water conservancy. */
export function subsystemRoot(Sector: ClassType): ClassType {
  @Resolver(() => Sector)
  class SubsystemRoot {
    @FieldResolver(() => [SubsystemView], {
      nullable: true,
      description: 'The subsystems of the plan, with what they have and lack on a day 子体系.',
    })
    async subsystems(
      @Ctx() context: SectorContext,
      @Arg('keys', () => [EcologyPlannedSubsystem], { nullable: true, description: 'All when absent.' })
      keys?: PlannedSubsystem[] | null,
      @Arg('on', () => DateScalar, { nullable: true, description: 'Today when absent.' }) on?: string | null,
    ): Promise<SubsystemView[]> {
      const planned = Object.keys(plannedSubsystems) as PlannedSubsystem[];
      const asked = planned.filter((key) => !keys || keys.includes(key));
      const fields: JudgedField[] = [];
      const rows = context.registers.stretches(subsystemFields, isOneOf('s.subsystem', asked));
      for await (const stretch of rows) fields.push(...(await judged(stretch, on ?? context.today, context)));
      return asked.map((key) =>
        viewOf(
          key,
          fields.filter(({ field }) => field.subsystem === key),
        ),
      );
    }
  }
  return SubsystemRoot;
}
