import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { badInput } from '../../../shared/errors';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { DateScalar, DateTimeScalar } from '../../../shared/kernel/graph/scalars';
import { condition } from '../../../shared/kernel/listing/Condition';
import type { RegisterReads } from '../../../shared/kernel/registers';
import { Region, regionsOfLevel } from '../directory/Region';
import { lastDayKnown } from '../history/lastDayKnown';
import { Plan } from '../plan/Plan';
import { yearProblem } from '../plan/planRules';
import type { ProvinceContext } from '../ProvinceContext';
import { ConferenceReport } from './ConferenceReport';
import type { ReportedDuty } from './reportTexts';
import { duties, dutyOwners, dutyReports, regionalPlans } from './conferenceRegisters';
import type { Duty } from './Duty';
import { COMPLETE, dutyStateOn, latestReport, progressOn } from './dutyRules';
import { escalationOn } from './escalationRules';

/** A duty with all that a report tells of it. */
async function reportedDuty(duty: Duty, day: PlainDate, registers: RegisterReads): Promise<ReportedDuty> {
  const [owners, reports] = await Promise.all([
    registers.itemsOf(dutyOwners, duty),
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
      'What has become of its duties, at most 1,000, by the end of a year; null where it had none by then. By what is known now, or by what was known at a moment: then it tells of no later day than that of the moment, and comes out as it was published 年度报告.',
  })
  async conferenceReport(
    @Root() { id, title }: Plan,
    @Arg('year', () => Int) year: number,
    @Ctx() { registers, today }: ProvinceContext,
    @Arg('knownAt', () => DateTimeScalar, {
      nullable: true,
      description: 'Tells of duties, owners and reports as the change log had told of them by then 已知时点.',
    })
    knownAt?: string | null,
  ): Promise<ConferenceReport | null> {
    const problems = yearProblem('year', year);
    if (problems.length > 0) throw badInput(...problems);
    const lastDay = `${String(year)}-12-31`;
    const known = lastDayKnown(knownAt, today);
    const asOf = lastDay < known ? lastDay : known;
    const then = registers.at(knownAt ?? null);
    const rows = await then.where(duties, condition('s.planKey = ? AND s.adoptedOn <= ?', id, asOf));
    if (rows.length === 0) return null;
    const reported = await Promise.all(rows.map((duty) => reportedDuty(duty, asOf, then)));
    return new ConferenceReport({ plan: title, year, asOf, duties: reported }, knownAt ?? null);
  }

  @FieldResolver(() => [Region], {
    nullable: true,
    description:
      'Prefectures of the province that have issued no plan of their own to carry it out, by a day or at all; by what is known now, or was at a moment 尚未印发实施方案的设区市.',
  })
  async regionsWithoutPlan(
    @Root() { id }: Plan,
    @Ctx() { registers }: ProvinceContext,
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf?: PlainDate | null,
    @Arg('knownAt', () => DateTimeScalar, { nullable: true }) knownAt?: string | null,
  ): Promise<Region[]> {
    const issued = await registers
      .at(knownAt ?? null)
      .where(
        regionalPlans,
        condition('s.planKey = ?', id),
        ...(asOf == null ? [] : [condition('s.issuedOn <= ?', asOf)]),
      );
    const have = new Set(issued.map(({ regionCode }) => regionCode));
    return regionsOfLevel('PREFECTURE').filter(({ code }) => !have.has(code));
  }
}
