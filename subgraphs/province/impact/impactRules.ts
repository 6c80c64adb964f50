import { statusOn } from '../../../shared/kernel/catalogue/standardRules';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { editionMeant, type Edition } from '../lookup/editionRules';

/** What a withdrawal does to what rests on a standard. */
export type ImpactEffect = 'BREAKS' | 'FOLLOWS' | 'RESTS';

/** How something rests on the standard that is withdrawn. */
export interface Reliance {
  /** Steps to that standard; 1 names it itself. */
  readonly depth: number;
  /** Whether the step nearest to it names an edition. */
  readonly dated: boolean;
}

/**
 * What the withdrawal does: who names this very edition is left with a document that no longer applies; who names the
 * document without a year follows to the edition that takes over, where there is one; who is further away rests on
 * something of which that is true.
 * Source: GB/T 1.1-2020, lead-in of the normative references: with a date that edition alone applies, without one the latest.
 */
export function effectOf({ depth, dated }: Reliance, hasSuccessor: boolean): ImpactEffect {
  if (depth > 1) return 'RESTS';
  return dated || !hasSuccessor ? 'BREAKS' : 'FOLLOWS';
}

/**
 * Whether the number without its year stands for this edition among all that there are: it is the one meant on the day,
 * or it is yet to take effect and will be.
 */
export function isMeantUndated<Row extends Edition>(
  edition: Edition,
  editions: readonly Row[],
  on: PlainDate,
): boolean {
  return statusOn(edition, on) === 'UPCOMING' || editionMeant(editions, on)?.code === edition.code;
}

/** The edition that the number without its year would mean if this one were withdrawn; null when none is left to apply. */
export function successorOf<Row extends Edition>(
  edition: Edition,
  editions: readonly Row[],
  on: PlainDate,
): Row | null {
  const others = editions.filter((each) => each.code !== edition.code && statusOn(each, on) !== 'WITHDRAWN');
  return editionMeant(others, on) ?? null;
}
