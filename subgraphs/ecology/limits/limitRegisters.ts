import { fieldProblem } from '../../../shared/errors';
import { defineRegister } from '../../../shared/kernel';
import { EmissionLimit } from './EmissionLimit';
import { EnergyLimit } from './EnergyLimit';
import { inspectionProblems } from './inspectionRules';
import { LimitInspection } from './LimitInspection';
import { isPeriod } from './limitRules';

/** What products may take in energy, edition by edition. */
export const energyLimits = defineRegister({
  Row: EnergyLimit,
  name: 'energyLimits',
  description: 'Energy-consumption limits of products 能耗限额.',
  forms: { standardCode: 'STANDARD_NUMBER' },
  filters: ['standardCode', 'product'],
});

/** What may be let out, edition by edition. */
export const emissionLimits = defineRegister({
  Row: EmissionLimit,
  name: 'emissionLimits',
  description: 'Emission limits of pollutants 排放限值.',
  forms: { standardCode: 'STANDARD_NUMBER', regionCode: 'REGION' },
  filters: ['standardCode', 'pollutant', 'averaging'],
  check: ({ period }) =>
    period === null || isPeriod(period)
      ? []
      : [fieldProblem('period', period, 'must be two days of the year, MM-DD~MM-DD')],
});

/** What was measured where it was looked whether limits are kept. */
export const limitInspections = defineRegister({
  Row: LimitInspection,
  name: 'limitInspections',
  description: 'Inspections of how limits are kept 限额监督检查.',
  forms: { standardCode: 'STANDARD_NUMBER', regionCode: 'REGION', creditCode: 'CREDIT_CODE' },
  filters: ['kind', 'regionCode', 'standardCode', 'pollutant', 'product'],
  facets: ['kind'],
  check: (facts, { today }) => inspectionProblems(facts, today),
});
