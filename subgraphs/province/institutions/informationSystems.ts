import { aheadProblem } from '../../../shared/errors';
import { defineRegister } from '../../../shared/kernel/registers';
import { InformationSystem } from './InformationSystem';

/** The systems that the plan has the province build. */
export const informationSystems = defineRegister({
  Row: InformationSystem,
  name: 'informationSystems',
  description: 'Systems by which the province manages standards or informs of them 标准化信息系统.',
  operation: 'registerInformationSystem',
  writers: ['COORDINATOR', 'ADMIN'],
  validity: { from: 'onlineOn' },
  filters: ['purpose'],
  facets: ['purpose'],
  check: ({ onlineOn }, { today }) => aheadProblem('onlineOn', onlineOn, today),
});
