import type { DataSourceOptions, EntityManager } from 'typeorm';
import type { DatabaseConfig } from './databaseConfig';
import type { Dialect } from './dialectOf';
import type { Engine } from './Engine';
import { MysqlEngine } from './mysql/MysqlEngine';
import type { PageCache } from './PageCache';
import { SqliteEngine } from './sqlite/SqliteEngine';
import { StatementCounter } from './StatementCounter';
import { TransactionScope, type TransactionWork } from './TransactionScope';

/** What a subgraph opens its database with. */
export interface DatabaseOptions {
  /**
   * Classes that describe the tables which the migrations make. Nothing but a comparison with the tables reads them: what
   * typeorm makes of 200 of them, twice, takes half the time of opening a database (measured), and our statements are SQL.
   */
  readonly tables?: DataSourceOptions['entities'];
  /** Classes that typeorm is told of, for who asks by its own means instead of SQL. */
  readonly entities?: DataSourceOptions['entities'];
  readonly migrations: NonNullable<DataSourceOptions['migrations']>;
  /** Names the database in lists of statements, e.g. `ecology`. */
  readonly name: string;
  /** The usual one when absent. */
  readonly pageCache?: PageCache;
}

/** One subgraph's database: SQLite or MySQL behind the same few operations, with the same results. */
export class Database {
  private readonly running = new Set<Promise<unknown>>();
  private closed = false;

  private constructor(
    private readonly engine: Engine,
    /** How many statements were sent to this database, and which. */
    readonly statements: StatementCounter,
    /** As in `DatabaseOptions`. */
    readonly tables: DatabaseOptions['tables'],
  ) {}

  /** Connects, and brings the tables up to date. Several processes may open the same database at the same time. */
  static async open(
    config: DatabaseConfig,
    { name, tables, ...options }: DatabaseOptions,
  ): Promise<Database> {
    const statements = new StatementCounter(name);
    const engine =
      config.kind === 'sqlite'
        ? await SqliteEngine.open(config.file, { ...options, statements })
        : await MysqlEngine.open(config.url, { ...options, statements });
    try {
      await engine.migrate();
    } catch (error) {
      await engine.close();
      throw error;
    }
    return new Database(engine, statements, tables);
  }

  get dialect(): Dialect {
    return this.engine.dialect;
  }

  /** For reading outside any transaction: sees what this process has committed, refuses to write. */
  get reader(): EntityManager {
    return this.engine.reader;
  }

  /**
   * Runs work in a transaction. On SQLite one runs at a time; on MySQL they run side by side at READ COMMITTED, and one
   * that loses a deadlock is run again, so the work must have no effect outside the database. Work that reads a row in
   * order to change it takes it with `lockRow`. A transaction asked for inside another is a savepoint of it.
   */
  async transaction<Result>(work: TransactionWork<Result>): Promise<Result> {
    const enclosing = TransactionScope.around(this);
    if (enclosing) return enclosing.nest(work);
    if (this.closed) throw new Error('The database is closed.');
    const turn = this.engine.transaction((manager) => TransactionScope.inside(this, manager, work));
    this.running.add(turn);
    try {
      return await turn;
    } finally {
      this.running.delete(turn);
    }
  }

  /** Waits for the transactions under way, then lets go of every connection. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await Promise.allSettled(this.running);
    await this.engine.close();
  }
}
