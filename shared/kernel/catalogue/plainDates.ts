import type { PlainDate } from './StandardFacts';

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days of a month of the Gregorian calendar; the month counts from 1. */
function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The day with this year, month and day of the month, where the calendar from the year 1000 on has it. */
export function plainDateOf(year: number, month: number, day: number): PlainDate | undefined {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month))
    return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Whether a text is a day of the calendar, written `YYYY-MM-DD`. */
export function isPlainDate(text: string): boolean {
  const match = pattern.exec(text);
  return match !== null && plainDateOf(Number(match[1]), Number(match[2]), Number(match[3])) === text;
}

/** The same day some months later; a day that the month does not have becomes its last. */
export function monthsLater(date: PlainDate, months: number): PlainDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const counted = year * 12 + (month - 1) + months;
  const [laterYear, laterMonth] = [Math.floor(counted / 12), (counted % 12) + 1];
  return plainDateOf(laterYear, laterMonth, Math.min(day, daysIn(laterYear, laterMonth))) ?? date;
}

/** The same day some years later; 29 February becomes the 28th where there is none. */
export function yearsLater(date: PlainDate, years: number): PlainDate {
  const year = Number(date.slice(0, 4)) + years;
  if (date.endsWith('-02-29') || year < 1000 || year > 9999) return monthsLater(date, years * 12);
  // Every other day stands in every year.
  return String(year) + date.slice(4);
}

const DAY_MS = 86_400_000;

/** Days from one day to another; negative where the other comes first. */
export function daysFrom(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
