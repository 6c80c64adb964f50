import { defineRegister } from '../../../shared/kernel';
import { comparisonProblems } from '../../../shared/measure';
import { ConsumerComparison, ConsumerComparisonIndicator } from './ConsumerComparison';

/** What a comparison compares. */
export const comparedIndicators = {
  Item: ConsumerComparisonIndicator,
  description: 'What was compared, and what came of it 比对指标.',
  most: 200,
} as const;

export const consumerComparisons = defineRegister({
  Row: ConsumerComparison,
  name: 'consumerComparisons',
  description: 'Our standards of consumer products beside foreign ones 消费品标准比对.',
  lists: { indicators: comparedIndicators },
  forms: { ourStandardCode: 'STANDARD_NUMBER' },
  filters: ['category', 'market', 'ourStandardCode'],
  facets: ['category', 'market'],
  check: (facts, { today }) => comparisonProblems(facts, today),
});
