import type { StandardFacts } from '../../../shared/kernel/catalogue/StandardFacts';
import { lookupCodes, StandardNumber } from '../../../shared/numbers';

const CHINESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const LETTER = /[\p{L}\p{N}\p{M}]/u;

const isLetter = (character: string) => LETTER.test(character);

const isLatin = (character: string | undefined) =>
  character !== undefined && LETTER.test(character) && !CHINESE.test(character);

const fold = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

/** Whether a word stands in a text; a Latin one only where a word begins. */
function occurs(word: string, text: string): boolean {
  const [characters, wanted] = [[...text], [...word]];
  return characters.some(
    (_, at) =>
      wanted.every((character, offset) => characters[at + offset] === character) &&
      !(isLatin(wanted[0]) && isLatin(characters[at - 1])),
  );
}

/** What the search promises, said in the plainest way: every word occurs, or the number is meant. */
export function matchesNaively(query: string, { code, title, titleEn }: StandardFacts): boolean {
  const { codes, bases } = lookupCodes(query);
  if (codes.includes(code) || bases.includes(StandardNumber.parse(code).base)) return true;
  const clean = (codes[0] ?? query).replace(/\p{Cf}/gu, '').replace(/[\p{Cc}\p{Cs}\p{Co}]/gu, ' ');
  const words = fold(clean)
    .split(' ')
    .map((word) => [...word])
    .map((word) => word.slice(word.findIndex(isLetter), word.findLastIndex(isLetter) + 1).join(''))
    .filter((word) => word !== '');
  const texts = [title, titleEn ?? '', code].map(fold);
  return words.length > 0 && words.every((word) => texts.some((text) => occurs(word, text)));
}
