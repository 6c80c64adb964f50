import type { DatabaseOptions, PageCache } from '../../shared/database';
import { indexedMigrations } from '../../shared/kernel/migrations';
import { provinceMigrations } from './migrations';
import { provinceTables } from './provinceTables';

/**
 * A stretch of a log touches pages of the postings and references all over the file, the next one most of them again; so
 * do the questions that count or follow references. Kept in memory they are neither read again nor written twice: half
 * the time of a row at 500,000 standards (measured).
 */
const servingCache: PageCache = { writing: 64, reading: 48 };

/** What the province opens its database with. */
export const provinceDatabase: DatabaseOptions = {
  name: 'province',
  entities: provinceTables,
  migrations: [...indexedMigrations, ...provinceMigrations],
  pageCache: servingCache,
};
