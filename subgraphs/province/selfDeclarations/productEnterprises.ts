import { defineRegister } from '../../../shared/kernel/registers';
import { enterpriseProblems } from './declarationRules';
import { ProductEnterprise } from './ProductEnterprise';

/** The enterprises that are to declare their product standards: what the rate is taken of. */
export const productEnterprises = defineRegister({
  Row: ProductEnterprise,
  name: 'productEnterprises',
  description: 'Enterprises that make products by standards 有产品标准的企业.',
  operation: 'registerProductEnterprise',
  writers: ['COORDINATOR', 'ADMIN'],
  forms: { creditCode: 'CREDIT_CODE', regionCode: 'REGION' },
  validity: { from: 'productStandardsSince', until: 'productStandardsUntil' },
  filters: ['creditCode', 'regionCode'],
  check: (facts, { today }) => enterpriseProblems(facts, today),
});
