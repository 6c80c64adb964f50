import { Ratio } from './Ratio';

const productOf = (factors: readonly number[]): Ratio =>
  factors.reduce((product, factor) => product.times(Ratio.fromNumber(factor)), Ratio.ONE);

/** Negative, zero or positive as one product is less than, equal to or more than the other, decided without rounding. */
export function compareProducts(one: readonly number[], other: readonly number[]): number {
  return productOf(one).compare(productOf(other));
}

/** A product over a divisor, to so many decimals, halves up; rounded once, by the decimal texts of the numbers. @throws RangeError when the divisor is zero */
export function roundedQuotient(factors: readonly number[], divisor: number, decimals: number): number {
  return productOf(factors).over(Ratio.fromNumber(divisor)).rounded(decimals).toNumber();
}
