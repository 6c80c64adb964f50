import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import type { ProvinceContext } from '../ProvinceContext';
import { DutyStateEnum, type DutyState } from './conferenceEnums';
import { ConferenceMeeting } from './ConferenceMeeting';
import {
  conferenceMeetings,
  duties,
  dutyReports,
  supervisionNotices,
  yearlyPlans,
} from './conferenceRegisters';
import { Duty } from './Duty';
import { DutyEscalation, showEscalationRule } from './DutyEscalation';
import { DutyReport } from './DutyReport';
import { dutyStateOn, progressOn } from './dutyRules';
import { escalationOn, isAnswered } from './escalationRules';
import { SupervisionNotice } from './SupervisionNotice';
import { YearlyPlan } from './YearlyPlan';

/** What a duty has come to, from its reports and notices. */
@Resolver(() => Duty)
export class DutyFields {
  @FieldResolver(() => DutyStateEnum, {
    nullable: true,
    description: 'What has become of it by the end of a day, today when none is named 责任状态.',
  })
  async state(
    @Root() duty: Duty,
    @Ctx() context: ProvinceContext,
    @Arg('on', () => DateScalar, { nullable: true }) on?: PlainDate | null,
  ): Promise<DutyState> {
    return dutyStateOn(duty, await reportsOf(duty, context), on ?? context.today);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Progress by the end of a day in per cent, as last reported until then 进度.',
  })
  async progress(
    @Root() duty: Duty,
    @Ctx() context: ProvinceContext,
    @Arg('on', () => DateScalar, { nullable: true }) on?: PlainDate | null,
  ): Promise<number> {
    return progressOn(await reportsOf(duty, context), on ?? context.today);
  }

  @FieldResolver(() => DutyEscalation, {
    nullable: true,
    description: 'How far up it has to be taken by the end of a day, today when none is named 督办情况.',
  })
  async escalation(
    @Root() duty: Duty,
    @Ctx() context: ProvinceContext,
    @Arg('on', () => DateScalar, { nullable: true }) on?: PlainDate | null,
  ): Promise<DutyEscalation> {
    const day = on ?? context.today;
    const [reports, notices] = await Promise.all([reportsOf(duty, context), noticesOf(duty, context)]);
    const { rule, daysOverdue, level } = escalationOn(duty, dutyStateOn(duty, reports, day), day);
    return Object.assign(new DutyEscalation(), {
      daysOverdue,
      level,
      answered: isAnswered(level, notices, day),
      rule: rule && showEscalationRule(rule),
    });
  }

  @FieldResolver(() => [DutyReport], { nullable: true, description: 'Its reports, by key 进展报告.' })
  reports(@Root() duty: Duty, @Ctx() context: ProvinceContext): Promise<DutyReport[]> {
    return reportsOf(duty, context);
  }

  @FieldResolver(() => [SupervisionNotice], {
    nullable: true,
    description: 'Notices by which it was pressed for, by key 督办通知.',
  })
  notices(@Root() duty: Duty, @Ctx() context: ProvinceContext): Promise<SupervisionNotice[]> {
    return noticesOf(duty, context);
  }

  @FieldResolver(() => YearlyPlan, { nullable: true, description: 'The yearly plan it is part of 年度计划.' })
  async yearlyPlan(
    @Root() { yearlyPlanKey }: Duty,
    @Ctx() { registers }: ProvinceContext,
  ): Promise<YearlyPlan | null> {
    return yearlyPlanKey === null ? null : registers.byKey(yearlyPlans, yearlyPlanKey);
  }
}

const reportsOf = ({ key }: Duty, { registers }: ProvinceContext): Promise<DutyReport[]> =>
  registers.by(dutyReports, 'dutyKey').load(key);

const noticesOf = ({ key }: Duty, { registers }: ProvinceContext): Promise<SupervisionNotice[]> =>
  registers.by(supervisionNotices, 'dutyKey').load(key);

/** What reports and notices are about. */
const dutyOf = (
  { dutyKey }: { readonly dutyKey: string },
  { registers }: ProvinceContext,
): Promise<Duty | null> => registers.byKey(duties, dutyKey);

/** What a report is about. */
@Resolver(() => DutyReport)
export class DutyReportFields {
  @FieldResolver(() => Duty, { nullable: true, description: 'The duty 责任事项.' })
  duty(@Root() report: DutyReport, @Ctx() context: ProvinceContext): Promise<Duty | null> {
    return dutyOf(report, context);
  }
}

/** What a notice is about. */
@Resolver(() => SupervisionNotice)
export class SupervisionNoticeFields {
  @FieldResolver(() => Duty, { nullable: true, description: 'The duty 责任事项.' })
  duty(@Root() notice: SupervisionNotice, @Ctx() context: ProvinceContext): Promise<Duty | null> {
    return dutyOf(notice, context);
  }
}

/** What a yearly plan belongs to. */
@Resolver(() => YearlyPlan)
export class YearlyPlanFields {
  @FieldResolver(() => ConferenceMeeting, {
    nullable: true,
    description: 'The meeting that adopted it 通过会议.',
  })
  async meeting(
    @Root() { meetingKey }: YearlyPlan,
    @Ctx() { registers }: ProvinceContext,
  ): Promise<ConferenceMeeting | null> {
    return meetingKey === null ? null : registers.byKey(conferenceMeetings, meetingKey);
  }
}
