import { isRefusal, refusal, type NumberParts, type Refusal } from '../NumberParts';
import { localPrefix, readLocal } from './readLocal';
import type { NatureMark } from './readState';
import { regionOfPrefix } from './regionOfPrefix';

/** One of several prefixes before a joint number; all but the last may lack the mark, any may repeat the number. */
const MEMBER = /^DB ?(\d{4}|\d{2})(?:[/ -]?([TZ]))?(?:[ /]?(\d[\d.:-]*))?$/;
const BETWEEN_MEMBERS = /[、,;/ ]?(?=DB)/;
const MOST_MEMBERS = 8;

interface Joint {
  /** Two or four digits of each region, in the order of their codes; one when a prefix was merely printed twice. */
  readonly regions: readonly string[];
  readonly mark: NatureMark | '';
  /** The last member, which carries the number. */
  readonly last: string;
}

function readMembers(text: string): Joint | Refusal {
  const members = text.split(BETWEEN_MEMBERS);
  const last = members.at(-1) ?? '';
  const [, , lastMark = '', lastNumber] = MEMBER.exec(last) ?? [];
  const regions = new Set<string>();
  for (const member of members) {
    const match = MEMBER.exec(member);
    if (!match) return refusal(`"${member}" is no prefix of a joint local number`);
    const [, region = '', mark = lastMark, number = lastNumber] = match;
    if (mark !== lastMark) return refusal('a joint number is mandatory or recommended for all who issue it');
    if (number !== lastNumber) return refusal('names several standards: name each one by itself');
    regions.add(region);
  }
  const unknown = [...regions].find((digits) => regionOfPrefix(digits) === null);
  if (unknown !== undefined) return refusal(`DB${unknown} names no region: GB/T 2260 has no ${unknown}`);
  if (regions.size > MOST_MEMBERS) return refusal(`more than ${MOST_MEMBERS} regions in one joint number`);
  return { regions: [...regions].sort(), mark: lastMark as NatureMark | '', last };
}

/**
 * Reads a local number that several regions issued together, the region being the first of them: `DB31、DB32/T 1-2021`,
 * also spelt `DB31/DB32/T 1-2021` or `DB32/T 1-2021、DB31/T 1-2021`. Null when the text names one prefix or none.
 */
export function readJointLocal(text: string): NumberParts | Refusal | null {
  if (!text.startsWith('DB') || text.indexOf('DB', 2) < 0) return null;
  const joint = readMembers(text);
  if (isRefusal(joint)) return joint;
  const { regions, mark, last } = joint;
  const single = readLocal(last);
  if (single === null || isRefusal(single) || regions.length === 1) return single;
  return {
    ...single,
    prefix: localPrefix(regions.join('、DB'), mark),
    jointPrefixes: regions.map((digits) => localPrefix(digits, mark)),
    regionCode: regionOfPrefix(regions[0] ?? ''),
  };
}
