import type { BaseDimension } from './dimensions';
import { Ratio } from './Ratio';

/** A unit that is not made of others in its text. */
export interface SimpleUnit {
  /** How many of the coherent unit of its dimension it is: m, kg, s, and 1 of each other base dimension. */
  readonly factor: Ratio;
  readonly dimension: ReadonlyMap<BaseDimension, number>;
  /** Whether SI prefixes may stand before it. */
  readonly takesPrefix: boolean;
}

type Exponents = Partial<Record<BaseDimension, number>>;

const whole = (numerator: number | bigint, denominator: number | bigint = 1n) =>
  Ratio.of(BigInt(numerator), BigInt(denominator));

function unit(factor: Ratio, exponents: Exponents, takesPrefix = false): SimpleUnit {
  return { factor, dimension: new Map(Object.entries(exponents) as [BaseDimension, number][]), takesPrefix };
}

const ENERGY = { mass: 1, length: 2, time: -2 } as const;
const POWER = { mass: 1, length: 2, time: -3 } as const;
const VOLUME = { length: 3 } as const;

/** Of things counted: a count of one kind is none of another. */
const counted = (what: string) => unit(Ratio.ONE, { [`count of ${what}`]: 1 });

/**
 * The units known here by their symbols.
 *
 * Source: GB 3100-1993 tables 1 to 5 (SI units, prefixes, and the units used with them: min, h, d, L, t, ha);
 * GB 3102.4-1993 (kilocalorie of 4.1868 kJ); GB/T 2589 (standard coal and oil: 7,000 and 10,000 of these kilocalories a
 * kilogram, 29,307.6 kJ and 41,868 kJ); GB 30251 (the energy factor of a refinery, by which it is compared with others); the State Council's order of 1984 on legal units and its table of area (1 亩 = 1/15 ha).
 * A year is no fixed number of days (GB 3102.1), so it is a dimension of its own.
 */
export const simpleUnits: Readonly<Record<string, SimpleUnit>> = {
  '1': unit(Ratio.ONE, {}),
  '%': unit(whole(1, 100), {}),
  '‰': unit(whole(1, 1000), {}),
  m: unit(Ratio.ONE, { length: 1 }, true),
  g: unit(whole(1, 1000), { mass: 1 }, true),
  t: unit(whole(1000), { mass: 1 }, true),
  s: unit(Ratio.ONE, { time: 1 }),
  min: unit(whole(60), { time: 1 }),
  h: unit(whole(3600), { time: 1 }),
  d: unit(whole(86400), { time: 1 }),
  a: unit(Ratio.ONE, { year: 1 }),
  L: unit(whole(1, 1000), VOLUME, true),
  Nm3: unit(Ratio.ONE, { 'normal volume': 1 }),
  ha: unit(whole(10000), { length: 2 }),
  亩: unit(whole(10000, 15), { length: 2 }),
  J: unit(Ratio.ONE, ENERGY, true),
  W: unit(Ratio.ONE, POWER, true),
  Wh: unit(whole(3600), ENERGY, true),
  cal: unit(whole(41868, 10000), ENERGY, true),
  gce: unit(whole(29307600, 1000), ENERGY, true),
  tce: unit(whole(29307600000), ENERGY, true),
  goe: unit(whole(41868000, 1000), ENERGY, true),
  toe: unit(whole(41868000000), ENERGY, true),
  gCO2: unit(whole(1, 1000), { 'mass of CO₂': 1 }, true),
  tCO2: unit(whole(1000), { 'mass of CO₂': 1 }, true),
  gC: unit(whole(1, 1000), { 'mass of carbon': 1 }, true),
  tC: unit(whole(1000), { 'mass of carbon': 1 }, true),
  gTEQ: unit(whole(1, 1000), { 'toxic equivalent': 1 }, true),
  Adt: unit(whole(1000), { 'air-dry mass': 1 }),
  pH: counted('pH'),
  NTU: counted('NTU'),
  MPN: counted('MPN'),
  CFU: counted('CFU'),
  TEU: counted('TEU'),
  倍: counted('dilutions'),
  人: counted('persons'),
  人次: counted('visits'),
  床: counted('beds'),
  户: counted('households'),
  头: counted('heads'),
  只: counted('animals'),
  台: counted('machines'),
  辆: counted('vehicles'),
  件: counted('pieces'),
  元: counted('yuan'),
  能量因数: counted('energy factors'),
};

/** SI prefixes. Source: GB 3100-1993, table 4. */
export const prefixes: Readonly<Record<string, number>> = {
  p: -12,
  n: -9,
  μ: -6,
  m: -3,
  c: -2,
  d: -1,
  h: 2,
  k: 3,
  M: 6,
  G: 9,
  T: 12,
};

/** Chinese numerals that stand before a unit, as powers of ten. */
export const numerals: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 百万: 6, 亿: 8 };

/** Other spellings in which units are printed, each with the symbol it stands for; longer ones first where one begins another. */
export const spellings: readonly (readonly [RegExp, string])[] = [
  [/标准立方米|标立方米|标准m\^?3|Nm\^?3|m\^?3\(标准状态\)/g, 'Nm3'],
  [/(?:kW|千瓦)[·.]?(?:h|时|小时)/g, 'kWh'],
  [/(?<=[GMk])W·h/g, 'Wh'],
  [/千瓦/g, 'kW'],
  [/吨标准煤|吨标煤/g, 'tce'],
  [/千克标准煤|公斤标准煤|千克标煤/g, 'kgce'],
  [/CO2(?:-?eq?)?/g, 'CO2'],
  [/I-?TEQ|TEQ/g, 'TEQ'],
  [/(?<=g)-(?=TEQ)/g, ''],
  [/立方米|方(?=\/|$)/g, 'm^3'],
  [/平方米/g, 'm^2'],
  [/平方千米|平方公里/g, 'km^2'],
  [/公顷|hm\^2/g, 'ha'],
  [/毫克/g, 'mg'],
  [/微克/g, 'μg'],
  [/千克|公斤/g, 'kg'],
  [/千米|公里/g, 'km'],
  [/毫米/g, 'mm'],
  [/升/g, 'L'],
  [/吨/g, 't'],
  [/米/g, 'm'],
  [/小时/g, 'h'],
  [/天|日/g, 'd'],
  [/年/g, 'a'],
  [/标准箱/g, 'TEU'],
  [/度\(浊度\)/g, 'NTU'],
  [/无量纲|ratio|^-$/g, '1'],
  [/(?<![A-Za-z])([mμn]?)l(?![A-Za-z])/g, '$1L'],
];
