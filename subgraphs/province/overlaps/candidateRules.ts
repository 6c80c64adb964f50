import type { WeighedText } from '../novelty/overlapRules';
import { COUNTED, termsSearched, weightUncounted, type WeighedTerm } from '../novelty/rarityRules';

/** A term, and how far sharing it goes towards a score. */
export interface GainfulTerm extends WeighedTerm {
  readonly gain: number;
}

/** What titles must share with one to come up to a score. */
export interface GainsOfTitle {
  readonly terms: readonly GainfulTerm[];
  /** Titles do not come up to the score where the gains of the terms that they share do not come up to this. */
  readonly needed: number;
}

/**
 * What titles must share with one to come up to a score `s`, whichever of the two is the text. Two that share terms of the
 * square weight `w` come to the root of `w / (w + u)` at most, where `u` is the least square weight of the terms that only
 * this one has; so that `(1 - s²) w` must be `s² u` at least. Of its terms each gains `(1 - s²) w + s² u` where it is
 * shared, and `s² u` of all together is needed.
 */
export function gainsOf(
  { terms, indexed }: Pick<WeighedText, 'terms' | 'indexed'>,
  score: number,
): GainsOfTitle {
  const square = score * score;
  let needed = 0;
  const gainful = terms.map((term) => {
    const least = square * Math.min(term.weight, weightUncounted(term.term, indexed)) ** 2;
    needed += least;
    return { ...term, gain: (1 - square) * term.weight ** 2 + least };
  });
  return { terms: gainful, needed };
}

const sumOf = (terms: readonly GainfulTerm[]) => terms.reduce((sum, { gain }) => sum + gain, 0);

/**
 * The first of some terms, as many as leave terms that together do not gain what is needed.
 * Source: prefix filtering, R. J. Bayardo, Y. Ma, R. Srikant, Scaling Up All Pairs Similarity Search, WWW 2007.
 */
export function termsRequired(terms: readonly GainfulTerm[], needed: number): GainfulTerm[] {
  let rest = sumOf(terms);
  return terms.filter(({ gain }) => {
    const isRequired = rest >= needed;
    rest -= gain;
    return isRequired;
  });
}

/** By what standards are found whose titles may come up to a score. */
export interface TitleSearch {
  /** Who has none of these does not come up to the score. */
  readonly finding: readonly GainfulTerm[];
  /** Further terms by which those found are told apart. */
  readonly telling: readonly GainfulTerm[];
  /** What those found must surely share, be the rest as it may. */
  readonly needed: number;
}

/** Whether all standards that have a term are known where its first `COUNTED` are. */
export const isWhole = ({ standards }: GainfulTerm): boolean => standards < COUNTED;

/**
 * How titles of much the same subject are looked for: by terms that tell of it and that others have too. Of the terms by
 * which nobody is looked for, and of those that not all are known to have, others are taken to share all.
 */
export function searchOf(text: WeighedText, subject: ReadonlySet<string>, score: number): TitleSearch {
  const { terms, needed } = gainsOf(text, score);
  const shared = terms.filter(({ standards }) => standards > 1);
  const searched = termsSearched(shared.filter(({ term }) => subject.has(term)));
  const weightiest = [...searched].sort((a, b) => b.gain - a.gain);
  const others = shared.filter((term) => !searched.includes(term));
  const finding = termsRequired([...weightiest, ...others], needed).slice(0, weightiest.length);
  const telling = weightiest.slice(finding.length).filter(isWhole);
  const known = new Set([...finding, ...telling].filter(isWhole));
  return { finding, telling, needed: needed - sumOf(shared.filter((term) => !known.has(term))) };
}
