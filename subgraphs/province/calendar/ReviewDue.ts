import { Ctx, Field, ObjectType } from 'type-graphql';
import { ReviewCauseEnum } from '../../../shared/kernel/calendar/reviewCause';
import type { ReviewCauseKind } from '../../../shared/kernel/calendar/reviewDueRules';
import type { ReviewSpan } from '../../../shared/kernel/calendar/reviewSpans';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import type { EvaluationRow } from '../../../shared/kernel/evaluations';
import { Access } from '../../../shared/kernel/graph/access';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { SectorKeyEnum, type SectorKey } from '../../../shared/kernel/sectorKeys';
import { provinceEvaluations } from '../graph/evaluations';
import { ProvinceStandard } from '../graph/ProvinceStandard';
import { linkTo, StandardLink } from '../graph/StandardLink';
import type { ProvinceContext } from '../ProvinceContext';
import type { CalendarKey } from './calendarLoaders';
import type { CalendarReads } from './CalendarReads';

/** One reason why a standard is due for review. */
@ObjectType({ description: 'One reason why a standard is due for review 复审原因.' })
@Access(['PUBLIC'])
export class ReviewCause {
  @Field(() => ReviewCauseEnum)
  cause!: ReviewCauseKind;

  @Field(() => DateScalar, {
    description:
      'Day on which the review is due for this reason: by age the end of the period, else the day on which the reason came about 到期日.',
  })
  dueOn!: PlainDate;

  @Field(() => StandardLink, {
    nullable: true,
    description: 'What it cites and was withdrawn; null for other reasons 被废止的引用文件.',
  })
  cited!: StandardLink | null;

  evaluationId!: string | null;

  @Field(() => provinceEvaluations.Evaluation, {
    nullable: true,
    description: 'The low evaluation; null for other reasons 低分评价.',
  })
  async evaluation(@Ctx() { evaluations }: ProvinceContext): Promise<EvaluationRow | null> {
    return this.evaluationId === null ? null : evaluations.byId.load(this.evaluationId);
  }
}

/** The reasons why a standard is due for review, the earliest first. */
function causesOf({ ageOn, losses, proposals }: ReviewSpan): ReviewCause[] {
  const reason = (cause: ReviewCauseKind, dueOn: PlainDate, link: Partial<ReviewCause> = {}) =>
    Object.assign(new ReviewCause(), { cause, dueOn, cited: null, evaluationId: null, ...link });
  return [
    ...(ageOn === null ? [] : [reason('AGE', ageOn)]),
    ...losses.map(({ code, from }) => reason('CITED_WITHDRAWN', from, { cited: linkTo(code) })),
    ...proposals.map(({ openedOn, evaluationId }) => reason('LOW_EVALUATION', openedOn, { evaluationId })),
  ].sort((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)));
}

/** A row of a calendar: one that is over tells the standard by its id too. */
export interface CalendarListRow extends CalendarKey {
  readonly sector: SectorKey;
  readonly dueOn: PlainDate;
}

/** A standard that is due for review. */
@ObjectType({ description: 'A standard that is due for review 复审到期标准.' })
@Access(['PUBLIC'])
export class ReviewDue {
  constructor(
    private readonly row: CalendarListRow,
    private readonly reads: CalendarReads,
  ) {}

  @Field(() => SectorKeyEnum, { description: 'Sector that owns the standard 所属领域.' })
  get sector(): SectorKey {
    return this.row.sector;
  }

  @Field(() => DateScalar, { description: 'First day on which it is due, whatever the reason 到期日.' })
  get dueOn(): PlainDate {
    return this.row.dueOn;
  }

  @Field({ description: 'Whether it is past that day, today or on the day asOf 超期.' })
  overdue(@Ctx() { today }: ProvinceContext): boolean {
    return this.dueOn < (this.reads.moment.asOf ?? today);
  }

  @Field(() => ProvinceStandard, {
    nullable: true,
    description: 'The standard, as it is now or was known at the moment knownAt 标准.',
  })
  standard(@Ctx() { loaders }: ProvinceContext): Promise<ProvinceStandard | null> {
    const { standards } = this.reads;
    return standards === null ? loaders.standardsBySerial.load(this.row.serial) : standards.load(this.row);
  }

  @Field(() => [ReviewCause], {
    nullable: true,
    description:
      'Why it is due, the earliest reason first; those to come are told too, but not with asOf 复审原因.',
  })
  async causes(): Promise<ReviewCause[]> {
    const span = await this.reads.spans.load(this.row);
    const { asOf } = this.reads.moment;
    return (span === null ? [] : causesOf(span)).filter(({ dueOn }) => asOf === null || dueOn <= asOf);
  }
}
