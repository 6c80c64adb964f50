import type { Database } from '../../../shared/database';
import { DomainError } from '../../../shared/errors';
import type { ChangeEntry, ChangeFeed } from '../../../shared/kernel/changes/ChangeEntry';
import { EMPTY_LOG, type LogEnd } from '../../../shared/kernel/changes/ChangeLog';
import { log } from '../../../shared/service/log';
import { readOn } from './readOn';
import type { SourceStore } from './SourceStore';
import type { StandardIndex } from './StandardIndex';
import { takeInEntries } from './takeInEntries';

/** What the followers of all logs share. */
export interface IndexParts {
  readonly database: Database;
  readonly sources: SourceStore;
  readonly index: StandardIndex;
  readonly clock: () => Date;
}

/** Brings the index in step with one sector's change log. Any number of processes may do so at once. */
export class LogFollower {
  private running: Promise<void> | undefined;
  private following: Promise<void> | undefined;
  private complaint: string | undefined;
  private syncedAt: string | null = null;
  private stopped = false;

  constructor(
    private readonly feed: ChangeFeed,
    private readonly parts: IndexParts,
  ) {}

  /**
   * Resolves when all that the log holds now has been taken in. One reading runs at a time; what is asked for during
   * it waits for the next, which all such callers share, because it may have passed the end before they wrote.
   * @throws SECTOR_UNAVAILABLE
   */
  catchUp(): Promise<void> {
    if (!this.running) return this.run();
    this.following ??= this.running
      .catch(() => undefined)
      .then(() => {
        this.following = undefined;
        return this.run();
      });
    return this.following;
  }

  /** When the end of the log was last seen taken in, in ISO 8601; null when that was never seen. */
  get inStepAt(): string | null {
    return this.syncedAt;
  }

  /** Ends after what is being written now. */
  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.allSettled([this.running, this.following]);
  }

  private run(): Promise<void> {
    this.running = this.attempt().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async attempt(): Promise<void> {
    try {
      while (!(await this.takeInNext())) {
        if (this.stopped) throw new Error('The index no longer follows the change logs.');
      }
      this.complaint = undefined;
    } catch (error) {
      await this.complain(error);
      throw error;
    }
  }

  /** Takes in one batch. @returns whether it reached the end of the log */
  private async takeInNext(): Promise<boolean> {
    const { sources, clock } = this.parts;
    const source = await sources.one(this.feed.sector);
    const cursor = { seq: source.cursorSeq, hash: source.cursorHash };
    const readAt = clock().toISOString();
    const { entries, isEnd, isContinued } = await readOn(this.feed, cursor);
    if (!isContinued) return this.startAnew(cursor);
    const syncedAt = isEnd ? readAt : null;
    const isTaken = entries.length === 0 || (await this.takeIn(cursor, entries, syncedAt));
    if (entries.length === 0 && !source.available)
      await sources.setAvailable(this.feed.sector, true, syncedAt);
    if (!isTaken || !isEnd) return false;
    this.syncedAt = syncedAt;
    return true;
  }

  /** @returns false when another process took in something in between */
  private takeIn(from: LogEnd, entries: readonly ChangeEntry[], syncedAt: string | null): Promise<boolean> {
    const { database, sources, index } = this.parts;
    const { sector } = this.feed;
    const cursor = entries.at(-1) ?? from;
    return database.transaction(async (manager) => {
      const { cursorSeq } = await sources.lock(manager, sector);
      if (cursorSeq !== from.seq) return false;
      const growth = await takeInEntries(manager, sector, entries, index);
      await sources.advance(manager, sector, { cursor, growth, syncedAt });
      return true;
    });
  }

  /** The log is not the one that was read so far: a database restored or made anew. All of it is read again. */
  private async startAnew(from: LogEnd): Promise<false> {
    const { database, sources } = this.parts;
    const { sector } = this.feed;
    log.error('a change log does not continue where the index stopped reading; it is read from its start', {
      sector,
      cursor: from.seq,
    });
    await database.transaction(async (manager) => {
      const { cursorSeq } = await sources.lock(manager, sector);
      if (cursorSeq !== from.seq) return;
      await sources.advance(manager, sector, { cursor: EMPTY_LOG, growth: 0, syncedAt: null });
    });
    return false;
  }

  /** Says once what is wrong, not at each attempt. */
  private async complain(error: unknown): Promise<void> {
    const complaint = error instanceof Error ? error.message : String(error);
    if (this.stopped || complaint === this.complaint) return;
    this.complaint = complaint;
    const { sector } = this.feed;
    const isUnavailable = error instanceof DomainError && error.code === 'SECTOR_UNAVAILABLE';
    log[isUnavailable ? 'warn' : 'error']('a change log could not be taken in', { sector, error });
    await this.parts.sources.setAvailable(sector, false, this.syncedAt).catch((failure: unknown) => {
      log.error('the index could not note that a sector is unavailable', { sector, error: failure });
    });
  }
}
