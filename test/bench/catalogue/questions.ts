import type { CatalogueSample } from './CatalogueSample';
import { askWhole, type Question } from './timeQuestion';
import { cursorAfter, type ListOrder } from './walkList';

/** Rows of a page. */
export const PAGE_SIZE = 20;

const LOOKUP = 'query Lookup($code: String!) { standard(code: $code) { id code title sector status } }';

const SEARCH = `query Search($text: String!) {
  standards(query: $text, first: ${String(PAGE_SIZE)}) { totalCount nodes { id code title sector status } }
}`;

/** The drafting bodies are known to the sectors alone, so each page is put together by the province and all six. */
const LIST = `query List($orderBy: StandardOrder, $after: String) {
  standards(orderBy: $orderBy, first: ${String(PAGE_SIZE)}, after: $after) {
    nodes { id code title sector status drafting { name } }
    pageInfo { hasNextPage endCursor }
  }
}`;

const FACETS = `query Facets($text: String, $filter: StandardFilter) {
  standards(query: $text, filter: $filter, first: 1) { totalCount facets { field value count } }
}`;

/** The number as people write it: wide marks, small letters. */
function otherSpelling(code: string): string {
  return code.replace('/', '／').replace('-', '—').toLowerCase();
}

/** Looks standards up by number, every other one in another spelling. */
export async function lookups(url: string, { records }: CatalogueSample): Promise<Question> {
  const variables = records.map(({ code }, index) => ({
    code: index % 2 === 0 ? code : otherSpelling(code),
  }));
  for (const [index, { code, title }] of records.entries()) {
    const { data } = await askWhole(url, LOOKUP, variables[index] ?? {});
    const found = data?.standard as { code: string; title: string } | null;
    if (found?.code !== code || found.title !== title) throw new Error(`${code} was not found by its number`);
  }
  return { query: LOOKUP, variables, requests: 1000 };
}

/** Searches for terms of two characters, common and rare ones: the first page and the count of all. */
export async function searches(url: string, { terms }: CatalogueSample): Promise<Question> {
  const variables = terms.map(([text]) => ({ text }));
  for (const [text, titles] of terms) {
    const { data } = await askWhole(url, SEARCH, { text });
    const { totalCount, nodes } = data?.standards as { totalCount: number; nodes: { title: string }[] };
    const isRight =
      nodes.length === Math.min(PAGE_SIZE, titles) && nodes.every(({ title }) => title.includes(text));
    if (totalCount !== titles || !isRight) {
      throw new Error(`${text} is in ${String(titles)} titles, found were ${String(totalCount)}`);
    }
  }
  return { query: SEARCH, variables, requests: 300 };
}

const ORDERS: readonly ListOrder[] = [
  { field: 'CODE', direction: 'ASC' },
  { field: 'ISSUED_ON', direction: 'DESC' },
  { field: 'CODE', direction: 'DESC' },
  { field: 'NEXT_REVIEW_ON', direction: 'DESC' },
];

/** Asks for one page, by its number, of the list of all standards in several orders. */
export async function listPages(url: string, page: number): Promise<Question> {
  const variables: Record<string, unknown>[] = [];
  for (const orderBy of ORDERS) {
    const after = await cursorAfter(url, orderBy, (page - 1) * PAGE_SIZE);
    const { data } = await askWhole(url, LIST, { orderBy, after });
    const { nodes } = data?.standards as { nodes: ({ drafting: unknown[] | null } | null)[] };
    if (nodes.length !== PAGE_SIZE || !nodes.every((node) => node?.drafting?.length === 2)) {
      throw new Error(`page ${String(page)} by ${orderBy.field} is not whole`);
    }
    variables.push({ orderBy, after });
  }
  return { query: LIST, variables, requests: 200 };
}

async function checkFacets(url: string, variables: Record<string, unknown>, rows: number): Promise<void> {
  const { data } = await askWhole(url, FACETS, variables);
  const { totalCount, facets } = data?.standards as {
    totalCount: number;
    facets: { field: string; count: number }[];
  };
  const sums = new Map<string, number>();
  for (const { field, count } of facets) sums.set(field, (sums.get(field) ?? 0) + count);
  if (totalCount !== rows || sums.size !== 4 || [...sums.values()].some((sum) => sum !== rows)) {
    throw new Error(`facets of ${JSON.stringify(variables)} do not add up to ${String(rows)}`);
  }
}

/** Counts all standards by sector, level, nature and their status on different days. */
export async function facetsOfAll(url: string, { rows }: CatalogueSample): Promise<Question> {
  const variables = Array.from({ length: 25 }, (_, year) => ({
    filter: { asOf: `${String(2001 + year)}-07-01` },
  }));
  for (const each of variables) await checkFacets(url, each, rows);
  return { query: FACETS, variables, requests: 50 };
}

/** Counts what a search finds by sector, level, nature and status. */
export async function facetsOfSearch(url: string, { terms }: CatalogueSample): Promise<Question> {
  for (const [text, titles] of terms) await checkFacets(url, { text }, titles);
  return { query: FACETS, variables: terms.map(([text]) => ({ text })), requests: 150 };
}
