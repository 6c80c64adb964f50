import { membersOf } from '../../numbers';

/** Brings a text into the form in which the search compares: compatibility forms folded, lower case, single spaces. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Scripts written without spaces: their characters are found wherever they stand. */
const IDEOGRAPH = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}';

/** Letters and digits of the other scripts, as they stand together: `gb`, `3920`, `pm2`. */
const WORD = new RegExp(`(?:[a-z0-9]|(?![${IDEOGRAPH}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');

const RUN = new RegExp(`[${IDEOGRAPH}]+|${WORD.source}`, 'gu');

const ideographPattern = new RegExp(`[${IDEOGRAPH}]`, 'u');

/** Whether a character is found wherever it stands; the others only from the beginning of their word. */
export function isIdeograph(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code < 0x1100) return false;
  return (code >= 0x4e00 && code <= 0x9fff) || ideographPattern.test(character);
}

/**
 * Puts a space before every Latin or digit word of a folded text, so that a text compared as it is meets such words at
 * their beginning only: `led` is not found in `oled`, nor `20` in `3920`.
 */
export function markWords(folded: string): string {
  return folded.replace(WORD, ' $&');
}

/** The Latin or digit words and the Chinese stretches of a folded text, in order, without what stands between them. */
export function runsOf(folded: string): string[] {
  return folded.match(RUN) ?? [];
}

/** A run and where it begins in its text. */
export interface PlacedRun {
  readonly run: string;
  readonly start: number;
}

/** As `runsOf`, with the place of each. */
export function placedRunsOf(folded: string): PlacedRun[] {
  return [...folded.matchAll(RUN)].map(({ 0: run, index: start }) => ({ run, start }));
}

/** A number as it is searched for: a joint one together with those of its members. */
function numbersIn(code: string): string {
  return code.includes('、') ? [code, ...membersOf(code)].join(' ') : code;
}

/** What the search compares of a standard: title, number and English title, a line each, folded and marked. */
export function searchTextOf(standard: {
  readonly code: string;
  readonly title: string;
  readonly titleEn: string | null;
}): string {
  return [standard.title, numbersIn(standard.code), standard.titleEn ?? '']
    .map((text) => markWords(foldText(text)))
    .join('\n');
}
