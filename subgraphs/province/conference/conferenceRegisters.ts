import { aheadProblem, fieldProblem, linkProblem, orderProblem } from '../../../shared/errors';
import { condition } from '../../../shared/kernel/listing/Condition';
import { defineRegister } from '../../../shared/kernel/registers';
import { planProblem, yearProblem } from '../plan/planRules';
import { ConferenceMatter, ConferenceMeeting } from './ConferenceMeeting';
import { DutyStateEnum } from './conferenceEnums';
import { Duty, DutyOwner } from './Duty';
import { DutyFilter, dutyConditions, stateConditions } from './dutyConditions';
import { DutyEvidence, DutyReport } from './DutyReport';
import { adoptionProblems, dutyProblems, reportProblems, yearlyPlanProblems } from './dutyRules';
import { RegionalPlan } from './RegionalPlan';
import { SupervisionNotice } from './SupervisionNotice';
import { YearlyPlan } from './YearlyPlan';

/** Who leads the conference. */
const LEADING = ['COORDINATOR', 'ADMIN'] as const;
/** Who owes duties. */
const OWING = ['AGENCY', ...LEADING] as const;

/** Meetings of the joint conference. */
export const conferenceMeetings = defineRegister({
  Row: ConferenceMeeting,
  name: 'conferenceMeetings',
  description: 'Meetings of the joint conference 联席会议.',
  writers: LEADING,
  lists: { matters: { Item: ConferenceMatter, description: 'What it dealt with 议题.', most: 50 } },
  validity: { from: 'heldOn' },
  check: ({ heldOn }, { today }) => aheadProblem('heldOn', heldOn, today),
});

/** What the conference sets itself for each year. */
export const yearlyPlans = defineRegister({
  Row: YearlyPlan,
  name: 'yearlyPlans',
  description: 'What the joint conference sets itself for each year 年度计划.',
  writers: LEADING,
  refers: { meetingKey: 'conferenceMeetings' },
  validity: { from: 'adoptedOn' },
  filters: ['planKey', 'year'],
  check: ({ planKey, year, adoptedOn }, { today }) => [
    ...planProblem('planKey', planKey),
    ...yearProblem('year', year),
    ...aheadProblem('adoptedOn', adoptedOn, today),
  ],
});

/** Who has to do with each duty. */
export const dutyOwners = {
  Item: DutyOwner,
  description: 'Who has to do with it, who leads among them 责任单位.',
  most: 40,
} as const;

/** What plans ask somebody to do by a day. */
export const duties = defineRegister({
  Row: Duty,
  name: 'duties',
  description: 'What plans ask somebody to do by a day 责任事项.',
  operation: 'adoptDuty',
  writers: LEADING,
  lists: { owners: dutyOwners },
  refers: { yearlyPlanKey: 'yearlyPlans' },
  listing: {
    Filter: DutyFilter,
    conditions: dutyConditions,
    ordering: { expression: condition('s.dueOn'), nullable: false, direction: 'ASC' },
    order: 'the first to be due first',
  },
  states: {
    state: {
      Enum: DutyStateEnum,
      description: 'What has become of it by today 责任状态.',
      on: stateConditions,
    },
  },
  facets: ['planKey'],
  check: (facts, { today }) => dutyProblems(facts, today),
  checkReferred: (facts, { yearlyPlanKey: yearlyPlan }) =>
    yearlyPlan ? yearlyPlanProblems(facts, yearlyPlan as unknown as YearlyPlan) : [],
});

/** How far duties have come. */
export const dutyReports = defineRegister({
  Row: DutyReport,
  name: 'dutyReports',
  description: 'How far duties have come, as their owners report 进展报告.',
  operation: 'reportDuty',
  writers: OWING,
  lists: {
    evidence: {
      Item: DutyEvidence,
      description: 'What shows that it is true 佐证材料.',
      most: 50,
      forms: { standardCode: 'STANDARD_NUMBER' },
    },
  },
  refers: { dutyKey: 'duties' },
  validity: { from: 'reportedOn' },
  filters: ['dutyKey'],
  check: (facts, { today }) => [
    ...reportProblems(facts, today),
    ...facts.evidence.flatMap(({ link, digest }, index) => [
      ...linkProblem(`evidence[${String(index)}].link`, link),
      ...(digest === null || /^[0-9a-f]{64}$/.test(digest)
        ? []
        : [fieldProblem(`evidence[${String(index)}].digest`, digest, 'must be 64 hexadecimal digits')]),
    ]),
  ],
  checkReferred: ({ reportedOn }, { dutyKey: duty }) =>
    duty ? adoptionProblems('reportedOn', reportedOn, duty as unknown as Duty) : [],
});

/** How duties are pressed for. */
export const supervisionNotices = defineRegister({
  Row: SupervisionNotice,
  name: 'supervisionNotices',
  description: 'Notices by which duties are pressed for 督办通知.',
  operation: 'superviseDuty',
  writers: LEADING,
  refers: { dutyKey: 'duties' },
  validity: { from: 'issuedOn' },
  filters: ['dutyKey', 'level'],
  facets: ['level'],
  check: ({ issuedOn, respondBy, respondedOn, response }, { today }) => [
    ...aheadProblem('issuedOn', issuedOn, today),
    ...aheadProblem('respondedOn', respondedOn, today),
    ...orderProblem('respondBy', respondBy, issuedOn, 'the notice'),
    ...orderProblem('respondedOn', respondedOn, issuedOn, 'the notice'),
    ...((respondedOn === null) === (response === null)
      ? []
      : [fieldProblem('response', response, 'is told together with the day of the answer')]),
  ],
  checkReferred: ({ issuedOn }, { dutyKey: duty }) =>
    duty ? adoptionProblems('issuedOn', issuedOn, duty as unknown as Duty) : [],
});

/** How the regions carry plans out. */
export const regionalPlans = defineRegister({
  Row: RegionalPlan,
  name: 'regionalPlans',
  description: 'How regions carry out plans of the province 各地实施方案.',
  writers: LEADING,
  forms: { regionCode: 'REGION' },
  validity: { from: 'issuedOn' },
  filters: ['planKey', 'regionCode'],
  check: ({ planKey, issuedOn, link }, { today }) => [
    ...planProblem('planKey', planKey),
    ...aheadProblem('issuedOn', issuedOn, today),
    ...linkProblem('link', link),
  ],
});
