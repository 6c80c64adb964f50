import { isRefusal, refusal, type NumberParts, type Refusal } from '../NumberParts';
import { readTail } from '../readTail';
import { natureOf, type NatureMark } from './readState';
import { regionOfPrefix } from './regionOfPrefix';

/** Province or city, a mark, and where the number begins; DBS is food safety, always mandatory. */
const HEAD = /^(DBS?) ?(\d{4}|\d{2})(?:[/ -]?([TZ])[/ -]?|[/ ]|-(?=[\d.]+-\d))(?=\d|$)/;

/** Nothing behind the region but a year, if that. */
const PREFIX_ALONE = /^DBS?(?:\d{4}|\d{2})(?:-\d{4})?$/;

/** One of several prefixes before a joint number; all but the last may lack the mark, any may repeat the number. */
const JOINT_MEMBER = /^DB ?(\d{4}|\d{2})(?:[/ -]?([TZ]))?(?:[ /]?(\d[\d.:-]*))?$/;
const BETWEEN_MEMBERS = /[、,;/ ]?(?=DB)/;
const MOST_MEMBERS = 8;

/**
 * Brings a joint number to one prefix list and one number: `DB31/T 1-2021、DB32/T 1-2021` and `DB31/DB32/T 1-2021` to
 * `DB31、DB32/T 1-2021`, provinces in the order of their codes. Anything else comes back as it is.
 */
function readMembers(text: string): { digits: string[]; last: string } | Refusal {
  const members = text.split(BETWEEN_MEMBERS);
  const last = members.at(-1) ?? '';
  const [, , lastMark, lastNumber] = JOINT_MEMBER.exec(last) ?? [];
  const digits = new Set<string>();
  for (const member of members) {
    const [matched, region, mark, number] = JOINT_MEMBER.exec(member) ?? [];
    if (matched === undefined || region === undefined)
      return refusal(`"${member}" is no prefix of a joint local number`);
    if ((mark ?? lastMark) !== lastMark)
      return refusal('a joint number is mandatory or recommended for all who issue it');
    if ((number ?? lastNumber) !== lastNumber)
      return refusal('names several standards: name each one by itself');
    digits.add(region);
  }
  if (digits.size > MOST_MEMBERS) return refusal(`more than ${MOST_MEMBERS} regions in one joint number`);
  return { digits: [...digits].sort(), last };
}

function prefixOf(digits: string, mark: NatureMark | ''): string {
  return mark === '' ? `DB${digits}` : `DB${digits}/${mark}`;
}

/** Reads a local number of one province or city: `DB32/T 3920-2020`, `DB32/3920-2020`, `DB3201/T 1056-2021`. */
function readSingle(text: string): NumberParts | Refusal | null {
  const match = HEAD.exec(text);
  if (!match) return PREFIX_ALONE.test(text) ? refusal(`"${text}" is a local prefix without a number`) : null;
  const [all, series = '', digits = '', letter = ''] = match;
  const mark = letter as NatureMark | '';
  const regionCode = regionOfPrefix(digits);
  if (regionCode === null) return refusal(`${series}${digits} names no region: GB/T 2260 has no ${digits}`);
  if (series === 'DBS' && mark !== '')
    return refusal(`food safety standards (${series}${digits}) carry no /${mark}`);
  const prefix = series === 'DBS' ? `DBS${digits}` : prefixOf(digits, mark);
  const tail = readTail(prefix, text.slice(all.length));
  if (isRefusal(tail)) return tail;
  // Mandatory local numbers print a slash where the others print a space.
  const gap = mark === '' ? '/' : ' ';
  const nature = natureOf(mark, 'MANDATORY');
  return { level: 'LOCAL', nature, prefix, gap, ...tail, amendment: '', jointPrefixes: [], regionCode };
}

/**
 * Reads a local number, or one that several provinces issued together, whose region is then the first of them; null
 * when the text is no local number.
 * Source: Measures for local standards (地方标准管理办法, 2020), numbering; GB/T 2260 for the digits.
 */
export function readLocal(text: string): NumberParts | Refusal | null {
  if (!text.startsWith('DB')) return null;
  if (text.indexOf('DB', 2) < 0) return readSingle(text);
  const members = readMembers(text);
  if (isRefusal(members)) return members;
  const single = readSingle(members.last);
  if (single === null || isRefusal(single) || members.digits.length === 1) return single;
  const regions = members.digits.map(regionOfPrefix);
  const unknown = members.digits.find((_, at) => regions[at] === null);
  if (unknown !== undefined) return refusal(`DB${unknown} names no region: GB/T 2260 has no ${unknown}`);
  const mark = single.prefix.includes('/') ? (single.prefix.slice(-1) as NatureMark) : '';
  return {
    ...single,
    prefix: `${members.digits.map((digits) => `DB${digits}`).join('、')}${mark && `/${mark}`}`,
    jointPrefixes: members.digits.map((digits) => prefixOf(digits, mark)),
    regionCode: regions[0] ?? null,
  };
}
