import { defineRegister } from '../../../shared/kernel';
import { ScenicArea, ScenicAreaStandard } from './ScenicArea';
import { gradeProblems } from './tourismRules';
import { TravelAgency, TravelAgencyStandard } from './TravelAgency';

const appliedStandards = { description: 'Standards that it applies 应用标准.', most: 100 } as const;
const forms = { regionCode: 'REGION', creditCode: 'CREDIT_CODE' } as const;

/** The standards that a scenic area applies. */
export const scenicAreaStandards = { Item: ScenicAreaStandard, ...appliedStandards };

export const scenicAreas = defineRegister({
  Row: ScenicArea,
  name: 'scenicAreas',
  description: 'Scenic areas 旅游景区.',
  lists: { standards: scenicAreaStandards },
  forms,
  filters: ['grade', 'regionCode'],
  check: (facts, { today }) => gradeProblems(facts, today),
});

/** The standards that a travel agency applies. */
export const travelAgencyStandards = { Item: TravelAgencyStandard, ...appliedStandards };

export const travelAgencies = defineRegister({
  Row: TravelAgency,
  name: 'travelAgencies',
  description: 'Travel agencies 旅行社.',
  lists: { standards: travelAgencyStandards },
  forms,
  filters: ['grade', 'regionCode'],
  check: (facts, { today }) => gradeProblems(facts, today),
});
