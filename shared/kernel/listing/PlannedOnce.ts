import type { SearchPlan, StandardSearch } from './StandardSearch';

/** A search that plans each text once: for lists within the rows of a list, which all search for the same. */
export class PlannedOnce implements StandardSearch {
  private readonly plans = new Map<string, Promise<SearchPlan>>();

  constructor(private readonly search: StandardSearch) {}

  plan(query: string): Promise<SearchPlan> {
    const known = this.plans.get(query);
    if (known) return known;
    const planned = this.search.plan(query);
    this.plans.set(query, planned);
    return planned;
  }
}
