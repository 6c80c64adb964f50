import { badField } from '../../errors';
import { lookupCodes, type LookupCodes } from '../../numbers';
import { condition, isOneOf, type Condition } from './Condition';
import { foldText, isIdeograph, markWords, runsOf } from './searchText';

/** What a search text asks for: every word must occur, or the number must be one of those given. */
export interface SearchQuery extends LookupCodes {
  /** Folded; each begins and ends with a letter or a digit. */
  readonly words: readonly string[];
}

/** A title and a number fit; longer texts are not what a search is for. */
const LONGEST_QUERY = 600;
const MOST_WORDS = 40;

/** What a text may bring along from where it was copied: controls part words, invisible characters do not. */
const CONTROLS = /[\p{Cc}\p{Cs}\p{Co}]/gu;
const INVISIBLE = /\p{Cf}/gu;

/** Marks around a word, such as brackets, belong to the sentence it was taken from. */
const MARKS_AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu;

function wordsIn(text: string): string[] {
  const words = foldText(text.replace(INVISIBLE, '').replace(CONTROLS, ' ')).split(' ');
  return [...new Set(words.map((word) => word.replace(MARKS_AROUND, '')))].filter((word) => word !== '');
}

/**
 * Reads a search text. A standard number is searched for in its normal form, whatever its spelling; marks at the edge
 * of words are left out. @throws BAD_USER_INPUT when it is too long
 */
export function readQuery(text: string): SearchQuery {
  if (text.length > LONGEST_QUERY) {
    throw badField('query', text, `must have at most ${String(LONGEST_QUERY)} characters`);
  }
  const numbers = lookupCodes(text);
  const words = wordsIn(numbers.codes[0] ?? text);
  if (words.length > MOST_WORDS)
    throw badField('query', text, `must have at most ${String(MOST_WORDS)} words`);
  return { ...numbers, words };
}

/** What a row of the table `s` must meet to be found. A query of marks only finds nothing. */
export function matchOf({ words, codes, bases }: SearchQuery): Condition {
  if (words.length === 0) return condition('1 = 0');
  const occurs = words.map(() => 'INSTR(s.searchText, ?) > 0').join(' AND ');
  const texts = words.map(markWords);
  if (codes.length === 0) return condition(occurs, ...texts);
  const [code, base] = [isOneOf('s.code', codes), isOneOf('s.base', bases)];
  return condition(`(${code.sql} OR ${base.sql} OR (${occurs}))`, ...code.values, ...base.values, ...texts);
}

/** What a search ranks by: the first two Chinese characters of the query, or its first Latin or digit word, marked. */
function anchorOf(words: readonly string[]): string {
  const [run = ''] = runsOf(words[0] ?? '');
  return isIdeograph(run) ? [...run].slice(0, 2).join('') : markWords(run);
}

/** Weights below this are those of numbers; the place in the text counts in multiples of it. */
export const PLACE_WEIGHT = 1000;

/**
 * How well a row of the table `s` matches, smaller being better: first the numbers asked for, likeliest first, then by
 * where in the text the query begins (the title comes first), and the shorter title where that is the same.
 */
export function weightOf({ words, codes, bases }: SearchQuery): Condition {
  const place = `INSTR(s.searchText, ?) * ${String(PLACE_WEIGHT)} + INSTR(s.searchText, ?)`;
  const values = [anchorOf(words), '\n'];
  if (codes.length === 0) return condition(place, ...values);
  const ranks = [...codes.map(() => 's.code = ?'), ...bases.map(() => 's.base = ?')];
  const cases = ranks.map((meets, rank) => `WHEN ${meets} THEN ${String(rank)}`).join(' ');
  return condition(`CASE ${cases} ELSE ${place} END`, ...codes, ...bases, ...values);
}
