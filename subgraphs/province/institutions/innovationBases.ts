import { defineRegister } from '../../../shared/kernel/registers';
import { InnovationBase } from './InnovationBase';
import { baseProblems } from './institutionRules';

/** The bases where innovations are made into standards. */
export const innovationBases = defineRegister({
  Row: InnovationBase,
  name: 'innovationBases',
  description: 'Bases where innovations are made into standards 标准创新基地.',
  operation: 'registerInnovationBase',
  writers: ['COORDINATOR', 'ADMIN'],
  forms: { regionCode: 'REGION' },
  validity: { from: 'foundedOn' },
  filters: ['level', 'regionCode'],
  facets: ['level'],
  check: (facts, { today }) => baseProblems(facts, today),
});
