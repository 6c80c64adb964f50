import fc from 'fast-check';
import type { DomainError } from '../../../shared/errors';
import {
  compareQuantities,
  convertQuantity,
  measuresTheSame,
  multiplyQuantities,
  subtractQuantity,
  sumQuantities,
  type Quantity,
} from '../../../shared/measure';

const of = (value: number, unit: string): Quantity => ({ value, unit });

/** Units in families of one dimension each. */
const families = [
  ['kg', 't', 'mg', 'µg', '万吨'],
  ['m³', 'L', 'mL', 'dm³', '亿立方米'],
  ['Nm³', '万Nm³'],
  ['m²', 'ha', '亩', 'km²'],
  ['kgce', 'tce', 'kWh', 'GJ', 'kgoe', 'kcal'],
  ['kgce/t', 'tce/t', 'kWh/t', 'GJ/kg', 'kgoe/t'],
  ['mg/m³', 'µg/m³', 'mg/L', 'g/L'],
  ['mg/Nm³', 'µg/Nm³'],
  ['m³/t', 'L/kg'],
  ['m³/亩', 'm³/ha', 'mm'],
  ['L/(人·d)', 'm³/(人·d)'],
  ['L/(床·d)'],
  ['s', 'min', 'h', 'd'],
  ['a'],
  ['kgCO₂', 'tCO₂'],
  ['kgC', 'tC'],
] as const;

const members = fc
  .constantFrom(...families)
  .chain((family) =>
    fc.tuple(fc.constantFrom(...family), fc.constantFrom(...family), fc.constantFrom(...family)),
  );
/** Values as a register holds them: decimals of up to twelve digits. */
const values = fc
  .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => Number(`${String(digits)}e-${String(places)}`));

const isNear = (one: number, other: number) =>
  expect(Math.abs(one - other)).toBeLessThanOrEqual(Math.abs(other) * 2 ** -51);

describe('converting', () => {
  it('and converting back gives the value again, within the rounding of two numbers', () => {
    fc.assert(
      fc.property(values, members, (value, [from, to]) => {
        isNear(convertQuantity(convertQuantity(of(value, from), to), from).value, value);
      }),
    );
  });

  it('by way of a third unit comes to the same', () => {
    fc.assert(
      fc.property(values, members, (value, [from, by, to]) => {
        const roundAbout = convertQuantity(convertQuantity(of(value, from), by), to);
        isNear(roundAbout.value, convertQuantity(of(value, from), to).value);
      }),
    );
  });

  it('to the unit it has leaves a value as it is', () => {
    fc.assert(
      fc.property(values, members, (value, [unit]) => {
        expect(convertQuantity(of(value, unit), unit)).toEqual(of(value, unit));
      }),
    );
  });

  it('keeps the order of quantities, and compares them without rounding', () => {
    fc.assert(
      fc.property(values, values, members, (one, other, [unit, shown]) => {
        const converted = convertQuantity(of(one, unit), shown);
        if (convertQuantity(converted, unit).value !== one) return;
        expect(compareQuantities(of(one, unit), of(other, unit))).toBe(Math.sign(one - other));
      }),
    );
    expect(compareQuantities(of(1, 'ha'), of(15, '亩'))).toBe(0);
    expect(compareQuantities(of(0.1 + 0.2, 'mg/L'), of(300, 'µg/L'))).toBe(1);
    expect(compareQuantities(of(0.3, 'mg/L'), of(300, 'µg/L'))).toBe(0);
  });

  const strangers = families.flatMap((family, place) =>
    families.slice(place + 1).map((other) => [family[0], other[0]] as const),
  );
  it.each(strangers)('refuses %s as %s, and the other way round', (one, other) => {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      expect(measuresTheSame(from, to)).toBe(false);
      expect(() => convertQuantity(of(1, from), to, 'measured.unit')).toThrow(
        expect.objectContaining({
          extensions: {
            code: 'UNIT_MISMATCH',
            fields: [expect.objectContaining({ field: 'measured.unit', value: from })],
          },
        }),
      );
    }
  });

  it('says what each unit measures when it refuses', () => {
    const refusal = (): DomainError => {
      try {
        convertQuantity(of(3, 'mg/L'), 'kgce/t', 'unit');
      } catch (error) {
        return error as DomainError;
      }
      throw new Error('is not refused');
    };
    expect(refusal().message).toBe(
      'unit: mg/L is mass per volume, and cannot be told in kgce/t, which is energy per mass',
    );
  });

  it.each([[Number.NaN], [Number.POSITIVE_INFINITY]])('refuses %p', (value) => {
    expect(() => convertQuantity(of(value, 'kg'), 't')).toThrow(RangeError);
  });
});

describe('reckoning with quantities', () => {
  it.each([
    [0.3, 'mg/L', 0.1, 'mg/L', 0.2],
    [1, 'mg/L', 750, 'µg/L', 250],
    [117.6, 'kgce/t', 117, 'kgce/t', 0.6],
    [50, 'mg/L', 60, 'mg/L', -10],
  ])('%d %s less %d %s leaves %d', (value, unit, off, offUnit, left) => {
    expect(subtractQuantity(of(value, unit), of(off, offUnit))).toEqual(of(left, offUnit));
  });

  it('adds in one unit, rounding once', () => {
    expect(sumQuantities(Array(10).fill(of(0.1, 't')), 'kg')).toEqual(of(1000, 'kg'));
    expect(sumQuantities([of(1, '亩'), of(1, '亩'), of(1, '亩')], 'm²')).toEqual(of(2000, 'm²'));
    expect(sumQuantities([], 'tCO₂')).toEqual(of(0, 'tCO₂'));
    expect(() => sumQuantities([of(1, 't'), of(1, 'tCO₂')], 't', 'rows')).toThrow(
      expect.objectContaining({
        extensions: expect.objectContaining({ fields: [expect.objectContaining({ field: 'rows[1]' })] }),
      }),
    );
  });

  it.each([
    [1_000_000, 'kWh', 0.5306, 'kgCO₂/kWh', 530.6, 'tCO₂'],
    [10, '万Nm³', 389.31, 'GJ/10⁴Nm³', 3893.1, 'GJ'],
    [100, 'GJ', 0.11, 'tCO₂/GJ', 11, 'tCO₂e'],
    [3, 'MWh', 0.5, 'tCO₂/MW·h', 1500, 'kgCO₂'],
  ])('%d %s by %d %s is %d %s', (amount, unit, factor, factorUnit, value, wanted) => {
    expect(multiplyQuantities(of(amount, unit), of(factor, factorUnit), wanted)).toEqual(of(value, wanted));
  });

  it('refuses a product that is not what is asked for', () => {
    expect(() => multiplyQuantities(of(1, 't'), of(0.5, 'kgCO₂/kWh'), 'tCO₂')).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ code: 'UNIT_MISMATCH' }) }),
    );
  });
});
