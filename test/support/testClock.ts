/** The day on which tests ask, for rules that depend on it. */
export const TEST_DAY = '2026-06-01';

/** Tells the time in tests: noon of their day in the province. */
export const testClock = (): Date => new Date(`${TEST_DAY}T04:00:00Z`);
