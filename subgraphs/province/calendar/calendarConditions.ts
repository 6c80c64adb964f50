import { Field, InputType } from 'type-graphql';
import { ReviewCauseEnum } from '../../../shared/kernel/calendar/reviewCause';
import type { ReviewCauseKind } from '../../../shared/kernel/calendar/reviewDueRules';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { allOf, anyOf, condition, type Condition } from '../../../shared/kernel/listing/Condition';
import { KnownAtField } from '../../../shared/kernel/listing/KnownAtField';
import { filterConditions } from '../../../shared/kernel/listing/filterConditions';
import { SectorKeyEnum, type SectorKey } from '../../../shared/kernel/sectorKeys';
import type { CalendarMoment } from './calendarMoment';

/** Which standards the review calendar holds. */
@InputType({
  description: 'Which standards the review calendar holds; every condition given must be met 筛选条件.',
})
export class ReviewCalendarFilter {
  @Field(() => [SectorKeyEnum], { nullable: true })
  sectors?: SectorKey[] | null;

  @Field(() => [ReviewCauseEnum], { nullable: true, description: 'Due for one of these reasons at least.' })
  causes?: ReviewCauseKind[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Due before this day, for one of the reasons asked for.',
  })
  dueBefore?: PlainDate | null;

  @Field(() => String, { nullable: true, description: 'GB/T 2260 code of the region, with all within it.' })
  region?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The standards in force on this day that were due on it, for reasons that had come about and that nothing had settled by then; all that are due or will be when absent 时点.',
  })
  asOf?: PlainDate | null;

  @KnownAtField('The calendar as it was known then, by the change logs')
  knownAt?: string | null;
}

/** The day and the moment that a filter asks for. */
export const momentOf = ({ asOf, knownAt }: ReviewCalendarFilter): CalendarMoment => ({
  asOf: asOf ?? null,
  knownAt: knownAt ?? null,
});

/** The column of `review_due` that keeps the day of each cause. */
export const causeColumns: Readonly<Record<ReviewCauseKind, string>> = {
  AGE: 's.ageOn',
  CITED_WITHDRAWN: 's.citedOn',
  LOW_EVALUATION: 's.lowOn',
};

/** The reasons that a filter asks for: all when it names none. */
export function causesAsked({ causes }: ReviewCalendarFilter): ReviewCauseKind[] {
  const all = Object.keys(causeColumns) as ReviewCauseKind[];
  return causes ? all.filter((cause) => causes.includes(cause)) : all;
}

/** Being due for a reason: before a day, and on a day, where these are given. */
export function isDueFor(
  cause: ReviewCauseKind,
  { dueBefore, asOf }: Pick<ReviewCalendarFilter, 'dueBefore' | 'asOf'>,
): Condition {
  const column = causeColumns[cause];
  const met = [
    ...(dueBefore == null ? [] : [condition(`${column} < ?`, dueBefore)]),
    ...(asOf == null ? [] : [condition(`${column} <= ?`, asOf)]),
  ];
  return met.length === 0 ? condition(`${column} IS NOT NULL`) : allOf(met);
}

/** Of all reasons the first day decides, so that one index serves. */
function dueConditions(filter: ReviewCalendarFilter): Condition[] {
  const before = filter.dueBefore ?? null;
  const asked = causesAsked(filter);
  if (asked.length === Object.keys(causeColumns).length)
    return before === null ? [] : [condition('s.dueOn < ?', before)];
  return [anyOf(asked.map((cause) => isDueFor(cause, filter)))];
}

/** The conditions a filter sets on the rows `s` of a calendar of the moment that it asks for. @throws BAD_USER_INPUT */
export function calendarConditions(filter: ReviewCalendarFilter, today: PlainDate): Condition[] {
  const { sectors, region } = filter;
  const common = filterConditions({ sectors: sectors ?? null, region: region ?? null }, today);
  return [...common, ...dueConditions(filter)];
}
