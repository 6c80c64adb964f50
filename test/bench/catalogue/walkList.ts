import { askWhole } from './timeQuestion';

/** What the list of all standards is ordered by. */
export interface ListOrder {
  readonly field: 'CODE' | 'ISSUED_ON' | 'NEXT_REVIEW_ON';
  readonly direction: 'ASC' | 'DESC';
}

const WALK = `query Walk($orderBy: StandardOrder, $first: Int, $after: String) {
  standards(orderBy: $orderBy, first: $first, after: $after) { nodes { id } pageInfo { endCursor } }
}`;

const LARGEST_PAGE = 100;

/** Walks over the first so many rows of a list, sees to it that none comes twice, and gives the cursor after them; null for none. */
export async function cursorAfter(url: string, orderBy: ListOrder, rows: number): Promise<string | null> {
  const seen = new Set<string>();
  let after: string | null = null;
  while (seen.size < rows) {
    const first = Math.min(LARGEST_PAGE, rows - seen.size);
    const { data } = await askWhole(url, WALK, { orderBy, first, after });
    const { nodes, pageInfo } = data?.standards as {
      nodes: { id: string }[];
      pageInfo: { endCursor: string | null };
    };
    const before = seen.size;
    for (const { id } of nodes) seen.add(id);
    if (seen.size !== before + first) throw new Error(`the list by ${orderBy.field} repeats or loses rows`);
    after = pageInfo.endCursor;
  }
  return after;
}
