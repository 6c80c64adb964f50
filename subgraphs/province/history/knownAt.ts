import { allOf, condition } from '../../../shared/kernel/listing/Condition';
import type { KnownAt } from '../../../shared/kernel/listing/knownRows';
import { rowsPast, rowsStill } from '../../../shared/kernel/listing/rowSources';

/** The records that were known at a moment: each in one of two places. */
export const knownAt: KnownAt = (table, instant) => {
  const source = rowsPast(table, instant);
  return {
    still: allOf(rowsStill(table, instant).meant('s')),
    past: { from: condition(`${source.table} s`), conditions: source.meant('s') },
    source,
  };
};
