import { defineRegister } from '../../../shared/kernel';
import { AnimalDisease, AnimalDiseaseStandard } from './AnimalDisease';
import { repeatedStandards } from './diseaseRules';

/** The set of standards against a disease. */
export const diseaseStandards = {
  Item: AnimalDiseaseStandard,
  description: 'Standards for its diagnosis, detection and control, of any sector 诊断、检测、防治标准.',
  most: 100,
  forms: { standardCode: 'STANDARD_NUMBER' },
} as const;

export const animalDiseases = defineRegister({
  Row: AnimalDisease,
  name: 'animalDiseases',
  description: 'Diseases of farm animals 动物疫病.',
  lists: { standards: diseaseStandards },
  filters: ['diseaseClass'],
  facets: ['diseaseClass'],
  check: ({ standards }) => repeatedStandards(standards),
});
