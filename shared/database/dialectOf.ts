import type { DataSource } from 'typeorm';

/** The two families of SQL spoken here; MariaDB and what is compatible with MySQL belong to `mysql`. */
export type Dialect = 'sqlite' | 'mysql';

/** The dialect behind a typeorm manager or query runner. */
export function dialectOf(holder: { readonly dataSource: DataSource }): Dialect {
  return holder.dataSource.options.type === 'better-sqlite3' ? 'sqlite' : 'mysql';
}
