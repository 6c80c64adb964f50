import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { Engine, EngineOptions } from '../Engine';
import { failureCode } from '../failureCode';
import type { TransactionWork } from '../TransactionScope';
import { Turns } from '../Turns';
import { openSource } from './openSource';
import type { SqliteConnection } from './SqliteConnection';

/** Milliseconds between two attempts to get the write lock from another process. */
const POLL = 5;
/** Milliseconds after which a writer gives up on another process's lock. */
const LONGEST_WAIT = 30_000;
/** A transaction that held the lock this many milliseconds leaves it free for two polls: other processes must come in too. */
const LONG_HOLD = 20 * POLL;

/**
 * SQLite. typeorm runs everything on one connection, where transactions begun side by side would mix; so writers take
 * turns on one connection and readers have another.
 */
export class SqliteEngine implements Engine {
  readonly dialect = 'sqlite';
  private readonly turns = new Turns();
  private readonly runner: QueryRunner;
  private nextBegin = 0;

  private constructor(
    private readonly writing: DataSource,
    private readonly reading: DataSource,
    private readonly connection: SqliteConnection,
  ) {
    this.runner = writing.createQueryRunner();
  }

  static async open(file: string, options: EngineOptions): Promise<SqliteEngine> {
    const wholePath = path.resolve(file);
    const writing = await openSource(wholePath, 'writing', options);
    try {
      const connection: SqliteConnection = await writing.createQueryRunner().connect();
      return new SqliteEngine(writing, await openSource(wholePath, 'reading', options), connection);
    } catch (error) {
      await writing.destroy();
      throw error;
    }
  }

  get reader(): EntityManager {
    return this.reading.manager;
  }

  /** All pending migrations are one transaction: another process waits for it, then finds nothing left to do. */
  async migrate(): Promise<void> {
    // Rebuilding a table would otherwise delete the rows that refer to it; inside a transaction this has no effect.
    this.connection.pragma('foreign_keys = OFF');
    try {
      await this.transaction(() => this.writing.runMigrations({ transaction: 'none' }));
    } finally {
      this.connection.pragma('foreign_keys = ON');
    }
  }

  transaction<Result>(work: TransactionWork<Result>): Promise<Result> {
    return this.turns.take(async () => {
      await this.begin();
      const begun = performance.now();
      try {
        const result = await work(this.runner.manager);
        await this.runner.query('COMMIT');
        return result;
      } catch (error) {
        if (this.connection.inTransaction) await this.runner.query('ROLLBACK');
        throw error;
      } finally {
        this.tellRunner({ isTransactionActive: false, transactionDepth: 0 });
        const now = performance.now();
        if (now - begun > LONG_HOLD) this.nextBegin = now + 2 * POLL;
      }
    });
  }

  /** Waits in the event loop, not in SQLite, which would block the whole process meanwhile. */
  private async begin(): Promise<void> {
    const asked = performance.now();
    if (this.nextBegin > asked) await wait(this.nextBegin - asked);
    for (;;) {
      try {
        await this.runner.query('BEGIN IMMEDIATE');
        this.tellRunner({ isTransactionActive: true, transactionDepth: 1 });
        return;
      } catch (error) {
        if (failureCode(error) !== 'SQLITE_BUSY' || performance.now() - asked > LONGEST_WAIT) throw error;
      }
      await wait(POLL);
    }
  }

  /** typeorm cannot begin with a lock, so it is told that a transaction has begun: what it begins inside is a savepoint. */
  private tellRunner(state: { isTransactionActive: boolean; transactionDepth: number }): void {
    Object.assign(this.runner, state);
  }

  async close(): Promise<void> {
    await this.turns.take(async () => {
      await this.reading.destroy();
      // libsql lets go of a connection at some later garbage collection; the file is to be complete by itself now.
      this.connection.pragma('wal_checkpoint(TRUNCATE)');
      this.connection.pragma('shrink_memory');
      await this.writing.destroy();
    });
  }
}
