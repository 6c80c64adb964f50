import { weightUncounted, type WeighedTerm } from './rarityRules';
import { comparedText, shareCovered, spansOf, type ComparedText, type MatchedSpan } from './textTermRules';

/** The rule by which overlap is scored and ranked. */
export const OVERLAP_RULE = 'title-overlap-1';

/** A text and how rare its terms are. */
export interface WeighedText {
  readonly compared: ComparedText;
  readonly terms: readonly WeighedTerm[];
  /** Standards in the index, as far as they are counted. */
  readonly indexed: number;
}

/** What a document is called; either title may be the one that a text overlaps. */
export interface Titled {
  readonly title: string;
  readonly titleEn: string | null;
}

/** A term that a text and a title share. */
export interface SharedTerm extends WeighedTerm {
  /** What it adds to the score. */
  readonly share: number;
}

/** How far a text overlaps a title, and why. */
export interface Overlap {
  /** 0 to 1; 1 only where text and title are identical. */
  readonly score: number;
  /** The title compared: the Chinese one, or the English one where the text overlaps it further. */
  readonly title: string;
  readonly identical: boolean;
  /** Those that add most to the score first. */
  readonly sharedTerms: readonly SharedTerm[];
  readonly spans: readonly MatchedSpan[];
  readonly titleSpans: readonly MatchedSpan[];
  /** Share of the text's characters that stand in the title, 0 to 1. */
  readonly textCovered: number;
  /** Share of the title's characters that stand in the text, 0 to 1. */
  readonly titleCovered: number;
}

/** Digits of a score; what is not identical does not come up to 1 by rounding. */
const round = (value: number) => Math.round(value * 10_000) / 10_000;
const ALMOST = 0.9999;

const sizeOf = (weights: readonly number[]) => Math.sqrt(weights.reduce((sum, each) => sum + each * each, 0));

/** The shared terms, each with what it adds to the cosine of the angle between text and title. */
function sharedTermsOf({ terms, indexed }: WeighedText, title: ComparedText): SharedTerm[] {
  const shared = terms.filter(({ term }) => title.terms.has(term));
  if (shared.length === 0) return [];
  const known = new Map(shared.map(({ term, weight }) => [term, weight]));
  const titleSize = sizeOf(
    [...title.terms.keys()].map((term) => known.get(term) ?? weightUncounted(term, indexed)),
  );
  const size = titleSize * sizeOf(terms.map(({ weight }) => weight));
  return shared
    .map((term) => ({ ...term, share: round((term.weight * term.weight) / size) }))
    .sort((a, b) => b.share - a.share);
}

function overlapWithTitle(text: WeighedText, title: ComparedText): Overlap {
  const sharedTerms = sharedTermsOf(text, title);
  const identical = title.folded !== '' && title.folded === text.compared.folded;
  const sum = sharedTerms.reduce((total, { share }) => total + share, 0);
  const names = sharedTerms.map(({ term }) => term);
  const [spans, titleSpans] = [spansOf(text.compared, names), spansOf(title, names)];
  return {
    score: identical ? 1 : Math.min(ALMOST, round(sum)),
    title: title.text,
    identical,
    sharedTerms,
    spans,
    titleSpans,
    textCovered: round(shareCovered(text.compared, spans)),
    titleCovered: round(shareCovered(title, titleSpans)),
  };
}

/**
 * How far a text overlaps the titles of a document: the cosine of the angle between the weights of their terms, so that a
 * rare term that both have says more than many common ones, and a long text is not worse for its length.
 * Source: G. Salton, A. Wong, C. S. Yang, Communications of the ACM 18 (1975).
 */
export function overlapOf(text: WeighedText, { title, titleEn }: Titled): Overlap {
  const chinese = overlapWithTitle(text, comparedText(title));
  if (!titleEn) return chinese;
  const english = overlapWithTitle(text, comparedText(titleEn));
  return english.score > chinese.score ? english : chinese;
}

/** Documents in the order of their scores; those of equal score by name, and those that share nothing left out. */
export function rankOverlaps<Document extends Titled>(
  text: WeighedText,
  documents: readonly Document[],
  nameOf: (document: Document) => string,
): { readonly document: Document; readonly overlap: Overlap }[] {
  return documents
    .map((document) => ({ document, overlap: overlapOf(text, document) }))
    .filter(({ overlap }) => overlap.score > 0)
    .sort((a, b) => b.overlap.score - a.overlap.score || (nameOf(a.document) < nameOf(b.document) ? -1 : 1));
}
