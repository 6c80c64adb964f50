import { explainRefusal } from './explainRefusal';
import { readEnterprise, readGroup } from './families/readAssociation';
import { readInternational } from './families/readInternational';
import { readJointLocal } from './families/readJointLocal';
import { readLocal } from './families/readLocal';
import { readLocalConstruction } from './families/readLocalConstruction';
import { readMetrology } from './families/readMetrology';
import { readState } from './families/readState';
import { isRefusal, refusal, type NumberParts, type Refusal } from './NumberParts';
import { normaliseSpelling } from './normaliseSpelling';
import { splitAmendment } from './splitAmendment';

/** Longest text that is looked at; a title pasted in the place of a number is refused unread. */
const LONGEST_SPELLING = 100;

/** Portals print the prefix twice: `T/CSGF T/CSGF024—2023`. */
function dropDoubledPrefix(text: string): string {
  const at = text.indexOf(' ');
  return at > 0 && text.startsWith(text.slice(0, at), at + 1) && /^[A-Z]/.test(text)
    ? text.slice(at + 1)
    : text;
}

/** Asks the families one after the other, or says null when none knows the prefix. */
function readFamily(text: string): NumberParts | Refusal | null {
  if (text.startsWith('T/')) return readGroup(text);
  if (text.startsWith('Q/')) return readEnterprise(text);
  const local = text.startsWith('D')
    ? (readLocalConstruction(text) ?? readJointLocal(text) ?? readLocal(text))
    : null;
  return local ?? readState(text) ?? readMetrology(text) ?? readInternational(text);
}

/** Takes any spelling of a standard number to pieces, or says why it is none. Never throws. */
export function readNumber(spelling: string): NumberParts | Refusal {
  if (spelling.length > LONGEST_SPELLING) return refusal(`is longer than ${LONGEST_SPELLING} characters`);
  const text = dropDoubledPrefix(normaliseSpelling(spelling));
  const { amended, amendment } = splitAmendment(text);
  const parts = readFamily(amended);
  if (parts === null || isRefusal(parts)) return explainRefusal(text, parts);
  if (amendment === '') return parts;
  return parts.year === null
    ? refusal('lacks the year of the edition that is amended')
    : { ...parts, amendment: parts.amendment + amendment };
}
