const MANTISSAS = [1, 2, 5];

/** The values 1, 2 and 5 times a power of ten, from the last at or below the lowest to the first at or above the highest. */
export function logTicks(lowest: number, highest: number): number[] {
  const powers = [Math.floor(Math.log10(lowest)), Math.ceil(Math.log10(highest))] as const;
  const all: number[] = [];
  for (let power = powers[0]; power <= powers[1]; power += 1) {
    all.push(...MANTISSAS.map((mantissa) => Number(`${String(mantissa)}e${String(power)}`)));
  }
  const from = all.findLastIndex((tick) => tick <= lowest);
  const to = all.findIndex((tick) => tick >= highest);
  return all.slice(from, to + 1);
}
