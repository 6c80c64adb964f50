import { defineRegister } from '../../../shared/kernel';
import { CivilAffairsNeed, CivilAffairsStandard } from './CivilAffairsNeed';

/** The standards that a service rests on. */
export const civilAffairsStandards = {
  Item: CivilAffairsStandard,
  description: 'Standards that it rests on, of any sector 支撑标准.',
  most: 100,
} as const;

export const civilAffairsNeeds = defineRegister({
  Row: CivilAffairsNeed,
  name: 'civilAffairsNeeds',
  description: 'Services of civil affairs that require standards 民政标准化需求.',
  lists: { standards: civilAffairsStandards },
  filters: ['subsystem', 'careLevel'],
  facets: ['subsystem', 'careLevel'],
});
