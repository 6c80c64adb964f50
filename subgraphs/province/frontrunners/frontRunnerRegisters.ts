import { aheadProblem } from '../../../shared/errors';
import { defineRegister } from '../../../shared/kernel/registers';
import { FrontRunnerDeclaration, FrontRunnerValue } from './FrontRunnerDeclaration';
import { FrontRunnerIndicator, FrontRunnerProduct } from './FrontRunnerProduct';
import { declaredProblems, productProblems, type CoreIndicator } from './frontRunnerRules';
import { FrontRunnerRankingRow, FrontRunnerStanding } from './FrontRunnerRankingRow';

/** What products of a kind are compared by. */
export const coreIndicators = {
  Item: FrontRunnerIndicator,
  description: 'What its products are compared by 核心指标.',
  most: 20,
} as const;

/** The values that a declaration tells. */
export const declaredValues = {
  Item: FrontRunnerValue,
  description: 'Declared values of the core indicators 指标声明值.',
  most: 20,
} as const;

/** Kinds of products with their core indicators. */
export const frontRunnerProducts = defineRegister({
  Row: FrontRunnerProduct,
  name: 'frontRunnerProducts',
  description: 'Kinds of products whose makers are ranked, and by what 领跑者产品类别.',
  operation: 'recordFrontRunnerProduct',
  writers: ['COORDINATOR', 'ADMIN'],
  lists: { indicators: coreIndicators },
  forms: { baselineCode: 'STANDARD_NUMBER' },
  filters: ['baselineCode'],
  check: ({ indicators }) => productProblems(indicators),
});

/** What enterprises declare of their products; what the product's baseline or units refuse is not taken in. */
export const frontRunnerDeclarations = defineRegister({
  Row: FrontRunnerDeclaration,
  name: 'frontRunnerDeclarations',
  description: 'What enterprises declare of their products to be ranked 领跑者声明.',
  operation: 'declareFrontRunner',
  writers: ['AGENCY', 'COORDINATOR', 'ADMIN'],
  lists: { values: declaredValues },
  forms: { standardCode: 'STANDARD_NUMBER', enterpriseCode: 'CREDIT_CODE' },
  refers: { productKey: 'frontRunnerProducts' },
  validity: { from: 'declaredOn' },
  filters: ['productKey', 'enterpriseCode', 'standardCode'],
  facets: ['productKey'],
  check: ({ declaredOn }, { today }) => aheadProblem('declaredOn', declaredOn, today),
  checkReferred: ({ values }, { productKey: product }) =>
    product ? declaredProblems(values, product.indicators as readonly CoreIndicator[]) : [],
});

/** Where each declaration stood when a ranking was published. */
export const rankedStandings = {
  Item: FrontRunnerStanding,
  description: 'Where each declaration stood, and why 入榜与不入榜情况.',
  most: 1000,
  forms: { standardCode: 'STANDARD_NUMBER', enterpriseCode: 'CREDIT_CODE' },
} as const;

/** Rankings as they were published; `publishRanking` alone writes them. */
export const frontRunnerRankings = defineRegister({
  Row: FrontRunnerRankingRow,
  name: 'publishedRankings',
  description: 'Rankings as they were published 已发布的领跑者榜单.',
  writers: ['COORDINATOR', 'ADMIN'],
  lists: { standings: rankedStandings },
  refers: { productKey: 'frontRunnerProducts' },
  validity: { from: 'rankedOn' },
  filters: ['productKey'],
  facets: ['productKey'],
});
