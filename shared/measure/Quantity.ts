import { DomainError, fieldProblem } from '../errors';
import { dimensionName, isSameDimension, multiplyDimensions } from './dimensions';
import { parseUnit, type Unit } from './parseUnit';
import { Ratio } from './Ratio';

/** A value and its unit as printed, e.g. 80 kgce/t. */
export interface Quantity {
  readonly value: number;
  readonly unit: string;
}

/** A quantity of one unit is asked for in another that measures something else. */
function mismatch(field: string, given: Unit, wanted: Unit): DomainError {
  const problem = `is ${dimensionName(given.dimension)}, and cannot be told in ${wanted.text}, which is ${dimensionName(wanted.dimension)}`;
  return new DomainError(`${field}: ${given.text} ${problem}`, {
    code: 'UNIT_MISMATCH',
    fields: [fieldProblem(field, given.text, problem)],
  });
}

/** How many of a unit a quantity is, without error. @throws BAD_USER_INPUT UNIT_MISMATCH */
function amountIn({ value, unit }: Quantity, wanted: Unit, field: string): Ratio {
  const given = parseUnit(unit, field);
  if (!isSameDimension(given.dimension, wanted.dimension)) throw mismatch(field, given, wanted);
  return Ratio.fromNumber(value).times(given.factor).over(wanted.factor);
}

/**
 * A quantity in another unit of its dimension; the value is the number nearest to the exact one.
 * @throws BAD_USER_INPUT for a unit that is none, UNIT_MISMATCH for one of another dimension; both name `field`
 */
export function convertQuantity(quantity: Quantity, unit: string, field = 'unit'): Quantity {
  return { value: amountIn(quantity, parseUnit(unit), field).toNumber(), unit };
}

/** Negative, zero or positive as one quantity is less than, equal to or more than the other, decided without rounding. @throws BAD_USER_INPUT UNIT_MISMATCH */
export function compareQuantities(one: Quantity, other: Quantity, field = 'unit'): number {
  return amountIn(one, parseUnit(other.unit), field).compare(Ratio.fromNumber(other.value));
}

/** What is left of a quantity when another is taken off, in the unit of that other; rounded once. @throws BAD_USER_INPUT UNIT_MISMATCH */
export function subtractQuantity(from: Quantity, off: Quantity, field = 'unit'): Quantity {
  const rest = amountIn(from, parseUnit(off.unit), field).minus(Ratio.fromNumber(off.value));
  return { value: rest.toNumber(), unit: off.unit };
}

/** The sum of quantities in one unit; rounded once. @throws BAD_USER_INPUT UNIT_MISMATCH naming `field` and the place in the list */
export function sumQuantities(quantities: readonly Quantity[], unit: string, field = 'unit'): Quantity {
  const wanted = parseUnit(unit);
  const sum = quantities.reduce(
    (total, each, place) => total.plus(amountIn(each, wanted, `${field}[${String(place)}]`)),
    Ratio.of(0n),
  );
  return { value: sum.toNumber(), unit };
}

/** Units multiplied: `kWh` by `kgCO₂/kWh` is a mass of CO₂. */
function productUnit(one: Unit, other: Unit): Unit {
  return {
    text: `${one.text} × ${other.text}`,
    factor: one.factor.times(other.factor),
    dimension: multiplyDimensions([
      [one.dimension, 1],
      [other.dimension, 1],
    ]),
  };
}

/** The product of two quantities in a unit, e.g. 100 kWh of 0.5 kgCO₂/kWh each in kgCO₂: 50; rounded once. @throws BAD_USER_INPUT UNIT_MISMATCH */
export function multiplyQuantities(one: Quantity, other: Quantity, unit: string, field = 'unit'): Quantity {
  const wanted = parseUnit(unit);
  const given = productUnit(parseUnit(one.unit, field), parseUnit(other.unit, field));
  if (!isSameDimension(given.dimension, wanted.dimension)) throw mismatch(field, given, wanted);
  const factor = given.factor.over(wanted.factor);
  const value = Ratio.fromNumber(one.value).times(Ratio.fromNumber(other.value)).times(factor);
  return { value: value.toNumber(), unit };
}

/** Whether a quantity of one unit can be told in the other. @throws BAD_USER_INPUT */
export function measuresTheSame(one: string, other: string): boolean {
  return isSameDimension(parseUnit(one).dimension, parseUnit(other).dimension);
}
