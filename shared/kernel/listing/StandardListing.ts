import type { Database } from '../../database';
import type { StandardRow } from '../catalogue/rowsOfFacts';
import type { PlainDate } from '../catalogue/StandardFacts';
import type { PageRequest } from '../graph/paging';
import { condition, type Condition } from './Condition';
import { fingerprintOf } from './cursor';
import { addedFacets, columnFacets, countFacets, type Facet } from './facets';
import { filterConditions, statusExpression } from './filterConditions';
import {
  alsoMeeting,
  countOf,
  countRows,
  keysetPage,
  type KeysetList,
  type ListSource,
  type Page,
  type Placed,
} from './keysetPage';
import { orderingOf, type Ordering } from './ordering';
import { readsOf, type Reads } from './Reads';
import type { StandardFilter, StandardOrder } from './StandardFilter';
import { everyStandard, scanningPlan, type SearchPlan, type StandardSearch } from './StandardSearch';

/** A list of standards as its caller describes it. */
export interface ListRequest {
  readonly query: string | null;
  readonly filter: StandardFilter;
  readonly orderBy: StandardOrder | null;
  readonly page: PageRequest;
}

/** A row of a page and the cursor that names its place. */
export type PlacedRow = Placed<StandardRow>;

/** A page of rows and where it lies. */
export type StandardPage = Page<StandardRow>;

/** Rows that have changed since, as far as a list is of them, and how well each matches its text. */
type PastRows = ListSource & Pick<SearchPlan, 'weight'>;

function pastRows(past: ListSource, { query }: ListRequest): PastRows {
  const { conditions, weight } = scanningPlan(query);
  return { ...alsoMeeting(past, conditions), weight };
}

/**
 * One list of standards over the tables of one database: its page, its count and its facets, each read only when
 * asked for and each with a fixed number of statements.
 */
export class StandardListing {
  private constructor(
    private readonly reads: Reads,
    private readonly request: ListRequest,
    private readonly plan: SearchPlan,
    private readonly conditions: readonly Condition[],
    private readonly scope: readonly Condition[],
    private readonly today: PlainDate,
    private readonly past: PastRows | null,
  ) {}

  /**
   * @param past in a list of what was known at a moment, the rows that have changed since; no postings lead to them, so
   * that a text is compared with each of them
   * @throws BAD_USER_INPUT on a text, filter, order or cursor that cannot be
   */
  static async open(
    database: Database,
    search: StandardSearch,
    request: ListRequest,
    today: PlainDate,
    scope: readonly Condition[] = [],
    reads: Reads = readsOf(database),
    past: ListSource | null = null,
  ): Promise<StandardListing> {
    const plan = request.query?.trim() ? await search.plan(request.query) : everyStandard;
    const conditions = [...scope, ...filterConditions(request.filter, today)];
    return new StandardListing(
      reads,
      request,
      plan,
      conditions,
      scope,
      today,
      past && pastRows(past, request),
    );
  }

  /** How many standards the whole list holds. */
  totalCount(): Promise<number> {
    const { matches } = this.plan;
    return matches && this.conditions.length === 0
      ? countOf(this.reads, matches)
      : countRows(this.reads, this.list());
  }

  /** The counts of the whole list by sector, level, nature and status. */
  async facets(): Promise<Facet[]> {
    const on = this.request.filter.asOf ?? this.today;
    const status = { name: 'status', expression: condition(statusExpression, on, on) };
    const fields = [...columnFacets('sector', 'level', 'nature'), status];
    const { from, conditions } = this.plan;
    const counted = await countFacets(this.reads, from, [...conditions, ...this.conditions], fields);
    if (!this.past) return counted;
    return addedFacets(counted, await countFacets(this.reads, this.past.from, this.past.conditions, fields));
  }

  /** The page asked for. @throws BAD_USER_INPUT on a cursor of another list */
  page(): Promise<StandardPage> {
    return keysetPage<StandardRow>(this.reads, this.list(), this.request.page);
  }

  private list(): KeysetList {
    const { from, conditions } = this.plan;
    return {
      from,
      conditions: [...conditions, ...this.conditions],
      ...(this.past && { among: { ...this.past, ordering: this.ordering(this.past) } }),
      ordering: this.ordering(this.plan),
      fingerprint: this.fingerprint(),
    };
  }

  private ordering(plan: Pick<SearchPlan, 'weight' | 'serial'>): Ordering {
    const { query, orderBy: asked } = this.request;
    const field = asked?.field ?? (query ? 'RELEVANCE' : 'CODE');
    return orderingOf(field, asked?.direction ?? 'ASC', plan);
  }

  private fingerprint(): string {
    const { query, filter, orderBy: asked } = this.request;
    return fingerprintOf([query, Object.entries(filter).sort(), asked?.field, asked?.direction, this.scope]);
  }
}
