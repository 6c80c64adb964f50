import { defineRegister } from '../../../shared/kernel';
import { ColdChainLink, ColdChainStandard } from './ColdChainLink';
import { LogisticsFacility, LogisticsFacilityStandard } from './LogisticsFacility';
import { facilityProblems } from './logisticsRules';

/** The standards by which a facility is built and run. */
export const logisticsFacilityStandards = {
  Item: LogisticsFacilityStandard,
  description: 'Standards by which it is built and run, of any sector 应用标准.',
  most: 100,
} as const;

export const logisticsFacilities = defineRegister({
  Row: LogisticsFacility,
  name: 'logisticsFacilities',
  description: 'Hubs, cold stores and delivery stations 物流设施节点.',
  lists: { standards: logisticsFacilityStandards },
  forms: { regionCode: 'REGION' },
  filters: ['kind', 'regionCode'],
  facets: ['kind'],
  check: facilityProblems,
});

/** The standards that a link of a cold chain follows. */
export const coldChainStandards = {
  Item: ColdChainStandard,
  description: "Standards that it follows, agriculture's for storage and transport among them 应用标准.",
  most: 50,
} as const;

export const coldChainLinks = defineRegister({
  Row: ColdChainLink,
  name: 'coldChainLinks',
  description: 'What keeps products cold, step by step 冷链环节要求.',
  lists: { standards: coldChainStandards },
  filters: ['product', 'step'],
  facets: ['step'],
});
