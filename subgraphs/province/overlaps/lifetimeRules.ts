import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';

/** Days on which something applies: from the first up to, and without, the day of the end; open where null. */
export interface Lifetime {
  readonly since: PlainDate | null;
  readonly until: PlainDate | null;
}

/** The days of a standard of the index. */
export interface StandardDays {
  readonly inForceFrom: PlainDate | null;
  readonly withdrawnOn: PlainDate | null;
}

/** When a standard is in force; agrees with `statusOn`. */
export function lifetimeOf({ inForceFrom, withdrawnOn }: StandardDays): Lifetime {
  return { since: inForceFrom, until: withdrawnOn };
}

const later = (a: PlainDate | null, b: PlainDate | null) => (a === null || (b !== null && b > a) ? b : a);
const earlier = (a: PlainDate | null, b: PlainDate | null) => (a === null || (b !== null && b < a) ? b : a);

/** The days that two lifetimes share; null where they share none. */
export function sharedLifetime(one: Lifetime, other: Lifetime): Lifetime | null {
  const since = later(one.since, other.since);
  const until = earlier(one.until, other.until);
  return since !== null && until !== null && since >= until ? null : { since, until };
}
