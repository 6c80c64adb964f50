import { condition, type Condition } from '../../../shared/kernel/listing/Condition';
import type { Term } from './termsOf';

/** Sorts after every text that begins with what stands before it. */
const LAST_CHARACTER = '\u{10FFFF}';

/** The postings of a term, as a condition on the table `p`. */
export function postingsHaving({ text, isPrefix }: Term): Condition {
  return isPrefix
    ? condition('p.term >= ? AND p.term < ?', text, text + LAST_CHARACTER)
    : condition('p.term = ?', text);
}

/** The serials of the standards that have a term, once each, as a SELECT. */
export function serialsHaving(term: Term): Condition {
  const having = postingsHaving(term);
  const distinct = term.isPrefix ? 'DISTINCT ' : '';
  return condition(`SELECT ${distinct}p.serial FROM posting p WHERE ${having.sql}`, ...having.values);
}
