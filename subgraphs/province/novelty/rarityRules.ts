/** Postings are counted no further than this: a term that so many standards have is common, and how common is the same. */
export const COUNTED = 500;

/** Terms of a text that are looked at; of a longer text those that occur most often, the first of them first. */
export const MOST_TERMS = 200;

/** Terms that standards are looked for by: the rarest of the text. */
export const MOST_SEARCHED = 32;

/** Postings that are read for them; each term brings at most `COUNTED`. */
export const MOST_POSTINGS = 8000;

/** How many standards of the index have a term. */
export interface TermCount {
  readonly term: string;
  /** At most `COUNTED`. */
  readonly standards: number;
}

/** A term of a text and how rare it is. */
export interface WeighedTerm extends TermCount {
  /** From 1, of a common term, up; each halving of the number of standards that have it adds one. */
  readonly weight: number;
}

/** What joins words without being one, so that two ideographs of which it is one are rare and mean nothing. */
const PARTICLE = /[的与及或于之]/u;

/** What says little by itself: a number, a letter, an ideograph that stands alone or joins words. */
function saysLittle(term: string): boolean {
  return /^\p{N}+$/u.test(term) || [...term].length === 1 || PARTICLE.test(term);
}

const round = (value: number) => Math.round(value * 100) / 100;

/** Standards that a term of weight 1 has: all, in an index of few. */
function scaleOf(indexed: number): number {
  return Math.max(1, Math.min(COUNTED, indexed));
}

/**
 * How much a shared term says: `1 + log2(scale / standards)`, where the scale is 500 or, in a smaller index, all its
 * standards. A term that no standard has weighs as one that a single standard has.
 * Source: inverse document frequency, K. Spärck Jones, Journal of Documentation 28 (1972).
 */
export function weightOf({ term, standards }: TermCount, indexed: number): number {
  if (saysLittle(term)) return 1;
  const scale = scaleOf(indexed);
  return round(1 + Math.log2(scale / Math.min(scale, Math.max(1, standards))));
}

/** The weight of a term of a title that the text has not, and that is therefore not counted: between common and rare. */
export function weightUncounted(term: string, indexed: number): number {
  return saysLittle(term) ? 1 : round(1 + Math.log2(scaleOf(indexed)) / 2);
}

/** The terms of a text that are looked at, in the order in which they first occur. */
export function termsLookedAt(occurrences: ReadonlyMap<string, readonly unknown[]>): string[] {
  const terms = [...occurrences.keys()];
  if (terms.length <= MOST_TERMS) return terms;
  const count = (term: string) => occurrences.get(term)?.length ?? 0;
  const kept = new Set([...terms].sort((a, b) => count(b) - count(a)).slice(0, MOST_TERMS));
  return terms.filter((term) => kept.has(term));
}

/**
 * The terms that documents are looked for by: the rarest of those that any has, as many as bring no more postings than
 * are read. What says little is looked for only where there is nothing else.
 */
export function termsSearched<Term extends TermCount>(terms: readonly Term[]): Term[] {
  const known = terms.filter(({ standards }) => standards > 0);
  const telling = known.filter(({ term }) => !saysLittle(term));
  const rarestFirst = [...(telling.length > 0 ? telling : known)].sort((a, b) => a.standards - b.standards);
  let postings = 0;
  return rarestFirst.slice(0, MOST_SEARCHED).filter(({ standards }) => {
    postings += standards;
    return postings <= MOST_POSTINGS;
  });
}
