import { fieldProblem, type FieldProblem } from '../../shared/errors';
import { tryParseUnit, type Unit } from '../../shared/measure';

/** What a kind of quantity is measured in. */
export interface MeasuredKind {
  /** Whether a unit measures it. */
  fits(unit: Unit): boolean;
  /** Says what it is, with an example. */
  readonly wanted: string;
}

const exponent = ({ dimension }: Unit, base: 'length' | 'time' | 'mass of CO₂') => dimension.get(base) ?? 0;

/** What a product takes: energy, or a mass of fuel, for something. Source: GB/T 12723: 单位产品能耗, e.g. kgce/t, kWh/t; GB 21341: kg of coke for a t. */
export const consumption: MeasuredKind = {
  fits: (unit) => exponent(unit, 'time') === -2 || unit.dimension.size === 0,
  wanted: 'energy for something, e.g. kgce/t',
};

/** What is let out: a concentration or a rate, neither energy nor volume for something. Source: GB 3100; the tables of emission standards: mg/L, mg/m³, ngTEQ/m³, 倍. */
export const emission: MeasuredKind = {
  fits: (unit) => exponent(unit, 'time') >= -1 && exponent(unit, 'length') <= 0,
  wanted: 'a concentration or a rate of what is let out, e.g. mg/m³',
};

/** What an activity lets out: a mass of CO₂ for something. Source: GB/T 32150: 排放因子. */
export const carbonFactor: MeasuredKind = {
  fits: (unit) => exponent(unit, 'mass of CO₂') === 1 && unit.dimension.size > 1,
  wanted: 'a mass of CO₂ for something, e.g. kgCO₂/kWh',
};

/** What a product or service takes of water: a volume for something. Source: GB/T 18820 工业用水定额编制通则: m³/t. */
export const waterUse: MeasuredKind = {
  fits: ({ text }) => {
    const [volume = '', below] = text.split(/[/每]/);
    const above = tryParseUnit(volume);
    return (
      below !== undefined &&
      'unit' in above &&
      above.unit.dimension.size === 1 &&
      exponent(above.unit, 'length') === 3
    );
  },
  wanted: 'a volume for something, e.g. m³/t',
};

/** What is wrong with a text that is to be a unit of something. */
export function unitProblems(field: string, text: string, { fits, wanted }: MeasuredKind): FieldProblem[] {
  const reading = tryParseUnit(text);
  if ('reason' in reading) return [fieldProblem(field, text, reading.reason)];
  return fits(reading.unit) ? [] : [fieldProblem(field, text, `must measure ${wanted}`)];
}

/** What is wrong with values that may not be less than nothing; null is none. */
export function negativeProblems(values: Readonly<Record<string, number | null>>): FieldProblem[] {
  return Object.entries(values).flatMap(([field, value]) =>
    value !== null && value < 0 ? [fieldProblem(field, value, 'must not be negative')] : [],
  );
}
