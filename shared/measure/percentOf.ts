import { roundedQuotient } from './products';

/** A part of a whole in per cent, to one decimal, halves up; null where there is no whole. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : roundedQuotient([part, 100], whole, 1);
}
