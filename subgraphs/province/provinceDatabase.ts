import type { DatabaseOptions, PageCache } from '../../shared/database';
import { indexedMigrations } from '../../shared/kernel/migrations';
import { provinceMigrations } from './migrations';
import { provinceTables } from './provinceTables';

/**
 * A stretch of a log touches pages of the postings and references all over the file, the next one most of them again; so
 * do the questions that count or follow references. At 500,000 standards a stretch changes 37,000 pages, 145 MiB: kept in
 * memory with what it looks up, a row has 4 pages read for it, 12 with half as much (measured).
 */
const servingCache: PageCache = { writing: 160, reading: 48 };

/** What the province opens its database with. */
export const provinceDatabase: DatabaseOptions = {
  name: 'province',
  tables: provinceTables,
  migrations: [...indexedMigrations, ...provinceMigrations],
  pageCache: servingCache,
};
