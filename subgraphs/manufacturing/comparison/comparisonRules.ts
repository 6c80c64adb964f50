/** A comparison, as far as tells which of several counts. */
export interface DatedComparison {
  readonly id: string;
  readonly product: string;
  readonly foreignStandard: string;
  readonly comparedOn: string;
}

/**
 * Of several comparisons of a product with a foreign standard the latest by a day; of two on one day the one with the later
 * id. Source: the plan, chapter 2 (2) 3: 实施消费品比对与报告制度; which of several counts is this project's own.
 */
export function latestComparisons<Comparison extends DatedComparison>(
  comparisons: readonly Comparison[],
  on: string,
): Comparison[] {
  const latest = new Map<string, Comparison>();
  for (const each of comparisons) {
    if (each.comparedOn > on) continue;
    const what = JSON.stringify([each.product, each.foreignStandard]);
    const known = latest.get(what);
    const isLater =
      known === undefined ||
      each.comparedOn > known.comparedOn ||
      (each.comparedOn === known.comparedOn && each.id > known.id);
    if (isLater) latest.set(what, each);
  }
  return [...latest.values()];
}
