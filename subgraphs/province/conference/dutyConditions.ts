import { Field, InputType } from 'type-graphql';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { allOf, anyOf, condition, isOneOf, type Condition } from '../../../shared/kernel/listing/Condition';
import { hasItem, hasRow, type RowSource } from '../../../shared/kernel/listing/rowSources';
import type { ListScope } from '../../../shared/kernel/registers';
import { DutyRoleEnum, DutyStateEnum, type DutyRole, type DutyState } from './conferenceEnums';
import { COMPLETE } from './dutyRules';

/** Ids of duties begin so; the keys that reports and notices name them by follow. */
const ID_PREFIX = 'duty:province:';

/** Having been reported of, as is known now or was at a moment. */
function reported(knownAt: string | null, more: Condition): Condition {
  const isOfDuty = condition(`r.dutyKey = SUBSTR(s.id, ${String(ID_PREFIX.length + 1)})`);
  return hasRow('duty_report', 'r', { meets: allOf([isOfDuty, more]), knownAt });
}

const not = ({ sql, values }: Condition): Condition => condition(`NOT ${sql}`, ...values);

/** What duties of the table `s` meet that are in a state by the end of a day, as is known now or was at a moment; agrees with `dutyStateOn`. */
export function stateConditions(
  day: PlainDate,
  knownAt: string | null,
): Readonly<Record<DutyState, Condition>> {
  const by = condition('r.reportedOn <= ?', day);
  const done = reported(knownAt, allOf([condition('r.progress = ?', COMPLETE), by]));
  const begun = reported(knownAt, by);
  const inTime = condition('s.dueOn >= ?', day);
  return {
    DONE: done,
    OVERDUE: allOf([condition('s.dueOn < ?', day), not(done)]),
    IN_PROGRESS: allOf([inTime, not(done), begun]),
    PENDING: allOf([inTime, not(begun)]),
  };
}

/** Which duties a list holds. */
@InputType({ description: 'Which duties a list holds; every condition given must be met 责任事项筛选条件.' })
export class DutyFilter {
  @Field(() => [String], { nullable: true, description: 'Ids of plans.' })
  planKey?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: 'Keys of yearly plans 年度计划.' })
  yearlyPlanKey?: readonly string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'A section of the plan with all within it, e.g. 2.3 条款.',
  })
  section?: string | null;

  @Field(() => String, { nullable: true, description: 'A body that has to do with it, as printed 责任单位.' })
  department?: string | null;

  @Field(() => DutyRoleEnum, { nullable: true, description: 'What that body has to do with it 分工.' })
  role?: DutyRole | null;

  @Field(() => [DutyStateEnum], { nullable: true, description: 'States 责任状态.' })
  states?: readonly DutyState[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether its day has passed and it is not done 逾期.',
  })
  overdue?: boolean | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day whose end states are told of; that of asOf when absent, or today.',
  })
  on?: PlainDate | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'What there was on this day: adopted by then 时点.',
  })
  asOf?: PlainDate | null;
}

function ownedBy(source: RowSource, { department, role }: DutyFilter): Condition[] {
  const told = [
    ...(department == null ? [] : [condition('o.department = ?', department)]),
    ...(role == null ? [] : [condition('o.role = ?', role)]),
  ];
  if (told.length === 0) return [];
  return [hasItem(source, 'duty_owner', { item: 'o', row: 's', meets: allOf(told) })];
}

/** A section and all within it: 2.3 holds 2.3.1, and not 2.30. */
const inSection = (section: string): Condition =>
  condition('(s.section = ? OR s.section LIKE ?)', section, `${section.replace(/[%_\\]/g, '')}.%`);

/** The conditions a filter sets on duties of the table `s`. */
export function dutyConditions(filter: DutyFilter, { today, source, knownAt }: ListScope): Condition[] {
  const { planKey, yearlyPlanKey, section, states, overdue, on, asOf } = filter;
  const byState = stateConditions(on ?? asOf ?? today, knownAt);
  return [
    ...(asOf ? [condition('s.adoptedOn <= ?', asOf)] : []),
    ...(planKey ? [isOneOf('s.planKey', planKey)] : []),
    ...(yearlyPlanKey ? [isOneOf('s.yearlyPlanKey', yearlyPlanKey)] : []),
    ...(section ? [inSection(section)] : []),
    ...ownedBy(source, filter),
    ...(states
      ? [anyOf(states.map((state) => condition(`(${byState[state].sql})`, ...byState[state].values)))]
      : []),
    ...(overdue === true ? [byState.OVERDUE] : []),
    ...(overdue === false ? [condition(`NOT (${byState.OVERDUE.sql})`, ...byState.OVERDUE.values)] : []),
  ];
}
