import { defineRegister } from '../../../shared/kernel/registers';
import { GroupStandardPilot } from './GroupStandardPilot';
import { groupPilotProblems } from './groupPilotRules';

/** The bodies that try out making group standards. */
export const groupStandardPilots = defineRegister({
  Row: GroupStandardPilot,
  name: 'groupStandardPilots',
  description: 'Social organizations that try out making group standards 团体标准试点.',
  operation: 'registerGroupStandardPilot',
  writers: ['COORDINATOR', 'ADMIN'],
  forms: { creditCode: 'CREDIT_CODE', regionCode: 'REGION' },
  validity: { from: 'startsOn' },
  filters: ['creditCode', 'regionCode'],
  check: (facts, { today }) => groupPilotProblems(facts, today),
});
