import { refusal, type NumberTail, type Refusal } from '../NumberParts';
import { internationalBodies } from './internationalBodies';

interface DatedDocument extends Pick<NumberTail, 'year' | 'yearText'> {
  /** The number without its year. */
  readonly document: string;
  /** What follows number and year. */
  readonly rest: string;
}

const COLON_YEAR = /^:((?:19|20)\d\d)(?!\d)/;
const DASH_YEAR = /-((?:19|20)\d\d)$/;
/** ASTM prints two digits and the edition of that year: `D638-14`, `E8/E8M-13a`, `F2413-18e1`. */
const ASTM_YEAR = /-((?:19|20)?\d\d)([A-Z]?(?:E\d)?)$/;

/** Two digits below 50 are of this century. */
function yearOf(digits: string): number {
  if (digits.length === 4) return Number(digits);
  return Number(digits) + (Number(digits) < 50 ? 2000 : 1900);
}

/** The year as its publisher prints it: `:2010`, `-2018`, and two digits of ASTM where they leave no doubt. */
function printYear(body: string, year: number, edition: string): string {
  const shortened = body === 'ASTM' && year >= 1950 && year < 2050;
  const yearMark = internationalBodies.get(body)?.yearMark ?? ':';
  return yearMark + String(year).slice(shortened ? -2 : 0) + edition.toLowerCase();
}

/**
 * Tells the year of a foreign document from its parts. A colon always brings a year; so do four digits of this or the
 * last century behind the last dash, since Chinese texts write `ISO 9001-2015`.
 */
export function readForeignYear(body: string, document: string, rest: string): DatedDocument | Refusal {
  const behind = COLON_YEAR.exec(rest);
  const dashed = body === 'ASTM' ? ASTM_YEAR : DASH_YEAR;
  const within = behind ? null : dashed.exec(document);
  const [all = '', digits, edition = ''] = behind ?? within ?? [];
  if (digits === undefined) return { document, rest, year: null, yearText: '' };
  const dateless = within ? document.slice(0, -all.length) : document;
  if (dashed.test(dateless)) return refusal(`"${document}${behind ? all : ''}" carries two years`);
  const year = yearOf(digits);
  return {
    document: dateless,
    rest: behind ? rest.slice(all.length) : rest,
    year,
    yearText: printYear(body, year, edition),
  };
}
