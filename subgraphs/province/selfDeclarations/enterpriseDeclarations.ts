import { defineRegister } from '../../../shared/kernel/registers';
import { declarationProblems } from './declarationRules';
import { EnterpriseDeclaration } from './EnterpriseDeclaration';

/** What enterprises declare of the standards that their products keep. */
export const enterpriseDeclarations = defineRegister({
  Row: EnterpriseDeclaration,
  name: 'enterpriseDeclarations',
  description:
    "Enterprises' public statements of the standards that their products keep 企业标准自我声明公开.",
  operation: 'declareEnterpriseStandard',
  writers: ['AGENCY', 'COORDINATOR', 'ADMIN'],
  forms: { creditCode: 'CREDIT_CODE', regionCode: 'REGION' },
  validity: { from: 'declaredOn', until: 'withdrawnOn' },
  filters: ['creditCode', 'regionCode', 'standardNumber'],
  check: (facts, { today }) => declarationProblems(facts, today),
});
