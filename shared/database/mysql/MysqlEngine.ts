import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { Engine, EngineOptions } from '../Engine';
import { failureCode } from '../failureCode';
import type { TransactionWork } from '../TransactionScope';
import { migrateMysql } from './migrateMysql';
import { mysqlAddress } from './mysqlAddress';
import { findServer, type MysqlServer } from './mysqlServer';
import { openSource } from './openSource';

/** How often a transaction is begun that keeps losing deadlocks. */
const ATTEMPTS = 8;
/** Milliseconds of pause before the second attempt, at most; each further one may wait that much longer. */
const PAUSE = 20;

/** Of a pool's connections, the share that writes; a sector's writers wait for each other at its log anyway. */
const WRITING_SHARE = 1 / 3;

/** MySQL and MariaDB: transactions run side by side, each on its own connection. */
export class MysqlEngine implements Engine {
  readonly dialect = 'mysql';

  private constructor(
    private readonly server: MysqlServer,
    private readonly writing: DataSource,
    private readonly reading: DataSource,
    private readonly deadlocks: WeakMap<QueryRunner, unknown>,
  ) {}

  static async open(url: string, options: EngineOptions): Promise<MysqlEngine> {
    const address = mysqlAddress(url);
    const server = await findServer(address);
    const writers = Math.max(2, Math.round(address.poolSize * WRITING_SHARE));
    const deadlocks = new WeakMap<QueryRunner, unknown>();
    const noteDeadlock = (error: unknown, runner: QueryRunner | undefined): void => {
      if (runner && failureCode(error) === 'ER_LOCK_DEADLOCK') deadlocks.set(runner, error);
    };
    const writing = await openSource(address, server, 'writing', writers, options, noteDeadlock);
    try {
      const reading = await openSource(address, server, 'reading', address.poolSize - writers, options);
      return new MysqlEngine(server, writing, reading, deadlocks);
    } catch (error) {
      await writing.destroy();
      throw error;
    }
  }

  get reader(): EntityManager {
    return this.reading.manager;
  }

  migrate(): Promise<void> {
    return migrateMysql(this.writing, this.server);
  }

  async transaction<Result>(work: TransactionWork<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(work);
      } catch (error) {
        if (failureCode(error) !== 'ER_LOCK_DEADLOCK' || attempt === ATTEMPTS) throw error;
      }
      await wait(Math.random() * PAUSE * attempt);
    }
  }

  private async attempt<Result>(work: TransactionWork<Result>): Promise<Result> {
    const runner = this.writing.createQueryRunner();
    try {
      await runner.startTransaction();
      const result = await work(runner.manager);
      this.refuseAfterDeadlock(runner);
      await runner.query('COMMIT');
      return result;
    } catch (error) {
      await this.rollBack(runner);
      this.refuseAfterDeadlock(runner);
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** A deadlock undoes the whole transaction. Work that swallowed the error went on outside of it, and must not count as done. */
  private refuseAfterDeadlock(runner: QueryRunner): void {
    if (this.deadlocks.has(runner)) throw this.deadlocks.get(runner);
  }

  /** A connection that cannot roll back is thrown away: the next user would commit what it left behind. */
  private async rollBack(runner: QueryRunner): Promise<void> {
    try {
      await runner.query('ROLLBACK');
    } catch {
      const connection = await runner.connect().catch(() => undefined);
      connection?.destroy();
    }
  }

  async close(): Promise<void> {
    await this.reading.destroy();
    await this.writing.destroy();
  }
}
