import { defineRegister } from '../../../shared/kernel';
import { inspectionProblems } from './inspectionRules';
import { LimitInspection } from './LimitInspection';

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
