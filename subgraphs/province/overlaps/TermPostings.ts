import type { OverlapCandidates } from '../novelty/OverlapCandidates';
import type { Postings } from './GainSums';

/** Terms whose postings one statement reads. */
const AT_ONCE = 128;

/** Which standards have some terms, of each term the first 500 at most; each term is read once. */
export class TermPostings implements Postings {
  readonly serials: number[] = [];
  private readonly places = new Map<number, number>();
  private readonly lists = new Map<string, readonly number[]>();

  constructor(private readonly candidates: OverlapCandidates) {}

  /** Reads the postings of terms: one statement for each 128. */
  async take(terms: readonly string[]): Promise<void> {
    for (let start = 0; start < terms.length; start += AT_ONCE) {
      const part = terms.slice(start, start + AT_ONCE);
      const read = await this.candidates.serials(part);
      part.forEach((term, place) =>
        this.lists.set(
          term,
          (read[place] ?? []).map((serial) => this.placeOf(serial)),
        ),
      );
    }
  }

  of(term: string): readonly number[] {
    return this.lists.get(term) ?? [];
  }

  private placeOf(serial: number): number {
    const known = this.places.get(serial);
    if (known !== undefined) return known;
    this.places.set(serial, this.serials.length);
    return this.serials.push(serial) - 1;
  }
}
