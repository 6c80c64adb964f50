import type { PlainDate } from '../catalogue/StandardFacts';

/** Tells the time. */
export type Clock = () => Date;

/** The province keeps China Standard Time, eight hours ahead of UTC all year. */
const OFFSET_MS = 8 * 60 * 60 * 1000;

const DAY_MS = 24 * 60 * 60 * 1000;

let last = { number: 0, day: '1970-01-01' };

/** The calendar day it is in the province. */
export function todayIn(clock: Clock): PlainDate {
  const number = Math.floor((clock().getTime() + OFFSET_MS) / DAY_MS);
  if (number !== last.number) {
    last = { number, day: new Date(number * DAY_MS).toISOString().slice(0, 10) };
  }
  return last.day;
}
