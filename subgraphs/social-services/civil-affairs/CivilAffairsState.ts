import { Field, ObjectType } from 'type-graphql';
import { Access, CoverageCount, StandardLink } from '../../../shared/kernel';
import { CareLevel, CivilAffairsSubsystem } from './civilAffairsEnums';
import { CivilAffairsNeed } from './CivilAffairsNeed';

/** How far the services of one care level have standards. */
@ObjectType({
  description: 'How far services of one care level have standards 照护等级覆盖.',
  simpleResolvers: true,
})
@Access(['PUBLIC'])
export class CareLevelState {
  @Field(() => CareLevel)
  careLevel!: CareLevel;

  @Field(() => CoverageCount)
  count!: CoverageCount;
}

/** How one part of civil affairs stands. */
@ObjectType({ description: 'How one part of civil affairs stands 民政子体系现状.', simpleResolvers: true })
@Access(['PUBLIC'])
export class CivilAffairsState {
  @Field(() => CivilAffairsSubsystem)
  subsystem!: CivilAffairsSubsystem;

  @Field(() => CoverageCount, { description: 'Its services, counted 覆盖率.' })
  count!: CoverageCount;

  @Field(() => [CareLevelState], { description: 'The same by care level, the levels it has 按照护等级.' })
  levels!: CareLevelState[];

  @Field(() => [StandardLink], {
    nullable: true,
    description: 'Standards that its services rest on, each once, at most 100 标准.',
  })
  standards!: StandardLink[];

  @Field(() => [CivilAffairsNeed], { description: 'Services without a standard, at most 100 缺失.' })
  gaps!: CivilAffairsNeed[];
}
