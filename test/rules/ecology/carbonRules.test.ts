import fc from 'fast-check';
import {
  accountProblems,
  emissionOf,
  isValidIn,
  productUncertainty,
  sumUncertainty,
  toldUncertainty,
  totalOf,
  type Emission,
} from '../../../subgraphs/ecology/carbon/carbonRules';

describe('what an activity lets out', () => {
  it.each([
    ['electricity of the national grid 2023 (公告2025年第47号)', 5240, 'MW·h', 0.5306, 'kgCO₂/kWh', 2780.344],
    ['the same amount in kWh', 5_240_000, 'kWh', 0.5306, 'tCO₂/MWh', 2780.344],
    [
      'natural gas (GB/T 32151.34-2024, table C.1)',
      86.5,
      '万Nm³',
      21.62188809,
      'tCO₂/10⁴Nm³',
      1870.293319785,
    ],
    ['heat (GB/T 32150-2025)', 42000, 'GJ', 0.11, 'tCO₂/GJ', 4620],
    ['freight', 2.4, '百万t·km', 0.078, 'kgCO₂e/(t·km)', 187.2],
    ['nothing', 0, 'kWh', 0.5306, 'kgCO₂/kWh', 0],
  ])('%s', (_what, amount, unit, factor, factorUnit, emission) => {
    expect(emissionOf({ value: amount, unit }, { value: factor, unit: factorUnit })).toBe(emission);
  });

  it('is refused where the factor is for another unit', () => {
    expect(() => emissionOf({ value: 1, unit: 't' }, { value: 1, unit: 'kgCO₂/kWh' })).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ code: 'UNIT_MISMATCH' }) }),
    );
  });

  it('of natural gas follows from the values of GB/T 32151.34-2024', () => {
    expect((389.31 * 0.0153 * 0.99 * 44) / 12).toBeCloseTo(21.62188809, 8);
  });
});

const row = (emission: number, uncertainty: number | null): Emission => ({
  scope: 'SCOPE_1',
  emission,
  uncertainty,
});

describe('uncertainty', () => {
  it.each([
    [3, 4, 5],
    [0, 5, 5],
    [1, 5, 5.1],
    [null, 5, null],
    [5, null, null],
  ])(
    'of an amount to %p %% and a factor to %p %% is %p %% (IPCC 2006, equation 3.1)',
    (amount, factor, both) => {
      expect(toldUncertainty(productUncertainty(amount, factor))).toBe(both);
    },
  );

  it.each([
    ['one summand', [row(100, 5)], 5],
    ['two alike: 5 % ÷ √2', [row(100, 5), row(100, 5)], 3.54],
    ['3-4-5', [row(100, 30), row(100, 40)], 25],
    ['a small one that is uncertain', [row(1000, 2), row(10, 50)], 2.04],
    ['one that is not known', [row(100, 5), row(1, null)], null],
    ['nothing let out', [row(0, 5)], null],
    ['no summands', [], null],
  ])('of a sum: %s (IPCC 2006, equation 3.2)', (_what, rows, uncertainty) => {
    expect(toldUncertainty(sumUncertainty(rows))).toBe(uncertainty);
  });

  it('of a sum is rounded once, when it is told', () => {
    const [one, other] = [productUncertainty(1, 1), productUncertainty(1, 2)];
    expect(toldUncertainty(sumUncertainty([row(100, one), row(200, other)]))).toBe(1.56);
  });

  it('of a sum is never more than that of its most uncertain summand', () => {
    const summands = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 0, max: 200 })),
      {
        minLength: 1,
      },
    );
    fc.assert(
      fc.property(summands, (pairs) => {
        const most = Math.max(...pairs.map(([, uncertainty]) => uncertainty));
        expect(sumUncertainty(pairs.map(([emission, each]) => row(emission, each)))).toBeLessThanOrEqual(
          most,
        );
      }),
    );
  });
});

describe('an account', () => {
  it('adds up without the errors of binary fractions', () => {
    expect(totalOf([0.1, 0.2, 0.3].map((emission) => ({ emission })))).toBe(0.6);
  });

  it.each([
    ['2023-01-01', null, 2022, false],
    ['2023-01-01', null, 2023, true],
    ['2023-01-01', null, 2030, true],
    ['2025-03-01', null, 2025, true],
    ['2020-01-01', '2023-12-31', 2023, true],
    ['2020-01-01', '2023-12-31', 2024, false],
    ['2026-07-01', null, 2025, false],
  ])('may use a factor for %s to %p in %d: %p', (validFrom, validTo, year, may) => {
    expect(isValidIn({ validFrom, validTo }, year)).toBe(may);
  });

  const activity = { amount: 1, unit: 'kWh', amountUncertainty: null, factorUncertainty: null };
  it.each([
    ['a year to come', { year: 2027 }, ['year']],
    ['a year before all accounts', { year: 1989 }, ['year']],
    ['no activity', { activities: [] }, ['activities']],
    [
      'a unit that is none',
      { activities: [activity, { ...activity, unit: '度电' }] },
      ['activities[1].unit'],
    ],
    ['less than nothing', { activities: [{ ...activity, amount: -1 }] }, ['activities[0].amount']],
    ['nothing wrong', {}, []],
  ])('is checked: %s', (_what, changed, fields) => {
    const facts = { year: 2025, activities: [activity], ...changed };
    expect(accountProblems(facts, '2026-06-01').map(({ field }) => field)).toEqual(fields);
  });
});
