import { foldWithPlaces } from '../../../shared/kernel/listing/foldWithPlaces';
import { isIdeograph, placedRunsOf, type PlacedRun } from '../../../shared/kernel/listing/searchText';
import { LONGEST_TERM } from '../search/postingsOf';

/** A stretch of a text, in UTF-16 units from its beginning; the end is the first unit after it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A text as it is compared: which terms stand where in it. */
export interface ComparedText {
  readonly text: string;
  /** The text in the form in which it is compared: what is identical in it counts as identical. */
  readonly folded: string;
  /** Where each term stands, in the order in which the terms first occur. */
  readonly terms: ReadonlyMap<string, readonly Stretch[]>;
  /** UTF-16 units of the text that belong to a term: letters, digits and ideographs. */
  readonly length: number;
}

/** The terms of one run: each two neighbouring ideographs, a single one that stands alone, or a Latin or digit word. */
function termsOfRun({ run, start }: PlacedRun): (Stretch & { readonly term: string })[] {
  const characters = [...run];
  if (!isIdeograph(run))
    return [{ term: characters.slice(0, LONGEST_TERM).join(''), start, end: start + run.length }];
  if (characters.length === 1) return [{ term: run, start, end: start + run.length }];
  let place = start;
  return characters.slice(1).map((character, index) => {
    const first = characters[index] ?? '';
    const at = place;
    place += first.length;
    return { term: first + character, start: at, end: place + character.length };
  });
}

/**
 * Reads the terms of a text: those under which a standard with the same words in its title is found in the index, and
 * where they stand in the text as it was given.
 */
export function comparedText(text: string): ComparedText {
  const { folded, places } = foldWithPlaces(text);
  const runs = placedRunsOf(folded);
  const terms = new Map<string, Stretch[]>();
  for (const { term, start, end } of runs.flatMap(termsOfRun)) {
    const stretch = { start: places[start] ?? 0, end: places[end] ?? text.length };
    const known = terms.get(term);
    if (known) known.push(stretch);
    else terms.set(term, [stretch]);
  }
  const lengthOf = ({ run, start }: PlacedRun) => (places[start + run.length] ?? 0) - (places[start] ?? 0);
  return {
    text,
    folded: runs.map(({ run }) => run).join(' '),
    terms,
    length: runs.reduce((sum, run) => sum + lengthOf(run), 0),
  };
}

/** A stretch of a text that consists of shared terms, and what it says. */
export interface MatchedSpan extends Stretch {
  readonly term: string;
}

/** The stretches of a text that consist of these of its terms; those that overlap or touch are one. */
export function spansOf({ text, terms }: ComparedText, shared: Iterable<string>): MatchedSpan[] {
  const stretches = [...shared]
    .flatMap((term) => terms.get(term) ?? [])
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of stretches) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged.map(({ start, end }) => ({ start, end, term: text.slice(start, end) }));
}

/** Which share of a text's characters these spans cover, 0 to 1. */
export function shareCovered({ length }: ComparedText, spans: readonly MatchedSpan[]): number {
  const covered = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  return length === 0 ? 0 : covered / length;
}
