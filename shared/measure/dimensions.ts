/**
 * What the dimensions of units are made of. The first three are of GB 3100. The others keep apart what is measured in
 * like units but must not be mixed: gas at the normal state (Nm³) and gas as it is; a mass of CO₂, of carbon or of toxic
 * equivalents and a mass; pulp weighed air-dry; and things that are counted, each kind of its own.
 */
export type BaseDimension =
  | 'length'
  | 'mass'
  | 'time'
  | 'year'
  | 'normal volume'
  | 'mass of CO₂'
  | 'mass of carbon'
  | 'toxic equivalent'
  | 'air-dry mass'
  | `count of ${string}`;

/** Exponents of the base dimensions of a unit; those not named are zero. */
export type Dimension = ReadonlyMap<BaseDimension, number>;

/** The dimension of a product of powers. */
export function multiplyDimensions(parts: readonly (readonly [Dimension, number])[]): Dimension {
  const sum = new Map<BaseDimension, number>();
  for (const [dimension, power] of parts) {
    for (const [base, exponent] of dimension) sum.set(base, (sum.get(base) ?? 0) + exponent * power);
  }
  return new Map([...sum].filter(([, exponent]) => exponent !== 0));
}

export function isSameDimension(one: Dimension, other: Dimension): boolean {
  return one.size === other.size && [...one].every(([base, exponent]) => other.get(base) === exponent);
}

const named: readonly (readonly [string, Partial<Record<BaseDimension, number>>])[] = [
  ['a plain number', {}],
  ['area', { length: 2 }],
  ['volume', { length: 3 }],
  ['energy', { mass: 1, length: 2, time: -2 }],
  ['power', { mass: 1, length: 2, time: -3 }],
  ['energy per mass', { length: 2, time: -2 }],
  ['energy per area', { mass: 1, time: -2 }],
  ['energy per volume', { mass: 1, length: -1, time: -2 }],
  ['mass per volume', { mass: 1, length: -3 }],
  ['mass per normal volume', { mass: 1, 'normal volume': -1 }],
  ['volume per mass', { length: 3, mass: -1 }],
];

/** How a refusal calls a dimension, e.g. `energy per mass`. */
export function dimensionName(dimension: Dimension): string {
  const known = named.find(([, exponents]) =>
    isSameDimension(dimension, new Map(Object.entries(exponents) as [BaseDimension, number][])),
  );
  if (known) return known[0];
  return [...dimension]
    .map(([base, exponent]) => (exponent === 1 ? base : `${base}^${String(exponent)}`))
    .join(' · ');
}
