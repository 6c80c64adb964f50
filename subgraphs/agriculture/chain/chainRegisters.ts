import { defineRegister } from '../../../shared/kernel';
import { branchProblems, productProblems, ruleProblems } from './chainRules';
import { FarmChainRule, FarmChainRuleStep } from './FarmChainRule';
import { FarmProduct, FarmProductStandard } from './FarmProduct';

/** The steps that a rule of the chain knows. */
export const ruleSteps = {
  Item: FarmChainRuleStep,
  description: 'Its steps, in the order of the chain 规则环节.',
  most: 40,
} as const;

export const farmChainRules = defineRegister({
  Row: FarmChainRule,
  name: 'farmChainRules',
  description: 'Rules of which steps must have a standard 全产业链标准化要求.',
  lists: { steps: ruleSteps },
  filters: ['branch'],
  facets: ['branch'],
  check: ({ steps }) => ruleProblems(steps),
});

/** The standards that serve a product, step by step. */
export const productStandards = {
  Item: FarmProductStandard,
  description: 'Standards that serve its steps, of any sector 各环节标准.',
  most: 200,
  forms: { standardCode: 'STANDARD_NUMBER' },
} as const;

export const farmProducts = defineRegister({
  Row: FarmProduct,
  name: 'farmProducts',
  description: 'What is grown or bred 农产品.',
  lists: { standards: productStandards },
  refers: { ruleKey: 'farmChainRules' },
  filters: ['category'],
  facets: ['category'],
  check: (facts) => productProblems(facts),
  checkReferred: (facts, { ruleKey: rule }) =>
    rule ? branchProblems(facts, rule as unknown as FarmChainRule) : [],
});
