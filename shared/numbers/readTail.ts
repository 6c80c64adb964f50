import { cutPart } from './cutPart';
import { isRefusal, refusal, type NumberTail, type Refusal } from './NumberParts';
import { readYear } from './readYear';

/** One number, up to three levels of parts, a year; letters only where the prefix is known to use them. */
const TAIL = /^([A-Z]?\d{1,9}[A-Z]?)(?:\.(\d{1,6}[A-Z]?(?:\.\d{1,6}){0,2}))?(?:[-:](\d{1,9}))?$/;
const START = /^[A-Z]?\d+[A-Z]?(?:\.\d+[A-Z]?)*(?:[-:]\d+)?/;

/** Why a tail is no tail: what is missing, or what is in the way. */
function explainTail(prefix: string, text: string): Refusal {
  if (text === '') return refusal(`the prefix ${prefix} is followed by no number`);
  if (text.includes('~')) return refusal(`"${text}" is a range of numbers: name each standard by itself`);
  if (/\d{10}/.test(text)) return refusal(`"${text}" has more digits than a number may have`);
  const start = START.exec(text)?.[0] ?? '';
  const rest = text.slice(start.length).trim();
  if (rest === '') return refusal(`"${text}" has more or longer parts than a number may have`);
  return refusal(`"${rest}" after "${`${prefix} ${start}`.trim()}" is no part of a standard number`);
}

/**
 * Reads what follows the prefix of a national, sector, local or metrology number: `4404.1-2008`. Class letters (`D20`)
 * and revision letters (`150.3A`) are for the few prefixes that use them.
 */
export function readTail(prefix: string, text: string, lettered = false): NumberTail | Refusal {
  const match = TAIL.exec(text);
  if (!match) return explainTail(prefix, text);
  const [, number = '', part = '', digits] = match;
  if (!lettered && /[A-Z]/.test(number + part)) return refusal(`numbers under ${prefix} carry no letters`);
  const dating = readYear(digits);
  return isRefusal(dating) ? dating : { number, partMark: part && '.', part, ...dating };
}

/** Groups of letters and digits between single marks, as associations and enterprises number. */
const DESIGNATOR = /^[A-Z0-9]+(?:[-./:][A-Z0-9]+)*$/;
const LAST_YEAR = /[-:](\d{4})$/;
const LONGEST_DESIGNATOR = 30;

/**
 * Reads what follows the code of an association or an enterprise, who number as they please: `TG04-011.7-2023`,
 * `012/1-2025`, `0001S-2020`. The last four digits after a dash are the year.
 */
export function readDesignator(prefix: string, text: string): NumberTail | Refusal {
  const digits = LAST_YEAR.exec(text)?.[1];
  const dateless = digits === undefined ? text : text.slice(0, -5);
  if (!/\d/.test(dateless)) return refusal(`${prefix} is followed by no number`);
  if (!DESIGNATOR.test(text) || text.length > LONGEST_DESIGNATOR || /\d{10}/.test(text)) {
    return explainTail(prefix, text);
  }
  if (digits !== undefined && LAST_YEAR.test(dateless)) return refusal(`"${text}" carries two years`);
  const dating = readYear(digits);
  if (isRefusal(dating)) return dating;
  return { ...cutPart(dateless, /[./]/), ...dating };
}
