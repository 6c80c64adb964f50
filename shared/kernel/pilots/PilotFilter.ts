import { Field, InputType } from 'type-graphql';
import type { PlainDate } from '../catalogue/StandardFacts';
import { PilotLevelEnum, PilotStageEnum } from '../graph/enums';
import { DateScalar } from '../graph/scalars';
import { condition, isOneOf, type Condition } from '../listing/Condition';
import { filterConditions } from '../listing/filterConditions';
import { SectorKeyEnum, type SectorKey } from '../sectorKeys';
import type { PilotLevel, PilotStage } from './PilotFacts';
import { openStages } from './pilotRules';

/** Which pilots a list holds; every condition given must be met. */
@InputType({ description: 'Which pilots a list holds; every condition given must be met 筛选条件.' })
export class PilotFilter {
  @Field(() => [SectorKeyEnum], { nullable: true })
  sectors?: SectorKey[] | null;

  @Field(() => [PilotStageEnum], { nullable: true })
  stages?: PilotStage[] | null;

  @Field(() => [PilotLevelEnum], { nullable: true })
  levels?: PilotLevel[] | null;

  @Field(() => String, { nullable: true, description: 'GB/T 2260 code of the region, with all within it.' })
  region?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the pilot is late on the day named by on.' })
  overdue?: boolean | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day that overdue is meant for; today when absent.',
  })
  on?: PlainDate | null;
}

/** Being late on a day, as SQL over the table `s`; agrees with `isOverdueOn`. */
function overdueIs(overdue: boolean, on: PlainDate): Condition {
  const open = isOneOf('s.stage', openStages);
  const late = condition(
    `CASE WHEN s.due IS NULL OR s.due >= ? THEN 0
          WHEN s.acceptedOn IS NOT NULL THEN CASE WHEN s.acceptedOn > ? THEN 1 ELSE 0 END
          WHEN ${open.sql} THEN 1 ELSE 0 END`,
    on,
    on,
    ...open.values,
  );
  return condition(`${late.sql} = ?`, ...late.values, overdue ? 1 : 0);
}

/** The conditions a filter sets on the table `s`. @throws BAD_USER_INPUT */
export function pilotConditions(filter: PilotFilter, today: PlainDate): Condition[] {
  const { sectors, stages, levels, region, overdue, on } = filter;
  return [
    ...filterConditions({ sectors: sectors ?? null, region: region ?? null }, today),
    ...(stages ? [isOneOf('s.stage', stages)] : []),
    ...(levels ? [isOneOf('s.level', levels)] : []),
    ...(overdue == null ? [] : [overdueIs(overdue, on ?? today)]),
  ];
}
