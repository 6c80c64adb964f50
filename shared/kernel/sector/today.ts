import type { PlainDate } from '../catalogue/StandardFacts';

/** Tells the time. */
export type Clock = () => Date;

/** The province keeps China Standard Time, eight hours ahead of UTC all year. */
const OFFSET_MS = 8 * 60 * 60 * 1000;

/** The calendar day it is in the province. */
export function todayIn(clock: Clock): PlainDate {
  return new Date(clock().getTime() + OFFSET_MS).toISOString().slice(0, 10);
}
