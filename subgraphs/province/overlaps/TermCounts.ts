import { STANDARDS, type OverlapCandidates } from '../novelty/OverlapCandidates';
import type { WeighedText } from '../novelty/overlapRules';
import { termsLookedAt, weightOf } from '../novelty/rarityRules';
import type { ComparedText } from '../novelty/textTermRules';

/** Terms counted by one statement. */
const AT_ONCE = 200;

/** How many standards have the terms of some titles, each term counted once. */
export class TermCounts {
  private readonly counts = new Map<string, number>();
  private indexed = 0;

  constructor(private readonly candidates: OverlapCandidates) {}

  /** Counts the terms of titles that were not counted before: one statement for each 200. */
  async take(titles: readonly ComparedText[]): Promise<void> {
    const asked = new Set(titles.flatMap((title) => termsLookedAt(title.terms)));
    const terms = [...asked].filter((term) => !this.counts.has(term));
    for (let start = 0; start < terms.length; start += AT_ONCE) {
      const part = terms.slice(start, start + AT_ONCE);
      const { indexed, counts } = await this.candidates.count(part, STANDARDS);
      this.indexed = indexed;
      part.forEach((term, place) => this.counts.set(term, counts[place] ?? 0));
    }
  }

  /** A title and how rare its terms are, as far as they are counted. */
  weigh(compared: ComparedText): WeighedText {
    const terms = termsLookedAt(compared.terms).map((term) => {
      const count = { term, standards: this.counts.get(term) ?? 0 };
      return { ...count, weight: weightOf(count, this.indexed) };
    });
    return { compared, terms, indexed: this.indexed };
  }
}
