import type { ReplacementFact } from './StandardFacts';

/** How a standard came about: as a new one, as the revision of a whole standard, or by taking the place of parts of others. */
export type StandardMaking = 'NEW' | 'REVISED' | 'PARTLY_REVISED';

/**
 * How a standard that replaces these came about. Source: GB/T 1.1-2020, foreword: a document says which ones it replaces,
 * as a whole or in part.
 */
export function makingOf(replaces: readonly Pick<ReplacementFact, 'partial'>[]): StandardMaking {
  if (replaces.some(({ partial }) => !partial)) return 'REVISED';
  return replaces.length > 0 ? 'PARTLY_REVISED' : 'NEW';
}
