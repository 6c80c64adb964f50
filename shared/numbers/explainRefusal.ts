import { stateFamilies } from './families/stateFamilies';
import { refusal, type Refusal } from './NumberParts';

/** Orders, notices and announcements: 令, 公告, 通知, 〔2009〕87号. */
const REGULATION = /令|公告|通知|办法|规定|号$|[〔[［【]\s*\d{4}/;

/** Anything but what numbers are written with, once the spelling is brought to one form. */
const FOREIGN_CHARACTER = /[^A-Z0-9 \-/.:,、()+~\u4e00-\u9fff]/u;

/** Names a character that may look like one of a number and is not, such as a Cyrillic А. */
function explainCharacter(text: string): Refusal | null {
  const character = FOREIGN_CHARACTER.exec(text)?.[0];
  if (character === undefined) return null;
  const point = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return refusal(`holds the character U+${point}, which no standard number contains`);
}

/** Says what a text begins with in the place of a prefix. */
function explainBeginning(text: string): Refusal {
  const prefix = /^[A-Z]+/.exec(text)?.[0];
  if (prefix === undefined) {
    return /^\d/.test(text)
      ? refusal('lacks its prefix, such as GB/T, DB32/T or T/code')
      : refusal('does not begin with the prefix of a standard');
  }
  if (stateFamilies.has(prefix)) {
    return refusal(`"${text.slice(prefix.length).trim()}" after ${prefix} is no /T, /Z or number`);
  }
  return /\d/.test(text)
    ? refusal(`"${prefix}" is no prefix of a standard known here`)
    : refusal(`"${prefix}" is followed by no number`);
}

/** Says why a text is no standard number; `family` is what the family found wrong whose prefix leads it. */
export function explainRefusal(text: string, family: Refusal | null): Refusal {
  if (text === '') return refusal('is empty');
  if (family === null && REGULATION.test(text)) {
    return refusal('names an order, notice or regulation (令, 公告, 〔year〕, 号), not a standard');
  }
  return explainCharacter(text) ?? family ?? explainBeginning(text);
}
