/** Which rows a page holds. */
export interface Page {
  readonly first: number;
  readonly offset: number;
}

/** A page of a list that begins again after its end, so that every page is full. */
export function pageOf<Row>(rows: readonly Row[], { first, offset }: Page): Row[] {
  return Array.from({ length: first }, (_, index) => rows[(offset + index) % rows.length] as Row);
}
