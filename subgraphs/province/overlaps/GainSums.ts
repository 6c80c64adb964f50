import { isWhole, type TitleSearch } from './candidateRules';

/** Who has terms. A standard goes by its place among all that are known to have any. */
export interface Postings {
  /** By place. */
  readonly serials: readonly number[];
  /** The places of those that have a term, each once. */
  of(term: string): readonly number[];
}

const at = (figures: ArrayLike<number>, place: number) => figures[place] ?? 0;

/** Sums up what standards share with titles, one title after the other. */
export class GainSums {
  private readonly shared: Float64Array;
  private readonly surely: Float64Array;

  constructor(private readonly postings: Postings) {
    const count = postings.serials.length;
    [this.shared, this.surely] = [new Float64Array(count), new Float64Array(count)];
  }

  /** The serials of those that may come up to the score, those that share most first. */
  near({ finding, telling, needed }: TitleSearch): number[] {
    const { shared, surely } = this;
    const { serials } = this.postings;
    const met: number[] = [];
    for (const term of finding) {
      const sure = isWhole(term) ? term.gain : 0;
      for (const place of this.postings.of(term.term)) {
        if (at(shared, place) === 0) met.push(place);
        shared[place] = at(shared, place) + term.gain;
        surely[place] = at(surely, place) + sure;
      }
    }
    for (const { term, gain } of telling) {
      for (const place of this.postings.of(term)) {
        if (at(shared, place) === 0) continue;
        shared[place] = at(shared, place) + gain;
        surely[place] = at(surely, place) + gain;
      }
    }
    const near = met
      .filter((place) => at(surely, place) >= needed)
      .sort((a, b) => at(shared, b) - at(shared, a) || at(serials, a) - at(serials, b))
      .map((place) => at(serials, place));
    for (const place of met) shared[place] = surely[place] = 0;
    return near;
  }
}
