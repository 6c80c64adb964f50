import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { badField } from '../../../shared/errors';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { condition } from '../../../shared/kernel/listing/Condition';
import { Region, regionsOfLevel } from '../directory/Region';
import { Plan } from '../plan/Plan';
import type { ProvinceContext } from '../ProvinceContext';
import { ConferenceReport } from './ConferenceReport';
import type { ReportedDuty } from './reportTexts';
import { duties, dutyOwners, dutyReports, regionalPlans } from './conferenceRegisters';
import type { Duty } from './Duty';
import { COMPLETE, dutyStateOn, latestReport, progressOn } from './dutyRules';
import { escalationOn } from './escalationRules';

const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

/** A duty with all that a report tells of it. */
async function reportedDuty(
  duty: Duty,
  day: PlainDate,
  { registers }: ProvinceContext,
): Promise<ReportedDuty> {
  const [owners, reports] = await Promise.all([
    registers.items(dutyOwners).load(duty.serial),
    registers.by(dutyReports, 'dutyKey').load(duty.key),
  ]);
  const state = dutyStateOn(duty, reports, day);
  const named = (role: string) =>
    owners.filter((owner) => owner.role === role).map(({ department }) => department);
  return {
    section: duty.section,
    title: duty.title,
    leads: named('LEAD'),
    supports: named('SUPPORT'),
    dueOn: duty.dueOn,
    state,
    progress: state === 'DONE' ? COMPLETE : progressOn(reports, day),
    level: escalationOn(duty, state, day).level,
    latest: latestReport(reports, day)?.text ?? null,
  };
}

/** What has become of a plan's duties, and in which regions it is carried out. */
@Resolver(() => Plan)
export class PlanConferenceFields {
  @FieldResolver(() => ConferenceReport, {
    nullable: true,
    description:
      'What has become of its duties, at most 1,000, by the end of a year; null where it had none by then 年度报告.',
  })
  async conferenceReport(
    @Root() { id, title }: Plan,
    @Arg('year', () => Int) year: number,
    @Ctx() context: ProvinceContext,
  ): Promise<ConferenceReport | null> {
    if (year < FIRST_YEAR || year > LAST_YEAR) throw badField('year', year, 'must be from 2000 to 2100');
    const lastDay = `${String(year)}-12-31`;
    const asOf = lastDay < context.today ? lastDay : context.today;
    const adopted = condition('s.planKey = ? AND s.adoptedOn <= ?', id, asOf);
    const rows = await context.registers.where(duties, adopted);
    if (rows.length === 0) return null;
    const reported = await Promise.all(rows.map((duty) => reportedDuty(duty, asOf, context)));
    return new ConferenceReport({ plan: title, year, asOf, duties: reported });
  }

  @FieldResolver(() => [Region], {
    nullable: true,
    description:
      'Prefectures of the province that have issued no plan of their own to carry it out 尚未印发实施方案的设区市.',
  })
  async regionsWithoutPlan(@Root() { id }: Plan, @Ctx() { registers }: ProvinceContext): Promise<Region[]> {
    const issued = await registers.where(regionalPlans, condition('s.planKey = ?', id));
    const have = new Set(issued.map(({ regionCode }) => regionCode));
    return regionsOfLevel('PREFECTURE').filter(({ code }) => !have.has(code));
  }
}
