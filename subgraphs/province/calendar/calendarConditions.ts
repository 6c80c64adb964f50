import { Field, InputType } from 'type-graphql';
import { ReviewCauseEnum } from '../../../shared/kernel/calendar/reviewCause';
import type { ReviewCauseKind } from '../../../shared/kernel/calendar/reviewDueRules';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { condition, type Condition } from '../../../shared/kernel/listing/Condition';
import { filterConditions } from '../../../shared/kernel/listing/filterConditions';
import { SectorKeyEnum, type SectorKey } from '../../../shared/kernel/sectorKeys';

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
}

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

/** Being due for a reason, before a day where one is given. */
export function isDueFor(cause: ReviewCauseKind, before: PlainDate | null): Condition {
  const column = causeColumns[cause];
  return before === null ? condition(`${column} IS NOT NULL`) : condition(`${column} < ?`, before);
}

/** Of all reasons the first day decides, so that one index serves. */
function dueConditions(filter: ReviewCalendarFilter): Condition[] {
  const before = filter.dueBefore ?? null;
  const asked = causesAsked(filter);
  if (asked.length === Object.keys(causeColumns).length)
    return before === null ? [] : [condition('s.dueOn < ?', before)];
  if (asked.length === 0) return [condition('1 = 0')];
  const reasons = asked.map((cause) => isDueFor(cause, before));
  const any = reasons.map(({ sql }) => sql).join(' OR ');
  return [condition(`(${any})`, ...reasons.flatMap(({ values }) => values))];
}

/** The conditions a filter sets on the table `review_due s`. @throws BAD_USER_INPUT */
export function calendarConditions(filter: ReviewCalendarFilter, today: PlainDate): Condition[] {
  const { sectors, region } = filter;
  const common = filterConditions({ sectors: sectors ?? null, region: region ?? null }, today);
  return [...common, ...dueConditions(filter)];
}
