import type { StandardLevel } from '../../kernel/catalogue/StandardFacts';
import { isRefusal, refusal, type NumberParts, type Refusal } from '../NumberParts';
import { readDesignator } from '../readTail';

/**
 * The code before a space may hold digits (`SHV2X`) or two bodies (`CECS-CBIMU`). Without the space it is letters, and the
 * number figures: nobody can tell where `T/SHV2X2-2025` is to be cut.
 */
const GROUP = /^T\/(?:([A-Z][A-Z0-9]{0,19}(?:-[A-Z]{1,12})?) |([A-Z]{1,20})(?=\d+(?:[-./:]|$)))/;

/** Of an enterprise: letters, or the digits of its region, or both; a bracketed region may stand first. S ends food numbers. */
const ENTERPRISE =
  /^Q\/(?:((?:\([A-Z0-9]{1,6}\))?[A-Z0-9]{1,20}(?: [A-Z0-9]{1,12}(?= ))?) |(\d{0,6}[A-Z]{1,12})(?=\d+S?(?:[-./:]|$)))/;

function readCoded(text: string, head: RegExp, level: StandardLevel, initial: string): NumberParts | Refusal {
  const match = head.exec(text);
  if (!match) {
    return /\d/.test(text)
      ? refusal(`"${text}" does not read ${initial}/code, space, number`)
      : refusal(`the code "${text}" is followed by no number`);
  }
  const [all, spaced, glued] = match;
  const prefix = `${initial}/${spaced ?? glued ?? ''}`;
  const tail = readDesignator(prefix, text.slice(all.length));
  if (isRefusal(tail)) return tail;
  // Whoever adopts it is bound by it; by itself it binds nobody.
  const nature = 'RECOMMENDED';
  return { level, nature, prefix, gap: ' ', ...tail, amendment: '', jointPrefixes: [], regionCode: null };
}

/**
 * Reads the number of a group standard, `T/XCFW TG04-011.7-2023`.
 * Source: Provisions on group standards (团体标准管理规定, 2019): T, slash, code of the association, number, year.
 */
export function readGroup(text: string): NumberParts | Refusal {
  return readCoded(text, GROUP, 'GROUP', 'T');
}

/** Reads the number of an enterprise standard, `Q/CSG 510001-2015`. */
export function readEnterprise(text: string): NumberParts | Refusal {
  return readCoded(text, ENTERPRISE, 'ENTERPRISE', 'Q');
}
