import { badField } from '../../shared/errors';
import { checkPageSize } from '../../shared/kernel';

/** The arguments of a page as a caller gives them. */
export interface PageAsked {
  readonly first?: number | null | undefined;
  /** Key of the last row already seen. */
  readonly after?: string | null | undefined;
}

/** One page of a list. */
export interface ListPage<Row> {
  readonly nodes: Row[];
  /** What to ask for `after` to go on; null at the end. */
  readonly endCursor: string | null;
}

/** Rows of a page that names no size. */
const USUAL_SIZE = 20;

/** Cuts a page out of a list that had to be computed whole. @throws BAD_USER_INPUT on a size out of range or a cursor that is none */
export function pageOf<Row>(
  all: readonly Row[],
  keyOf: (row: Row) => string,
  { first, after }: PageAsked,
): ListPage<Row> {
  const size = checkPageSize('first', first ?? USUAL_SIZE);
  const start = after == null ? 0 : all.findIndex((row) => keyOf(row) === after) + 1;
  if (after != null && start === 0) throw badField('after', after, 'is no cursor of this list');
  const nodes = all.slice(start, start + size);
  const last = nodes.at(-1);
  return { nodes, endCursor: last === undefined || start + size >= all.length ? null : keyOf(last) };
}
