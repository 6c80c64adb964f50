import { defineRegister } from '../../../shared/kernel';
import { EmissionLimit } from './EmissionLimit';
import { EnergyLimit } from './EnergyLimit';
import { emissionLimitProblems, energyLimitProblems } from './limitProblems';

/** What products may take in energy, edition by edition. */
export const energyLimits = defineRegister({
  Row: EnergyLimit,
  name: 'energyLimits',
  description: 'Energy-consumption limits of products 能耗限额.',
  forms: { standardCode: 'STANDARD_NUMBER' },
  filters: ['standardCode', 'product'],
  check: energyLimitProblems,
});

/** What may be let out, edition by edition. */
export const emissionLimits = defineRegister({
  Row: EmissionLimit,
  name: 'emissionLimits',
  description: 'Emission limits of pollutants 排放限值.',
  forms: { standardCode: 'STANDARD_NUMBER', regionCode: 'REGION' },
  filters: ['standardCode', 'pollutant', 'averaging'],
  check: emissionLimitProblems,
});
