import { condition } from '../../../shared/kernel/listing/Condition';
import type { KnownAt } from '../../../shared/kernel/listing/knownRows';

/**
 * The records that were known at a moment. Each has at most one row that was: the one that it has now, or one that was
 * kept when it changed. What came before times were noted counts as known ever since.
 */
export const knownAt: KnownAt = (table, instant) => ({
  still: condition('(s.knownFrom IS NULL OR s.knownFrom <= ?)', instant),
  past: {
    from: condition(`${table}_version s`),
    conditions: [
      condition('s.knownTo > ?', instant),
      condition('(s.knownFrom IS NULL OR s.knownFrom <= ?)', instant),
    ],
  },
});
