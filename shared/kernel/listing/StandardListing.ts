import type { Database } from '../../database';
import type { StandardRow } from '../catalogue/rowsOfFacts';
import type { PlainDate } from '../catalogue/StandardFacts';
import { PageInfo, type PageRequest } from '../graph/paging';
import { allOf, condition, type Condition } from './Condition';
import { decodeCursor, encodeCursor, fingerprintOf, type Position } from './cursor';
import { countFacets, type Facet } from './facets';
import { filterConditions } from './filterConditions';
import { orderBy, orderingOf, reversed, stretchesAfter, type Ordering } from './ordering';
import type { StandardFilter, StandardOrder } from './StandardFilter';
import { everyStandard, type SearchPlan, type StandardSearch } from './StandardSearch';

/** A list of standards as its caller describes it. */
export interface ListRequest {
  readonly query: string | null;
  readonly filter: StandardFilter;
  readonly orderBy: StandardOrder | null;
  readonly page: PageRequest;
}

/** A row of a page and the cursor that names its place. */
export interface PlacedRow {
  readonly row: StandardRow;
  readonly cursor: string;
}

/** A page of rows and where it lies. */
export interface StandardPage {
  readonly rows: readonly PlacedRow[];
  readonly pageInfo: PageInfo;
}

type OrderedRow = StandardRow & { readonly orderValue: string | number | null };

/**
 * One list of standards over the tables of one database: its page, its count and its facets, each read only when
 * asked for and each with a fixed number of statements. Pages are found by place, never by offset, so page 1,000 costs
 * what page 1 costs and rows inserted meanwhile neither repeat nor hide others.
 */
export class StandardListing {
  private constructor(
    private readonly database: Database,
    private readonly request: ListRequest,
    private readonly plan: SearchPlan,
    private readonly conditions: readonly Condition[],
    private readonly today: PlainDate,
  ) {}

  /** @throws BAD_USER_INPUT on a filter, order or cursor that cannot be */
  static async open(
    database: Database,
    search: StandardSearch,
    request: ListRequest,
    today: PlainDate,
    scope: readonly Condition[] = [],
  ): Promise<StandardListing> {
    const plan = request.query?.trim() ? await search.plan(request.query) : everyStandard;
    const conditions = [...scope, ...filterConditions(request.filter, today)];
    return new StandardListing(database, request, plan, conditions, today);
  }

  /** How many standards the whole list holds. */
  async totalCount(): Promise<number> {
    const { from, conditions, matches } = this.plan;
    const where = allOf([...conditions, ...this.conditions]);
    const counted =
      matches && this.conditions.length === 0
        ? matches
        : condition(`${from.sql} WHERE ${where.sql}`, ...from.values, ...where.values);
    const [row] = (await this.database.reader.query(`SELECT COUNT(*) AS count FROM ${counted.sql}`, [
      ...counted.values,
    ])) as [{ count: number | string }];
    return Number(row.count);
  }

  /** The counts of the whole list by sector, level, nature and status. */
  facets(): Promise<Facet[]> {
    return countFacets(this.database, this.plan, this.conditions, this.request.filter.asOf ?? this.today);
  }

  /** The page asked for. @throws BAD_USER_INPUT on a cursor of another list */
  async page(): Promise<StandardPage> {
    const { size, cursor, backwards } = this.request.page;
    const fingerprint = this.fingerprint();
    const position =
      cursor === null ? null : decodeCursor(backwards ? 'before' : 'after', fingerprint, cursor);
    const ordering = backwards ? reversed(this.ordering()) : this.ordering();
    const found = await this.read(ordering, position, size + 1);
    const more = found.length > size;
    const rows = found.slice(0, size).map((row) => ({
      row,
      cursor: encodeCursor(fingerprint, { value: row.orderValue, serial: row.serial }),
    }));
    if (backwards) rows.reverse();
    return {
      rows,
      pageInfo: pageInfo(rows, backwards ? cursor !== null : more, backwards ? more : cursor !== null),
    };
  }

  private ordering(): Ordering {
    const { query, orderBy: asked } = this.request;
    const field = asked?.field ?? (query ? 'RELEVANCE' : 'CODE');
    return orderingOf(field, asked?.direction ?? 'ASC', this.plan.weight);
  }

  private fingerprint(): string {
    const { query, filter, orderBy: asked } = this.request;
    return fingerprintOf([query, Object.entries(filter).sort(), asked?.field, asked?.direction]);
  }

  private async read(ordering: Ordering, position: Position | null, limit: number): Promise<OrderedRow[]> {
    const rows: OrderedRow[] = [];
    const { expression } = ordering;
    const order = orderBy(ordering);
    for (const stretch of stretchesAfter(ordering, position)) {
      if (rows.length >= limit) break;
      const where = allOf([...this.plan.conditions, ...this.conditions, stretch]);
      rows.push(
        ...((await this.database.reader.query(
          `SELECT s.*, ${expression.sql} AS orderValue FROM ${this.plan.from.sql}
            WHERE ${where.sql} ORDER BY ${order.sql} LIMIT ?`,
          [
            ...expression.values,
            ...this.plan.from.values,
            ...where.values,
            ...order.values,
            limit - rows.length,
          ],
        )) as OrderedRow[]),
      );
    }
    return rows;
  }
}

function pageInfo(rows: readonly PlacedRow[], hasNextPage: boolean, hasPreviousPage: boolean): PageInfo {
  return Object.assign(new PageInfo(), {
    hasNextPage,
    hasPreviousPage,
    startCursor: rows[0]?.cursor ?? null,
    endCursor: rows.at(-1)?.cursor ?? null,
  });
}
