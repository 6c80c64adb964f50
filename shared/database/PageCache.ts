/**
 * Pages that SQLite keeps in memory for each of a database's two connections, in MiB. More than usual pays where work
 * touches pages all over a large file. MySQL has a cache of its own.
 */
export interface PageCache {
  readonly writing: number;
  readonly reading: number;
}

/** What a database keeps unless told otherwise. */
export const usualPageCache: PageCache = { writing: 8, reading: 8 };
