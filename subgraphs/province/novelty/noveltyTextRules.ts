import { fieldProblem, type FieldProblem } from '../../../shared/errors';

/** Longest text that is searched with, in UTF-16 units: a title, a scope, or an abstract of a few pages. */
export const LONGEST_NOVELTY_TEXT = 10_000;

/** What is wrong with a text to search with: it says nothing, or too much. */
export function noveltyTextProblems(text: string): FieldProblem[] {
  if (text.length > LONGEST_NOVELTY_TEXT) {
    const most = String(LONGEST_NOVELTY_TEXT);
    return [
      fieldProblem('text', text, `has ${String(text.length)} characters; at most ${most} are compared`),
    ];
  }
  return /[\p{L}\p{N}]/u.test(text)
    ? []
    : [fieldProblem('text', text, 'has no letter, digit or ideograph to search for')];
}
