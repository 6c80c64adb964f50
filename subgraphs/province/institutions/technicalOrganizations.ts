import { defineRegister } from '../../../shared/kernel/registers';
import { foundingProblems } from './institutionRules';
import { TechnicalOrganization } from './TechnicalOrganization';

/** The organizations that make standards and have their secretariats in the province. */
export const technicalOrganizations = defineRegister({
  Row: TechnicalOrganization,
  name: 'technicalOrganizations',
  description:
    'Organizations that make standards and have their secretariats in the province 标准化技术组织.',
  operation: 'registerTechnicalOrganization',
  writers: ['COORDINATOR', 'ADMIN'],
  forms: { regionCode: 'REGION' },
  validity: { from: 'foundedOn' },
  filters: ['level', 'form', 'regionCode'],
  facets: ['level', 'form'],
  check: (facts, { today }) => foundingProblems(facts, today),
});
