import { fieldProblem, type FieldProblem } from '../../../shared/errors';
import { multiplyQuantities, sumQuantities, tryParseUnit, type Quantity } from '../../../shared/measure';
import type { CarbonScope } from './carbonEnums';

/** Unit in which accounts are added up. */
export const ACCOUNT_UNIT = 'tCO₂e';

/**
 * What an activity lets out: its amount by the factor, in tCO₂e.
 *
 * Source: GB/T 32150-2015 (排放因子法: E = AD × EF); IPCC 2006 Guidelines, volume 1, chapter 1, 1.2.
 * @throws UNIT_MISMATCH when the amount is in no unit that the factor is for
 */
export function emissionOf(amount: Quantity, factor: Quantity): number {
  return multiplyQuantities(amount, factor, ACCOUNT_UNIT, 'unit').value;
}

/** An uncertainty in per cent as it is told: to two decimals; null where it is not known. */
export const toldUncertainty = (percent: number | null): number | null =>
  percent === null ? null : Math.round(percent * 100) / 100;

/** The root of the sum of squares. */
const rootSumSquares = (values: readonly number[]) =>
  Math.sqrt(values.reduce((sum, each) => sum + each * each, 0));

/**
 * Uncertainty of a product, in per cent, not rounded; null where one of its factors' is not known.
 * Source: IPCC 2006 Guidelines, volume 1, chapter 3, equation 3.1.
 */
export function productUncertainty(amount: number | null, factor: number | null): number | null {
  return amount === null || factor === null ? null : rootSumSquares([amount, factor]);
}

/** An activity's share of an account. */
export interface Emission {
  readonly scope: CarbonScope;
  /** In tCO₂e. */
  readonly emission: number;
  /** In per cent, not rounded; null where it is not known. */
  readonly uncertainty: number | null;
}

/**
 * Uncertainty of a sum, in per cent, not rounded: √Σ(Uᵢ·xᵢ)² ÷ |Σxᵢ|; null where a summand's is not known, or the sum is zero.
 * Source: IPCC 2006 Guidelines, volume 1, chapter 3, equation 3.2.
 */
export function sumUncertainty(summands: readonly Emission[]): number | null {
  const total = totalOf(summands);
  if (total === 0 || summands.some(({ uncertainty }) => uncertainty === null)) return null;
  const parts = summands.map(({ emission, uncertainty }) => emission * (uncertainty ?? 0));
  return rootSumSquares(parts) / Math.abs(total);
}

/** The sum of emissions, in tCO₂e. Source: GB/T 32150-2015: the total is the sum over all sources. */
export function totalOf(emissions: readonly { readonly emission: number }[]): number {
  const quantities = emissions.map(({ emission }) => ({ value: emission, unit: ACCOUNT_UNIT }));
  return sumQuantities(quantities, ACCOUNT_UNIT).value;
}

/**
 * Whether a factor may be used for the activities of a year: its validity touches that year. Source: the validity that the
 * factor's edition gives it; that a part of the year is enough is this project's own.
 */
export function isValidIn(
  { validFrom, validTo }: { readonly validFrom: string; readonly validTo: string | null },
  year: number,
): boolean {
  return validFrom <= `${String(year)}-12-31` && (validTo === null || validTo >= `${String(year)}-01-01`);
}

/** What is checked of an activity of an account. */
export interface ActivityFacts {
  readonly amount: number;
  readonly unit: string;
  readonly amountUncertainty: number | null;
  readonly factorUncertainty: number | null;
}

/** First year that an account may be of. */
const FIRST_YEAR = 1990;

/** All that is wrong with an account by itself. */
export function accountProblems(
  { year, activities }: { readonly year: number; readonly activities: readonly ActivityFacts[] },
  today: string,
): FieldProblem[] {
  const last = Number(today.slice(0, 4));
  const inYears = year >= FIRST_YEAR && year <= last;
  const problem = `must be from ${String(FIRST_YEAR)} to ${String(last)}`;
  return [
    ...(inYears ? [] : [fieldProblem('year', year, problem)]),
    ...(activities.length > 0 ? [] : [fieldProblem('activities', 0, 'must be one at least')]),
    ...activities.flatMap((activity, index) => activityProblems(activity, `activities[${String(index)}]`)),
  ];
}

function activityProblems(activity: ActivityFacts, path: string): FieldProblem[] {
  const reading = tryParseUnit(activity.unit);
  const negative = (['amount', 'amountUncertainty', 'factorUncertainty'] as const).filter(
    (name) => (activity[name] ?? 0) < 0,
  );
  return [
    ...negative.map((name) => fieldProblem(`${path}.${name}`, activity[name], 'must not be negative')),
    ...('reason' in reading ? [fieldProblem(`${path}.unit`, activity.unit, reading.reason)] : []),
  ];
}
