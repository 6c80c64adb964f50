import { defineRegister } from '../../../shared/kernel';
import { LicenceItem, LicenceStepStandard } from './LicenceItem';
import { repeatedStandards, supervisionProblems } from './licenceRules';
import { LicenceSupervision } from './LicenceSupervision';

/** The standards that an item's steps follow. */
export const stepStandards = {
  Item: LicenceStepStandard,
  description: 'Standards that its steps follow 各环节标准.',
  most: 100,
  forms: { standardCode: 'STANDARD_NUMBER' },
} as const;

export const licenceItems = defineRegister({
  Row: LicenceItem,
  name: 'licenceItems',
  description: 'Administrative licence items 行政许可事项.',
  lists: { standards: stepStandards },
  forms: { regionCode: 'REGION' },
  filters: ['department', 'regionCode'],
  facets: ['department'],
  check: ({ standards }) => repeatedStandards(standards),
});

export const licenceSupervisions = defineRegister({
  Row: LicenceSupervision,
  name: 'licenceSupervisions',
  description: 'How steps of licence items were found to be done 许可标准实施监督.',
  refers: { itemKey: 'licenceItems' },
  filters: ['itemKey', 'step', 'result'],
  facets: ['step', 'result'],
  check: (facts, { today }) => supervisionProblems(facts, today),
});
