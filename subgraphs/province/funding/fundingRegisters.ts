import { fieldProblem, repeatProblems } from '../../../shared/errors';
import { defineRegister } from '../../../shared/kernel/registers';
import { yearProblem } from '../plan/planRules';
import { claimKeyOf } from './claimKey';
import { claimProblems } from './claimRules';
import { Fund, FundRate } from './Fund';
import { GrantClaim } from './GrantClaim';

/** What each fund grants for a standard. */
export const fundRates = {
  Item: FundRate,
  description: 'What it grants who led a standard, by level 补助标准.',
  most: 10,
} as const;

/** Money set aside for standardization. */
export const funds = defineRegister({
  Row: Fund,
  name: 'funds',
  description: 'Money set aside for standardization 标准化专项资金.',
  writers: ['COORDINATOR', 'ADMIN'],
  lists: { rates: fundRates },
  filters: ['year'],
  check: ({ year, budgetYuan, rates }) => [
    ...yearProblem('year', year),
    ...(budgetYuan > 0 ? [] : [fieldProblem('budgetYuan', budgetYuan, 'must be above 0')]),
    ...rates.flatMap(({ amountYuan }, index) =>
      amountYuan > 0
        ? []
        : [fieldProblem(`rates[${String(index)}].amountYuan`, amountYuan, 'must be above 0')],
    ),
    ...repeatProblems(
      'rates',
      rates.map(({ level }) => level),
    ),
  ],
});

/** Claims to grants; `claimGrant` and `decideGrant` write them. */
export const grantClaims = defineRegister({
  Row: GrantClaim,
  name: 'grantClaims',
  description: 'Claims to grants for standards that were led 事后补助申请.',
  forms: { creditCode: 'CREDIT_CODE', standardCode: 'STANDARD_NUMBER' },
  refers: { fundKey: 'funds' },
  validity: { from: 'claimedOn' },
  filters: ['fundKey', 'creditCode', 'standardCode', 'state'],
  facets: ['state', 'level'],
  check: (facts, { today }) => claimProblems(facts, claimKeyOf(facts), today),
});
