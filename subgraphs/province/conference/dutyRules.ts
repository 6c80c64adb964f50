import {
  aheadProblem,
  fieldProblem,
  orderProblem,
  repeatProblems,
  type FieldProblem,
} from '../../../shared/errors';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { planProblem } from '../plan/planRules';
import type { DutyRole, DutyState } from './conferenceEnums';

/** A body that has to do with a duty. */
export interface OwnerFacts {
  /** As printed. */
  readonly department: string;
  readonly role: DutyRole;
}

/** What a duty tells, as far as rules look at it. */
export interface DutyFacts {
  /** Id of the plan. */
  readonly planKey: string;
  /** Where the plan asks for it. */
  readonly section: string;
  readonly adoptedOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly owners: readonly OwnerFacts[];
}

/** What a report tells, as far as rules look at it. */
export interface ReportFacts {
  readonly reportedOn: PlainDate;
  /** Whole per cent; 100 tells that the duty is done. */
  readonly progress: number;
}

const SECTION = /^[1-9]\d*(\.[1-9]\d*)*$/;

/** Progress of a duty that is done, in per cent. */
export const COMPLETE = 100;

/** All that is wrong with a duty beyond its columns: a plan asks for it, somebody has to answer for it, and it is due after it was adopted. */
export function dutyProblems(
  { planKey, section, adoptedOn, dueOn, owners }: DutyFacts,
  today: PlainDate,
): FieldProblem[] {
  const leads = owners.filter(({ role }) => role === 'LEAD').map(({ department }) => department);
  return [
    ...planProblem('planKey', planKey),
    ...(SECTION.test(section)
      ? []
      : [fieldProblem('section', section, 'must be numbers with points between, e.g. 2.1.1')]),
    ...aheadProblem('adoptedOn', adoptedOn, today),
    ...orderProblem('dueOn', dueOn, adoptedOn, 'its adoption'),
    ...(leads.length === 0 ? [fieldProblem('owners', leads, 'must name a body that leads')] : []),
    ...repeatProblems(
      'owners',
      owners.map(({ department }) => department),
    ),
  ];
}

/** All that is wrong with a report beyond its columns: completion is shown by evidence. */
export function reportProblems(
  { reportedOn, progress, evidence }: ReportFacts & { readonly evidence: readonly unknown[] },
  today: PlainDate,
): FieldProblem[] {
  return [
    ...aheadProblem('reportedOn', reportedOn, today),
    ...(progress < 0 || progress > COMPLETE
      ? [fieldProblem('progress', progress, 'must be from 0 to 100 per cent')]
      : []),
    ...(progress === COMPLETE && evidence.length === 0
      ? [fieldProblem('evidence', 0, 'must be at least one of a duty that is done')]
      : []),
  ];
}

/** What is wrong with a duty beside the yearly plan that it is part of: both are of one plan. */
export function yearlyPlanProblems(
  { planKey, yearlyPlanKey }: { readonly planKey: string; readonly yearlyPlanKey: string | null },
  yearlyPlan: { readonly planKey: string },
): FieldProblem[] {
  const other = `is a yearly plan of ${yearlyPlan.planKey}, and the duty one of ${planKey}`;
  return planKey === yearlyPlan.planKey ? [] : [fieldProblem('yearlyPlanKey', yearlyPlanKey, other)];
}

/** What is wrong with the day of a report or a notice beside its duty: it cannot be before the duty was adopted. */
export function adoptionProblems(
  field: string,
  day: PlainDate,
  { adoptedOn }: Pick<DutyFacts, 'adoptedOn'>,
): FieldProblem[] {
  return orderProblem(field, day, adoptedOn, 'the adoption of the duty');
}

/** The latest report by the end of a day; null before the first. */
export function latestReport<Report extends ReportFacts>(
  reports: readonly Report[],
  day: PlainDate,
): Report | null {
  const until = reports.filter(({ reportedOn }) => reportedOn <= day);
  return [...until].sort((a, b) => (a.reportedOn < b.reportedOn ? 1 : -1))[0] ?? null;
}

/** Progress by the end of a day, in per cent: what the latest report of all until then says; 0 before the first. */
export function progressOn(reports: readonly ReportFacts[], day: PlainDate): number {
  return latestReport(reports, day)?.progress ?? 0;
}

/** The day on which completion was first reported; null where that has not happened. */
export function doneOn(reports: readonly ReportFacts[]): PlainDate | null {
  const complete = reports.filter(({ progress }) => progress === COMPLETE);
  return complete.map(({ reportedOn }) => reportedOn).sort()[0] ?? null;
}

/** What has become of a duty by the end of a day; it is in time on the day it is due. */
export function dutyStateOn(
  { dueOn }: Pick<DutyFacts, 'dueOn'>,
  reports: readonly ReportFacts[],
  day: PlainDate,
): DutyState {
  const done = doneOn(reports);
  if (done !== null && done <= day) return 'DONE';
  if (dueOn < day) return 'OVERDUE';
  return reports.some(({ reportedOn }) => reportedOn <= day) ? 'IN_PROGRESS' : 'PENDING';
}
