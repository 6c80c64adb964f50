import { defineRegister } from '../../../shared/kernel/registers';
import { comparisonProblems } from '../../../shared/measure';
import { CommodityComparison, CommodityIndicator } from './CommodityComparison';
import { ForeignEdition } from './ForeignEdition';
import { foreignEditionProblems, hsProblem, recognitionProblems } from './outreachRules';
import { Recognition } from './Recognition';

const writers = ['AGENCY', 'COORDINATOR', 'ADMIN'] as const;

/** Standards of all sectors in other languages. */
export const foreignEditions = defineRegister({
  Row: ForeignEdition,
  name: 'foreignEditions',
  description: 'Standards in other languages 标准外文版.',
  operation: 'registerForeignEdition',
  writers,
  forms: { standardCode: 'STANDARD_NUMBER' },
  validity: { from: 'publishedOn' },
  filters: ['standardCode', 'language'],
  facets: ['language'],
  check: (facts, { today }) => foreignEditionProblems(facts, today),
});

/** Where standards of all sectors are recognised. */
export const recognitions = defineRegister({
  Row: Recognition,
  name: 'recognitions',
  description: 'What makes standards of ours count in other countries, expired ones included 标准互认.',
  operation: 'registerRecognition',
  writers,
  forms: { standardCode: 'STANDARD_NUMBER', country: 'COUNTRY' },
  validity: { from: 'validFrom', through: 'validTo' },
  filters: ['standardCode', 'country'],
  facets: ['country'],
  check: (facts, { today }) => recognitionProblems(facts, today),
});

/** What a comparison of a commodity compares. */
export const commodityIndicators = {
  Item: CommodityIndicator,
  description: 'What was compared, and what came of it 对比指标.',
  most: 200,
} as const;

/** Our standards of commodities beside foreign ones. */
export const commodityComparisons = defineRegister({
  Row: CommodityComparison,
  name: 'commodityComparisons',
  description: 'Our standards of commodities beside foreign ones 大宗商品对比分析.',
  operation: 'recordCommodityComparison',
  writers,
  lists: { indicators: commodityIndicators },
  forms: { ourStandardCode: 'STANDARD_NUMBER', country: 'COUNTRY' },
  validity: { from: 'comparedOn' },
  filters: ['hsCode', 'country', 'ourStandardCode'],
  facets: ['country'],
  check: (facts, { today }) => [...hsProblem('hsCode', facts.hsCode), ...comparisonProblems(facts, today)],
});
