import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Access, CoverageCount, PilotRecord } from '../../../shared/kernel';
import { EcologyStandard } from '../EcologyStandard';
import { EcologySubsystemField } from './SubsystemField';
import { plannedSubsystems, type PlannedSubsystem } from './subsystemRules';

export const EcologyPlannedSubsystem = Object.fromEntries(
  Object.keys(plannedSubsystems).map((key) => [key, key]),
) as { [Key in PlannedSubsystem]: Key };
registerEnumType(EcologyPlannedSubsystem, {
  name: 'EcologyPlannedSubsystem',
  description: 'Subsystem that the plan gives a chapter of its own 规划子体系: 交通、城镇化、水利.',
});

/** One area of a subsystem, with its matters. */
@ObjectType({ description: 'One area of a subsystem 子体系领域.', simpleResolvers: true })
@Access(['PUBLIC'])
export class EcologySubsystemArea {
  @Field({ description: 'What it is called, e.g. 供水 名称.' })
  name!: string;

  @Field(() => CoverageCount, { description: 'How many of its matters have standards 覆盖率.' })
  coverage!: CoverageCount;

  @Field(() => [EcologySubsystemField], { description: 'Its matters 事项.' })
  fields!: EcologySubsystemField[];
}

/** One page of a subsystem's standards. */
@ObjectType({ description: "A subsystem's standards 子体系标准.", simpleResolvers: true })
@Access(['PUBLIC'])
export class EcologySubsystemStandards {
  @Field(() => Int, { description: 'In the whole list.' })
  totalCount!: number;

  @Field(() => [EcologyStandard], { description: 'This page, by number.' })
  nodes!: EcologyStandard[];

  @Field(() => String, { nullable: true, description: 'What to ask for `after` to go on; null at the end.' })
  endCursor!: string | null;
}

/** One page of a subsystem's pilots. */
@ObjectType({ description: "A subsystem's pilots 子体系试点.", simpleResolvers: true })
@Access(['PUBLIC'])
export class EcologySubsystemPilots {
  @Field(() => Int, { description: 'In the whole list.' })
  totalCount!: number;

  @Field(() => [PilotRecord], { description: 'This page, by id.' })
  nodes!: PilotRecord[];

  @Field(() => String, { nullable: true, description: 'What to ask for `after` to go on; null at the end.' })
  endCursor!: string | null;
}

/** One subsystem: what is there and what is missing, on a day. */
@ObjectType('EcologySubsystemView', {
  description: 'A subsystem of the sector: its areas, standards, pilots and gaps on a day 子体系.',
})
@Access(['PUBLIC'])
export class SubsystemView {
  @Field(() => EcologyPlannedSubsystem)
  key!: PlannedSubsystem;

  @Field({ description: 'English name.' })
  name!: string;

  @Field({ description: 'Chinese name 子体系名称.' })
  nameZh!: string;

  @Field({ description: 'Place in the plan 规划依据.' })
  basis!: string;

  @Field(() => CoverageCount, { description: 'How many of its matters have standards 覆盖率.' })
  coverage!: CoverageCount;

  @Field(() => [EcologySubsystemArea], { description: 'Its areas 领域.' })
  areas!: EcologySubsystemArea[];

  @Field(() => [EcologySubsystemField], { description: 'Matters without a standard in force 缺失.' })
  gaps!: EcologySubsystemField[];
}
