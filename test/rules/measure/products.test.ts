import { compareProducts, percentOf, roundedQuotient } from '../../../shared/measure';

describe('a part of a whole in per cent', () => {
  it.each([
    [0, 0, null],
    [0, 7, 0],
    [7, 7, 100],
    [1, 3, 33.3],
    [2, 3, 66.7],
    [201, 400, 50.3],
    [603, 1200, 50.3],
    [1999, 4000, 50],
  ])('%d of %d: %p, halves up', (part, whole, percent) => expect(percentOf(part, whole)).toBe(percent));
});

describe('a quotient', () => {
  it.each([
    [[1, 23], 40, 2, 0.58],
    [[0.1, 3], 0.3, 1, 1],
    [[-1, 5], 1000, 2, 0],
    [[-6], 1000, 2, -0.01],
    [[7], 1, 0, 7],
  ])('of %j over %d to %d decimals is %d', (factors, divisor, decimals, quotient) =>
    expect(roundedQuotient(factors, divisor, decimals)).toBe(quotient),
  );

  it('has a divisor', () => expect(() => roundedQuotient([1], 0, 1)).toThrow(RangeError));
});

describe('products', () => {
  it.each([
    [[51, 10_000], [0.0051, 100_000_000], 0],
    [[0.1, 3], [0.3], 0],
    [[2, 3], [7], -1],
    [[2, 4], [7], 1],
  ])('%j and %j compare as %d', (one, other, sign) => expect(compareProducts(one, other)).toBe(sign));
});
