import type { DataSourceOptions, EntityManager } from 'typeorm';
import type { Dialect } from './dialectOf';
import type { PageCache } from './PageCache';
import type { StatementCounter } from './StatementCounter';
import type { TransactionWork } from './TransactionScope';

/** What an engine is opened with. */
export interface EngineOptions {
  /** As in `DatabaseOptions`. */
  readonly entities?: DataSourceOptions['entities'];
  readonly migrations: NonNullable<DataSourceOptions['migrations']>;
  readonly statements: StatementCounter;
  /** As in `DatabaseOptions`. */
  readonly pageCache?: PageCache;
}

/** What differs between the database systems. Each keeps two typeorm data sources: one that writes, one that only reads. */
export interface Engine {
  readonly dialect: Dialect;
  readonly reader: EntityManager;
  /** Brings the tables up to date; safe when several processes start at once. */
  migrate(): Promise<void>;
  /** Runs work in a transaction of its own: committed when the work ends well, rolled back when it throws. */
  transaction<Result>(work: TransactionWork<Result>): Promise<Result>;
  close(): Promise<void>;
}
