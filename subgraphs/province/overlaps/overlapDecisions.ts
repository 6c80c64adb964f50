import { aheadProblem } from '../../../shared/errors';
import { defineRegister } from '../../../shared/kernel/registers';
import { findingKeyOf } from './findingKeyOf';
import { OverlapDecision } from './OverlapDecision';

/** What was decided about findings: one row for each, which is written anew when the decision changes. */
export const overlapDecisions = defineRegister({
  Row: OverlapDecision,
  name: 'overlapDecisions',
  description: 'What was decided about what is found between standards 重复交叉处理决定.',
  operation: 'decideOverlap',
  writers: ['COORDINATOR', 'ADMIN'],
  forms: { oneCode: 'STANDARD_NUMBER', otherCode: 'STANDARD_NUMBER' },
  filters: ['kind', 'verdict', 'oneCode', 'otherCode'],
  facets: ['kind', 'verdict'],
  keyFrom: {
    columns: ['kind', 'oneCode', 'otherCode'],
    keyOf: ({ kind, oneCode, otherCode }) => findingKeyOf(kind, oneCode, otherCode),
  },
  check: ({ decidedOn }, { today }) => aheadProblem('decidedOn', decidedOn, today),
});
