import type { PlainDate } from '../catalogue/StandardFacts';

/** Stand for no day at all where days are compared. */
export const [FIRST_DAY, LAST_DAY]: readonly [PlainDate, PlainDate] = ['1000-01-01', '9999-12-31'];
