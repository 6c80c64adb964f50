import { isRefusal, refusal, type NumberParts, type Refusal } from '../NumberParts';
import { readTail } from '../readTail';
import { natureOf, type NatureMark } from './readState';
import { regionOfPrefix } from './regionOfPrefix';

/** Province or city, a mark, and where the number begins; DBS is food safety, always mandatory. */
const HEAD = /^(DBS?) ?(\d{4}|\d{2})(?:[/ -]?([TZ])[/ -]?|[/ ]|-(?=[\d.]+-\d))(?=\d|$)/;

/** Nothing behind the region but a year, if that. */
const PREFIX_ALONE = /^DBS?(?:\d{4}|\d{2})(?:-\d{4})?$/;

/** The prefix of a region, from its digits and the mark: `DB32/T`, or `DB32` for mandatory standards. */
export function localPrefix(digits: string, mark: NatureMark | ''): string {
  return mark === '' ? `DB${digits}` : `DB${digits}/${mark}`;
}

/**
 * Reads the local number of one province or city, `DB32/T 3920-2020`, `DB32/3920-2020`, `DB3201/T 1056-2021`, or says
 * null when the text is none.
 * Source: Measures for local standards (地方标准管理办法, 2020), numbering; GB/T 2260 for the digits.
 */
export function readLocal(text: string): NumberParts | Refusal | null {
  const match = HEAD.exec(text);
  if (!match) return PREFIX_ALONE.test(text) ? refusal(`"${text}" is a local prefix without a number`) : null;
  const [all, series = '', digits = '', letter = ''] = match;
  const mark = letter as NatureMark | '';
  const regionCode = regionOfPrefix(digits);
  if (regionCode === null) return refusal(`${series}${digits} names no region: GB/T 2260 has no ${digits}`);
  const forFood = series === 'DBS';
  if (forFood && mark !== '') return refusal(`food safety numbers (DBS${digits}) carry no /${mark}`);
  const prefix = forFood ? `DBS${digits}` : localPrefix(digits, mark);
  const tail = readTail(prefix, text.slice(all.length));
  if (isRefusal(tail)) return tail;
  // Mandatory local numbers print a slash where the others print a space.
  const gap = mark === '' ? '/' : ' ';
  const nature = natureOf(mark, 'MANDATORY');
  return { level: 'LOCAL', nature, prefix, gap, ...tail, amendment: '', jointPrefixes: [], regionCode };
}
