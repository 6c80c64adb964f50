import { Ctx, Field, ObjectType } from 'type-graphql';
import { ReviewCauseEnum } from '../../../shared/kernel/calendar/reviewCause';
import { isNews, type ReviewCauseKind } from '../../../shared/kernel/calendar/reviewDueRules';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import type { EvaluationRow } from '../../../shared/kernel/evaluations';
import { Access } from '../../../shared/kernel/graph/access';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { SectorKeyEnum, type SectorKey } from '../../../shared/kernel/sectorKeys';
import { provinceEvaluations } from '../graph/evaluations';
import { ProvinceStandard } from '../graph/ProvinceStandard';
import { linkTo, StandardLink } from '../graph/StandardLink';
import type { ProvinceContext } from '../ProvinceContext';
import type { ReviewDueRow } from './reviewDueTable';
import type { PlacedSituation } from './reviewSituations';

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
function causesOf({ nextReviewOn, lookedAtOn, cited, proposals }: PlacedSituation): ReviewCause[] {
  const reason = (cause: ReviewCauseKind, dueOn: PlainDate, link: Partial<ReviewCause> = {}) =>
    Object.assign(new ReviewCause(), { cause, dueOn, cited: null, evaluationId: null, ...link });
  return [
    ...(nextReviewOn === null ? [] : [reason('AGE', nextReviewOn)]),
    ...cited
      .filter(({ withdrawnOn }) => isNews(withdrawnOn, { lookedAtOn }))
      .map(({ code, withdrawnOn }) => reason('CITED_WITHDRAWN', withdrawnOn, { cited: linkTo(code) })),
    ...proposals.map(({ openedOn, evaluationId }) => reason('LOW_EVALUATION', openedOn, { evaluationId })),
  ].sort((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)));
}

/** A standard that is due for review. */
@ObjectType({ description: 'A standard that is due for review 复审到期标准.' })
@Access(['PUBLIC'])
export class ReviewDue {
  serial!: number;

  @Field(() => SectorKeyEnum, { description: 'Sector that owns the standard 所属领域.' })
  sector!: SectorKey;

  @Field(() => DateScalar, { description: 'First day on which it is due, whatever the reason 到期日.' })
  dueOn!: PlainDate;

  @Field({ description: 'Whether it is past that day 超期.' })
  overdue(@Ctx() { today }: ProvinceContext): boolean {
    return this.dueOn < today;
  }

  @Field(() => ProvinceStandard, { nullable: true, description: 'The standard 标准.' })
  standard(@Ctx() { loaders }: ProvinceContext): Promise<ProvinceStandard | null> {
    return loaders.standardsBySerial.load(this.serial);
  }

  @Field(() => [ReviewCause], {
    nullable: true,
    description: 'Why it is due, the earliest reason first; those to come are told too 复审原因.',
  })
  async causes(@Ctx() { loaders }: ProvinceContext): Promise<ReviewCause[]> {
    const situation = await loaders.reviewSituations.load(this.serial);
    return situation === null ? [] : causesOf(situation);
  }
}

/** A row of the calendar as the graph shows it. */
export function showReviewDue(row: ReviewDueRow): ReviewDue {
  const { serial, sector, dueOn } = row;
  return Object.assign(new ReviewDue(), { serial, sector, dueOn });
}
