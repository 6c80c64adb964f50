function sortedOf(values: Iterable<number>): number[] {
  return [...values].sort((a, b) => a - b);
}

/** The value that so many of the others, 0 to 1, do not exceed; NaN of none. */
export function quantile(values: Iterable<number>, share: number): number {
  const sorted = sortedOf(values);
  const rank = Math.ceil(share * sorted.length);
  return sorted[Math.max(0, Math.min(sorted.length, rank) - 1)] ?? Number.NaN;
}

/** The value in the middle, of an even number that between the middle two; NaN of none. */
export function median(values: Iterable<number>): number {
  const sorted = sortedOf(values);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2;
}
