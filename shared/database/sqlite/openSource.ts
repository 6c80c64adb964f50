import { setTimeout as wait } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import type { EngineOptions } from '../Engine';
import { failureCode } from '../failureCode';
import { usualPageCache, type PageCache } from '../PageCache';
import { StatementLogger } from '../StatementCounter';
import { pauseWhenDue } from './pauseWhenDue';
import { SqliteConnection } from './SqliteConnection';

/** Prepared statements kept for each connection; those of `insertRows` are the largest, about 90 kB. */
const STATEMENT_CACHE = 300;
/** Bytes of a page. */
const PAGE = 4096;
/**
 * The write-ahead log is so many times the page cache of its writer before a commit copies its pages into the file, and
 * is cut back to that after a large transaction. A bulk write touches the same pages again and again; copying every 1,000,
 * as is usual, takes twice the time of its commits (measured).
 */
const LOG_OF_CACHE = 8;
/** MiB that the log has at most, however large the cache: copying its pages keeps the process. */
const LARGEST_LOG = 512;
/** Milliseconds a statement waits for what another process holds for a moment: recovery, or the last closer's clean-up. */
const SHORT_WAIT = 5_000;
const WAL_ATTEMPTS = 200;
const WAL_PAUSE = 25;

/**
 * Switches a new file to write-ahead logging. Of three processes that do so at the same moment about one in 300 is refused at
 * once, whatever its waiting time (measured).
 */
async function useWriteAheadLog(connection: SqliteConnection): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      connection.pragma('journal_mode = WAL');
      return;
    } catch (error) {
      if (failureCode(error) !== 'SQLITE_BUSY' || attempt === WAL_ATTEMPTS) throw error;
    }
    await wait(WAL_PAUSE);
  }
}

/**
 * `synchronous = FULL`: a commit is on the disk before it is acknowledged, as with MySQL's defaults. NORMAL would
 * survive the end of the process too, and be faster (71,000 instead of 3,600 transactions a second, measured), but
 * after a power cut the log of a sector could be shorter than what was acknowledged and copied elsewhere.
 */
async function prepareWriter(connection: SqliteConnection, { writing }: PageCache): Promise<void> {
  const logSize = Math.min(LOG_OF_CACHE * writing, LARGEST_LOG) * 1024 * 1024;
  connection.pragma(`busy_timeout = ${SHORT_WAIT}`);
  await useWriteAheadLog(connection);
  connection.pragma('synchronous = FULL');
  connection.pragma(`cache_size = -${writing * 1024}`);
  // A transaction keeps all that it changed in memory until its commit. Pages that are written before it and change again
  // have all that follow them in the log read again and summed anew: a third of the writes of a large one (measured).
  connection.pragma('cache_spill = OFF');
  connection.pragma(`journal_size_limit = ${logSize}`);
  connection.pragma(`wal_autocheckpoint = ${logSize / PAGE}`);
  // From here on only the beginning of a transaction meets a lock, and waits for it without blocking the process.
  connection.pragma('busy_timeout = 0');
}

async function prepareReader(connection: SqliteConnection, { reading }: PageCache): Promise<void> {
  connection.pragma(`busy_timeout = ${SHORT_WAIT}`);
  connection.pragma(`cache_size = -${reading * 1024}`);
  connection.pragma('query_only = ON');
}

/** Opens a typeorm data source on an SQLite file; the writing one comes first, it makes the file. */
export async function openSource(
  file: string,
  purpose: 'writing' | 'reading',
  { entities = [], migrations, statements, pageCache = usualPageCache }: EngineOptions,
): Promise<DataSource> {
  const source = new DataSource({
    type: 'better-sqlite3',
    driver: SqliteConnection,
    database: file,
    prepareDatabase: (connection: SqliteConnection) =>
      (purpose === 'writing' ? prepareWriter : prepareReader)(connection, pageCache),
    statementCacheSize: STATEMENT_CACHE,
    entities,
    migrations,
    logger: new StatementLogger(statements),
  });
  await source.initialize();
  source.subscribers.push({ beforeQuery: pauseWhenDue });
  return source;
}
