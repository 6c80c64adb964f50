import { isIdeograph, runsOf } from '../../../shared/kernel/listing/searchText';
import { LONGEST_TERM } from './postingsOf';

/** What a standard's postings must hold for a word of a query to occur in its texts. */
export interface Term {
  readonly text: string;
  /** Whether longer terms that begin so will do: where the query's word ends, the standard's may go on. */
  readonly isPrefix: boolean;
}

function termsOfRun(run: string, isLast: boolean): Term[] {
  if (!isIdeograph(run)) {
    const text = [...run].slice(0, LONGEST_TERM).join('');
    return [{ text, isPrefix: isLast && text === run }];
  }
  const characters = [...run];
  if (characters.length === 1) return [{ text: run, isPrefix: isLast }];
  return characters.slice(1).map((character, index) => ({
    text: (characters[index] ?? '') + character,
    isPrefix: false,
  }));
}

/** The terms of one folded word of a query, in order. */
export function termsOf(word: string): Term[] {
  const runs = runsOf(word);
  return runs.flatMap((run, index) => termsOfRun(run, index === runs.length - 1));
}
