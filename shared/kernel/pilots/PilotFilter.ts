import { Field, InputType } from 'type-graphql';
import type { PlainDate } from '../catalogue/StandardFacts';
import { DateScalar } from '../graph/scalars';
import { ofSameRecord, wasAtStage, type StageHistory } from '../lifecycle/wasAtStage';
import { allOf, condition, isOneOf, type Condition } from '../listing/Condition';
import { filterConditions } from '../listing/filterConditions';
import { KnownAtTheProvince } from '../listing/KnownAtField';
import { SectorKeyEnum, type SectorKey } from '../sectorKeys';
import { PilotLevelEnum, PilotStageEnum } from './pilotEnums';
import type { PilotLevel, PilotStage } from './PilotFacts';
import { openStages } from './pilotTransitionRules';

/** Which pilots a list holds; every condition given must be met. */
@InputType({ description: 'Which pilots a list holds; every condition given must be met 筛选条件.' })
export class PilotFilter {
  @Field(() => [SectorKeyEnum], { nullable: true })
  sectors?: SectorKey[] | null;

  @Field(() => [PilotStageEnum], { nullable: true })
  stages?: PilotStage[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day that stages are meant for: those that had begun by then, at the stage they had then; what is shown of them is of today 时点.',
  })
  asOf?: PlainDate | null;

  @KnownAtTheProvince('Pilots')
  knownAt?: string | null;

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

  @Field(() => DateScalar, { nullable: true, description: 'First day of approval 立项日期起.' })
  approvedFrom?: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of approval 立项日期止.' })
  approvedTo?: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of acceptance 验收日期起.' })
  acceptedFrom?: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of acceptance 验收日期止.' })
  acceptedTo?: PlainDate | null;
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

/** Having been approved in a period, as their steps tell. */
function approvedIn(history: StageHistory, from: PlainDate | null, to: PlainDate | null): Condition[] {
  if (from === null && to === null) return [];
  const days = allOf([
    ...(from === null ? [] : [condition('h.changedOn >= ?', from)]),
    ...(to === null ? [] : [condition('h.changedOn <= ?', to)]),
  ]);
  const approved = `FROM ${history} h WHERE h.action = 'APPROVE' AND ${days.sql}`;
  const isApproved =
    history === 'pilot_history'
      ? `s.serial IN (SELECT h.serial ${approved})`
      : `EXISTS (SELECT 1 ${approved} AND ${ofSameRecord(history, 'h', 's')})`;
  return [condition(isApproved, ...days.values)];
}

/** The conditions a filter sets on the table `s`, whose steps are in a history. @throws BAD_USER_INPUT */
export function pilotConditions(
  filter: PilotFilter,
  today: PlainDate,
  history: StageHistory = 'pilot_history',
): Condition[] {
  const { sectors, stages, levels, region, acceptedFrom, acceptedTo, approvedFrom, approvedTo } = filter;
  const { asOf, overdue, on } = filter;
  return [
    ...filterConditions({ sectors: sectors ?? null, region: region ?? null }, today),
    ...(asOf == null ? [] : [wasAtStage(history, asOf, stages ?? null)]),
    ...(stages && asOf == null ? [isOneOf('s.stage', stages)] : []),
    ...(levels ? [isOneOf('s.level', levels)] : []),
    ...(overdue == null ? [] : [overdueIs(overdue, on ?? today)]),
    ...approvedIn(history, approvedFrom ?? null, approvedTo ?? null),
    ...(acceptedFrom == null ? [] : [condition('s.acceptedOn >= ?', acceptedFrom)]),
    ...(acceptedTo == null ? [] : [condition('s.acceptedOn <= ?', acceptedTo)]),
  ];
}
