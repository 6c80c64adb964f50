import { fieldProblem } from '../../../shared/errors';
import { defineRegister, type ReferredFacts } from '../../../shared/kernel';
import type { Quantity } from '../../../shared/measure';
import { CarbonAccount, CarbonActivity } from './CarbonAccount';
import { accountProblems, emissionOf, type ActivityFacts } from './carbonRules';
import { EmissionFactor } from './EmissionFactor';
import { carbonFactor, negativeProblems, unitProblems } from '../unitRules';

/** The factors that accounts are reckoned with, edition by edition. */
export const emissionFactors = defineRegister({
  Row: EmissionFactor,
  name: 'emissionFactors',
  description: 'Emission factors with their sources and editions 排放因子.',
  forms: { standardCode: 'STANDARD_NUMBER', regionCode: 'REGION' },
  filters: ['standardCode', 'name'],
  check: ({ unit, value, uncertainty, validFrom, validTo }) => [
    ...unitProblems('unit', unit, carbonFactor),
    ...negativeProblems({ value, uncertainty }),
    ...(validTo !== null && validTo < validFrom
      ? [fieldProblem('validTo', validTo, 'must not be before validFrom')]
      : []),
  ],
});

/** What an account is added up of. */
export const accountActivities = {
  Item: CarbonActivity,
  description: 'What it is added up of 活动数据.',
  most: 500,
  refers: { factorKey: 'emissionFactors' },
  checkReferred: (activity: ActivityFacts, { factorKey: factor }: ReferredFacts) => {
    if (factor) emissionOf({ value: activity.amount, unit: activity.unit }, factor as unknown as Quantity);
    return [];
  },
} as const;

/** What bodies let out, year by year. */
export const carbonAccounts = defineRegister({
  Row: CarbonAccount,
  name: 'carbonAccounts',
  description: 'What bodies let out, year by year 碳排放核算账户.',
  lists: { activities: accountActivities },
  forms: { regionCode: 'REGION', creditCode: 'CREDIT_CODE' },
  filters: ['year', 'regionCode', 'creditCode'],
  facets: ['year'],
  check: (facts, { today }) => accountProblems(facts, today),
});
