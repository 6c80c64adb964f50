import type { NumberTail } from '../NumberParts';
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

/** ASTM came into being in 1898; two digits below 50 are of this century. */
function astmYear(digits: string): number {
  if (digits.length === 4) return Number(digits);
  return Number(digits) + (Number(digits) < 50 ? 2000 : 1900);
}

/**
 * Tells the year of a foreign document from its parts. A colon always brings a year; so do four digits of this or the
 * last century behind the last dash, since Chinese texts write `ISO 9001-2015`.
 */
export function readForeignYear(body: string, document: string, rest: string): DatedDocument {
  const yearMark = internationalBodies.get(body)?.yearMark ?? ':';
  const colon = COLON_YEAR.exec(rest)?.[1];
  if (colon !== undefined) {
    const behind = rest.slice(5);
    return { document, rest: behind, year: Number(colon), yearText: `${yearMark}${colon}` };
  }
  const astm = body === 'ASTM' ? ASTM_YEAR.exec(document) : null;
  if (astm) {
    const [all, digits = '', edition = ''] = astm;
    const year = astmYear(digits);
    const yearText = `-${year >= 1950 && year < 2050 ? digits.slice(-2) : digits}${edition.toLowerCase()}`;
    return { document: document.slice(0, -all.length), rest, year, yearText };
  }
  const dash = DASH_YEAR.exec(document)?.[1];
  if (dash === undefined) return { document, rest, year: null, yearText: '' };
  return { document: document.slice(0, -5), rest, year: Number(dash), yearText: `${yearMark}${dash}` };
}
