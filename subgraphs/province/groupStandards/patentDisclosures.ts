import { aheadProblem } from '../../../shared/errors';
import { defineRegister } from '../../../shared/kernel/registers';
import { PatentDisclosure } from './PatentDisclosure';
import { patentNumberProblems } from './patentNumberRules';

/** The patents that are needed to follow standards. */
export const patentDisclosures = defineRegister({
  Row: PatentDisclosure,
  name: 'patentDisclosures',
  description: 'Patents that are needed to follow standards, as disclosed 标准必要专利披露.',
  operation: 'disclosePatent',
  writers: ['AGENCY', 'COORDINATOR', 'ADMIN'],
  forms: { standardCode: 'STANDARD_NUMBER' },
  validity: { from: 'declaredOn' },
  filters: ['standardCode', 'licence'],
  facets: ['licence'],
  check: ({ patentNumber, declaredOn }, { today }) => [
    ...patentNumberProblems(patentNumber),
    ...aheadProblem('declaredOn', declaredOn, today),
  ],
});
