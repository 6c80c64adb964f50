import { readFileSync } from 'node:fs';
import { convertQuantity, parseUnit, tryParseUnit } from '../../../shared/measure';
import { projectFile } from '../../../shared/service/projectFile';

const isThis = (value: number, unit: string) => ({ value, unit });

/** What each unit is in another; the sources are named in the first column. */
const definitions: readonly (readonly [string, string, number, string])[] = [
  ['GB 3100 table 5', '1 t', 1000, 'kg'],
  ['GB 3100 table 5', '1 L', 0.001, 'm³'],
  ['GB 3100 table 5', '1 d', 86400, 's'],
  ['GB 3100 table 5', '1 h', 60, 'min'],
  ['GB 3100 table 5', '1 ha', 10000, 'm²'],
  ['GB 3100 table 4', '1 GJ', 1000, 'MJ'],
  ['GB 3100 table 4', '1 µg', 0.001, 'mg'],
  ['GB 3100 table 4', '1 dm³', 1, 'L'],
  ['GB 3100 table 4', '1 km²', 100, 'ha'],
  ['legal units of 1984, table of area', '15 亩', 1, 'ha'],
  ['legal units of 1984, table of area', '1 公顷', 15, '亩'],
  ['legal units of 1984, table of area', '3 亩', 2000, 'm²'],
  ['GB 3102.5: the watt hour is 3 600 J', '1 kW·h', 3.6, 'MJ'],
  ['GB 3102.4: the kilocalorie is 4.186 8 kJ', '1 kcal', 4186.8, 'J'],
  ['GB/T 2589: standard coal of 7 000 kcal', '1 kgce', 29.3076, 'MJ'],
  ['GB/T 2589: standard coal of 7 000 kcal', '1 tce', 29.3076, 'GJ'],
  ['GB/T 2589: standard oil of 10 000 kcal', '7 kgoe', 10, 'kgce'],
  ['a limit per tonne', '87 kgce/t', 0.087, 'tce/t'],
  ['a limit per tonne, in Chinese', '1 千克标准煤/吨', 1, 'kgce/t'],
  ['a limit by area', '1 kgce/10^4m²', 0.0001, 'kgce/m²'],
  ['a limit by area, raised', '1 kgce/10⁴m²', 1, 'kgce/万平方米'],
  ['electricity per tonne', '61 kW·h/t', 61, 'kWh/t'],
  ['concentration in water', '0.5 mg/L', 500, 'µg/L'],
  ['concentration in air', '20 mg/m³', 20000, 'μg/m³'],
  ['water and air have one dimension', '1 mg/L', 1000, 'mg/m^3'],
  ['a negative exponent', '3 mg·m⁻³', 3, 'mg/m³'],
  ['toxic equivalents', '0.1 ngTEQ/m³', 100, 'pg-TEQ/m³'],
  ['a quota per product', '4.8 m³/t', 4800, 'L/t'],
  ['a quota per head', '150 L/(人·d)', 0.15, 'm³/(人·天)'],
  ['a quota per 亩', '300 m³/亩', 4500, 'm³/hm²'],
  ['a quota per output', '12 m³/万元', 0.0012, 'm³/元'],
  ['gas at the normal state', '2 万Nm³', 20000, '标准立方米'],
  ['gas at the normal state', '389.31 GJ/10⁴Nm³', 0.038931, 'GJ/Nm3'],
  ['an emission factor', '0.5306 kgCO₂/kWh', 0.5306, 'tCO2e/MW·h'],
  ['a content of carbon', '0.0153 tC/GJ', 15.3, 'kgC/GJ'],
  ['a plain share', '25 %', 0.25, '1'],
  ['a mass per mass', '2 kg/t', 0.2, '%'],
  ['full-width characters', '5 ｍｇ／Ｌ', 5, 'mg/L'],
  ['a compatibility character', '1 ㎡', 1, 'm2'],
];

describe('a unit', () => {
  it.each(definitions)('%s: %s is %d %s', (_source, given, value, unit) => {
    const [, amount = '', text = ''] = /^([\d.]+) (.+)$/.exec(given) ?? [];
    expect(convertQuantity(isThis(Number(amount), text), unit)).toEqual(isThis(value, unit));
  });

  it('of standard coal gives the coefficients that GB/T 2589 prints to four digits', () => {
    expect(convertQuantity(isThis(1, 'MJ'), 'kgce').value).toBeCloseTo(0.03412, 5);
    expect(convertQuantity(isThis(5000, 'kcal/kg'), 'kgce/kg').value).toBeCloseTo(0.7143, 4);
    expect(convertQuantity(isThis(10000, 'kcal/kg'), 'kgce/kg').value).toBeCloseTo(1.4286, 4);
    expect(convertQuantity(isThis(860, 'kcal'), 'kgce').value).toBeCloseTo(0.1229, 4);
  });

  it.each([
    ['', 'is empty'],
    ['   ', 'is empty'],
    ['kgce/(t·折算系数)', '"折算系数" is no unit known here'],
    ['MPN/L或CFU/L', 'has more than one slash'],
    ['L/人·d', 'has a product below its slash that stands in no brackets'],
    ['kg/t/d', 'has more than one slash'],
    ['mhe', '"mhe" is no unit known here'],
    ['kha', '"kha" is no unit known here'],
    ['0t', '"0t" counts none'],
    ['mg/', '"" is no unit known here'],
    ['constructor', '"constructor" is no unit known here'],
    ['x'.repeat(61), 'has more than 60 characters'],
  ])('is not read from %j', (text, reason) => {
    expect(tryParseUnit(text)).toEqual({ reason });
    expect(() => parseUnit(text, 'limit.unit')).toThrow(
      expect.objectContaining({
        extensions: {
          code: 'BAD_USER_INPUT',
          fields: [{ field: 'limit.unit', value: text, problem: reason }],
        },
      }),
    );
  });

  it('is read of every limit that the seed brings', () => {
    const units = ['energyLimits', 'emissionLimits'].flatMap((name) =>
      readFileSync(projectFile('subgraphs', 'ecology', `${name}.seed.jsonl`), 'utf8')
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { unit: string }).unit),
    );
    const unread = [...new Set(units)].filter((text) => 'reason' in tryParseUnit(text));
    expect(unread).toEqual([]);
  });
});
