import { defineRegister } from '../../../shared/kernel';
import { baseProblems } from './baseRules';
import { FarmBase } from './FarmBase';

export const farmBases = defineRegister({
  Row: FarmBase,
  name: 'farmBases',
  description: 'Where products are grown or bred by standards, for others to see 标准化示范基地.',
  forms: { regionCode: 'REGION', creditCode: 'CREDIT_CODE' },
  refers: { productKey: 'farmProducts', pilotKey: 'pilots' },
  filters: ['productKey', 'regionCode'],
  facets: ['productKey'],
  check: (facts, { today }) => baseProblems(facts, today),
});
