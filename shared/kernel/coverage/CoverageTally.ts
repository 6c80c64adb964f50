import { CoverageCount } from './CoverageCount';
import type { CoverageState, CoverageTotals } from './coverageRules';

const nothing = (): Record<CoverageState, number> => ({ COVERED: 0, ELSEWHERE: 0, MISSING: 0 });

/** Counts the cells of a matrix of coverage as they come, column by column, and keeps the first that are missing. */
export class CoverageTally<Place, Cell extends { readonly state: CoverageState }> {
  /** The first missing cells, at most as many as asked for. */
  readonly missing: Cell[] = [];
  private readonly totals: Map<Place, Record<CoverageState, number>>;

  constructor(
    places: readonly Place[],
    private readonly placeOf: (cell: Cell) => Place,
    private readonly mostMissing: number,
  ) {
    this.totals = new Map(places.map((place) => [place, nothing()]));
  }

  take(cells: readonly Cell[]): void {
    for (const cell of cells) {
      const totals = this.totals.get(this.placeOf(cell));
      if (!totals) continue;
      totals[cell.state] += 1;
      if (cell.state === 'MISSING' && this.missing.length < this.mostMissing) this.missing.push(cell);
    }
  }

  /** Of all cells. */
  get count(): CoverageCount {
    const all = nothing();
    for (const totals of this.totals.values()) {
      for (const state of Object.keys(all) as CoverageState[]) all[state] += totals[state];
    }
    return CoverageCount.ofTotals(all);
  }

  /** Of each column, in their order. */
  get columns(): readonly { readonly place: Place; readonly count: CoverageCount }[] {
    return Array.from(this.totals, ([place, totals]: [Place, CoverageTotals]) => ({
      place,
      count: CoverageCount.ofTotals(totals),
    }));
  }
}
