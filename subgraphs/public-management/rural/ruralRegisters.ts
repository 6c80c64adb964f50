import { aheadProblem } from '../../../shared/errors';
import { defineRegister } from '../../../shared/kernel';
import { FacilityMaintenance } from './FacilityMaintenance';
import { RuralFacility, RuralFacilityStandard } from './RuralFacility';
import { surveyProblems } from './ruralRules';
import { SatisfactionSurvey } from './SatisfactionSurvey';

/** The standards by which a facility is built and kept. */
export const facilityStandards = {
  Item: RuralFacilityStandard,
  description: 'Standards by which it is built and kept, of any sector 应用标准.',
  most: 100,
} as const;

export const ruralFacilities = defineRegister({
  Row: RuralFacility,
  name: 'ruralFacilities',
  description: 'Where rural services are given 农村公共服务设施.',
  lists: { standards: facilityStandards },
  forms: { regionCode: 'REGION' },
  filters: ['service', 'regionCode'],
  facets: ['service'],
});

export const facilityMaintenances = defineRegister({
  Row: FacilityMaintenance,
  name: 'facilityMaintenances',
  description: 'How facilities are looked after 运行维护记录.',
  refers: { facilityKey: 'ruralFacilities' },
  filters: ['facilityKey'],
  check: ({ doneOn }, { today }) => aheadProblem('doneOn', doneOn, today),
});

export const satisfactionSurveys = defineRegister({
  Row: SatisfactionSurvey,
  name: 'satisfactionSurveys',
  description: 'What villagers said of services 村民满意度调查.',
  forms: { regionCode: 'REGION' },
  filters: ['service', 'regionCode'],
  facets: ['service'],
  check: (facts, { today }) => surveyProblems(facts, today),
});
