import { fieldProblem } from '../../../shared/errors';
import { defineRegister } from '../../../shared/kernel';
import { tryParseUnit } from '../../../shared/measure';
import { CarbonAccount, CarbonActivity } from './CarbonAccount';
import { accountProblems } from './carbonRules';
import { EmissionFactor } from './EmissionFactor';

/** The factors that accounts are reckoned with, edition by edition. */
export const emissionFactors = defineRegister({
  Row: EmissionFactor,
  name: 'emissionFactors',
  description: 'Emission factors with their sources and editions 排放因子.',
  forms: { standardCode: 'STANDARD_NUMBER', regionCode: 'REGION' },
  filters: ['standardCode', 'name'],
  check: ({ unit, validFrom, validTo }) => {
    const reading = tryParseUnit(unit);
    return [
      ...('reason' in reading ? [fieldProblem('unit', unit, reading.reason)] : []),
      ...(validTo !== null && validTo < validFrom
        ? [fieldProblem('validTo', validTo, 'must not be before validFrom')]
        : []),
    ];
  },
});

/** What an account is added up of. */
export const accountActivities = {
  Item: CarbonActivity,
  description: 'What it is added up of 活动数据.',
  most: 500,
  refers: { factorKey: 'emissionFactors' },
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
