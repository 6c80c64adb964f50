import { aheadProblem, fieldProblem, repeatProblems } from '../../../shared/errors';
import { defineRegister } from '../../../shared/kernel/registers';
import { OfferedService, ServiceInstitution } from './ServiceInstitution';
import { ServiceOrder } from './ServiceOrder';
import { offerProblems, orderProblems, type ServiceKind } from './serviceOrderRules';

/** Bodies that serve enterprises in standardization. */
export const serviceInstitutions = defineRegister({
  Row: ServiceInstitution,
  name: 'serviceInstitutions',
  description: 'Bodies that serve enterprises in standardization 标准化中介服务机构.',
  operation: 'recordServiceInstitution',
  writers: ['COORDINATOR', 'ADMIN'],
  lists: {
    offers: { Item: OfferedService, description: 'What it offers 服务项目.', most: 3 },
  },
  forms: { creditCode: 'CREDIT_CODE', regionCode: 'REGION' },
  filters: ['regionCode', 'creditCode'],
  facets: ['regionCode'],
  check: ({ offers, assessedOn }, { today }) => [
    ...aheadProblem('assessedOn', assessedOn, today),
    ...(offers.length === 0 ? [fieldProblem('offers', 0, 'must have at least one')] : []),
    ...repeatProblems(
      'offers',
      offers.map(({ kind }) => kind),
    ),
  ],
});

/** What was ordered of them. */
export const serviceOrders = defineRegister({
  Row: ServiceOrder,
  name: 'serviceOrders',
  description: 'What clients ordered of service institutions, and what came of it 服务委托.',
  operation: 'recordServiceOrder',
  writers: ['AGENCY', 'COORDINATOR', 'ADMIN'],
  forms: { clientCode: 'CREDIT_CODE', standardCode: 'STANDARD_NUMBER' },
  refers: { institutionKey: 'serviceInstitutions' },
  validity: { from: 'orderedOn' },
  filters: ['institutionKey', 'kind', 'state', 'standardCode'],
  facets: ['kind', 'state'],
  check: (facts, { today }) => orderProblems(facts, today),
  checkReferred: ({ kind }, { institutionKey: institution }) =>
    institution ? offerProblems(kind, institution.offers as readonly { readonly kind: ServiceKind }[]) : [],
});
