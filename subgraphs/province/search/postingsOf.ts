import { isIdeograph } from '../../../shared/kernel/listing/searchText';
import { PLACE_WEIGHT } from '../../../shared/kernel/listing/searchQuery';

/** Longest part of a word that is kept as a term; a longer word is found by it and then compared as a whole. */
export const LONGEST_TERM = 40;

/**
 * The terms of a standard's search text and their weights. A stretch of Chinese gives each two neighbouring characters,
 * and its last character alone, so that single characters are found as beginnings of terms; a Latin or digit word gives
 * itself. The weight is that of `weightOf`: place of the first occurrence, then length of the title.
 */
export function postingsOf(searchText: string): Map<string, number> {
  const characters = [...searchText];
  const titleEnd = characters.indexOf('\n') + 1;
  const terms = new Map<string, number>();
  const add = (term: string, index: number) => {
    if (!terms.has(term)) terms.set(term, (index + 1) * PLACE_WEIGHT + titleEnd);
  };

  let ideograph = isIdeograph(characters[0] ?? '');
  for (let index = 0; index < characters.length; index += 1) {
    const character = characters[index] ?? '';
    const next = characters[index + 1] ?? '';
    const nextIsIdeograph = isIdeograph(next);
    if (ideograph) add(nextIsIdeograph ? character + next : character, index);
    else if (character === ' ') addWord(characters, index, add);
    ideograph = nextIsIdeograph;
  }
  return terms;
}

const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;

function belongsToWord(character: string | undefined): character is string {
  return character !== undefined && WORD_CHARACTER.test(character) && !isIdeograph(character);
}

/** Every Latin or digit word has a space before it. */
function addWord(
  characters: readonly string[],
  space: number,
  add: (term: string, index: number) => void,
): void {
  let end = space + 1;
  while (belongsToWord(characters[end])) end += 1;
  if (end > space + 1)
    add(characters.slice(space + 1, Math.min(end, space + 1 + LONGEST_TERM)).join(''), space);
}
