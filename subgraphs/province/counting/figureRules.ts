import { percentOf } from '../../../shared/measure';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import type { Counting, Window } from './Counting';

/** How many rows a part has. */
interface Count {
  readonly part: string | null;
  readonly count: number;
}

/** The days of a plan that have passed on a day: a target counts nothing after the plan's last. */
export function windowOf({ from, to }: Window, asOf: PlainDate): Window {
  return { from, to: asOf < to ? asOf : to };
}

/** How many rows are counted, of one part or of all. */
export function countOf(counts: readonly Count[], part?: string): number {
  const meant = part === undefined ? counts : counts.filter((each) => each.part === part);
  return meant.reduce((sum, { count }) => sum + count, 0);
}

/**
 * The figure that a rule gives: how many rows it counts, or the share of a part in per cent to one decimal; null where
 * there is nothing to take a share of.
 */
export function valueOf({ share }: Pick<Counting, 'share'>, counts: readonly Count[]): number | null {
  const total = countOf(counts);
  return share === null ? total : percentOf(countOf(counts, share), total);
}

/** How much of a goal is reached, 1 for all of it; null where there is no figure. */
export function progressOf(value: number | null, goal: number): number | null {
  return value === null ? null : value / goal;
}
