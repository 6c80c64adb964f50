import { aheadProblem } from '../../../shared/errors';
import { defineRegister } from '../../../shared/kernel';
import { CulturalFacility, CulturalFacilityStandard } from './CulturalFacility';
import { CulturalGuarantee, InhabitantCount } from './CulturalGuarantee';
import { EfficacyEvaluation, EfficacyIndicator } from './EfficacyEvaluation';
import { efficacyProblems, facilityProblems } from './efficacyRules';
import { guaranteeProblems, inhabitantProblems } from './provisionRules';

/** The standards by which a facility is built and run. */
export const culturalFacilityStandards = {
  Item: CulturalFacilityStandard,
  description: 'Standards by which it is built and run, of any sector 应用标准.',
  most: 100,
} as const;

export const culturalFacilities = defineRegister({
  Row: CulturalFacility,
  name: 'culturalFacilities',
  description: 'Where public culture is offered 公共文化设施.',
  lists: { standards: culturalFacilityStandards },
  forms: { regionCode: 'REGION' },
  filters: ['kind', 'regionCode'],
  facets: ['kind'],
  check: ({ openedOn }, { today }) => aheadProblem('openedOn', openedOn, today),
});

export const culturalGuarantees = defineRegister({
  Row: CulturalGuarantee,
  name: 'culturalGuarantees',
  description: 'What guarantee standards promise to inhabitants 公共文化服务保障标准.',
  forms: { standardCode: 'STANDARD_NUMBER' },
  filters: ['kind', 'standardCode'],
  facets: ['kind'],
  check: guaranteeProblems,
});

export const inhabitantCounts = defineRegister({
  Row: InhabitantCount,
  name: 'inhabitantCounts',
  description: 'How many people live in regions 常住人口.',
  forms: { regionCode: 'REGION' },
  filters: ['regionCode'],
  check: (facts, { today }) => inhabitantProblems(facts, today),
});

/** What an evaluation looks at. */
export const efficacyIndicators = {
  Item: EfficacyIndicator,
  description: 'What it looks at 评估指标.',
  most: 50,
} as const;

export const efficacyEvaluations = defineRegister({
  Row: EfficacyEvaluation,
  name: 'efficacyEvaluations',
  description: 'How well facilities serve 公共文化服务效能评估.',
  lists: { indicators: efficacyIndicators },
  forms: { standardCode: 'STANDARD_NUMBER' },
  refers: { facilityKey: 'culturalFacilities' },
  filters: ['facilityKey', 'standardCode'],
  check: (facts, { today }) => efficacyProblems(facts, today),
  checkReferred: (facts, { facilityKey: facility }) =>
    facility ? facilityProblems(facts, facility as unknown as CulturalFacility) : [],
});
