import { plainDateOf } from '../../kernel/catalogue/plainDates';
import type { PlainDate } from '../../kernel/catalogue/StandardFacts';
import type { Refusals } from './Refusals';

const MILLISECONDS_A_DAY = 86_400_000;
/** Portals store midnight in China as an instant; the day is the one in Beijing. */
const BEIJING_AHEAD = 8 * 3_600_000;

/** Day 0 of Excel's two calendars. The first believes in 29 February 1900, hence the day before the day before. */
const excelDayZero = { from1900: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) };
/** Below this Excel number a value is rather a year or a count: 10,000 is a day in 1927. */
const FIRST_EXCEL_DAY = 10_000;
const LAST_EXCEL_DAY = 2_958_465;
/** Instants before this many milliseconds around 1970 would be mistaken for 20250730 or an Excel day. */
const FIRST_EPOCH_MILLISECOND = 1e10;

const separated = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const midnight = /[T\s]0{1,2}:00(:00(\.0+)?)?$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;
const numeric = /^-?\d+(\.\d+)?$/;
/** What portals print where there is no date. */
const noDate = /^([-—–－/]+|无)$/;

function dayOf(time: number): PlainDate | undefined {
  const date = new Date(time);
  return plainDateOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** The day with this number in Excel, in whichever of its calendars. */
export function excelDay(serial: number, countsFrom1904 = false): PlainDate | undefined {
  const zero = countsFrom1904 ? excelDayZero.from1904 : excelDayZero.from1900;
  return dayOf(zero + Math.floor(serial) * MILLISECONDS_A_DAY);
}

function dayOfNumber(value: number, countsFrom1904: boolean): PlainDate | undefined {
  if (Math.abs(value) >= FIRST_EPOCH_MILLISECOND) return dayOf(value + BEIJING_AHEAD);
  if (value >= FIRST_EXCEL_DAY && value <= LAST_EXCEL_DAY) return excelDay(value, countsFrom1904);
  return undefined;
}

/** The day a value stands for; undefined when it stands for none. */
export function dateOf(value: string | number, countsFrom1904 = false): PlainDate | undefined {
  const text = String(value).normalize('NFKC').trim();
  const parts = compact.exec(text) ?? separated.exec(text.replace(midnight, ''));
  if (parts) return plainDateOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  if (instant.test(text)) return dayOf(Date.parse(text) + BEIJING_AHEAD);
  return numeric.test(text) ? dayOfNumber(Number(text), countsFrom1904) : undefined;
}

/**
 * A day, or null where there is none: `2025-07-30`, `2025/7/30`, `20250730`, `2025年7月30日`, an Excel day number, or
 * milliseconds since 1970 taken in Beijing.
 */
export function readDate(
  field: string,
  value: unknown,
  refusals: Refusals,
  countsFrom1904 = false,
): PlainDate | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' && (value.trim() === '' || noDate.test(value.trim()))) return null;
  const date =
    typeof value === 'string' || typeof value === 'number' ? dateOf(value, countsFrom1904) : undefined;
  if (date) return date;
  refusals.refuse(field, value, 'must be a day of the calendar, such as 2025-07-30');
  return null;
}
