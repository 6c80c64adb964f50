import { condition } from '../../../shared/kernel/listing/Condition';
import { defineRegister } from '../../../shared/kernel/registers';
import { Interpretation } from './Interpretation';
import { interpretationProblems } from './interpretationRules';

/** What explains the standards of all sectors. */
export const interpretations = defineRegister({
  Row: Interpretation,
  name: 'interpretations',
  description: 'What explains standards to those who are to follow them 标准解读.',
  operation: 'publishInterpretation',
  writers: ['AGENCY', 'COORDINATOR', 'ADMIN'],
  forms: { standardCode: 'STANDARD_NUMBER' },
  validity: { from: 'publishedOn' },
  filters: ['standardCode', 'form'],
  facets: ['form'],
  check: (facts, { today }) => interpretationProblems(facts, today),
});

/** That something explains a standard of the table `s`. */
export const isInterpreted = condition(
  'EXISTS (SELECT 1 FROM interpretation i WHERE i.standardCode = s.code)',
);
