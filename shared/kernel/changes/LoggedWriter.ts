import type { EntityManager } from 'typeorm';
import type { Database } from '../../database';
import type { Change, ChangeLog } from './ChangeLog';
import { earlierChange, rememberWrite, type IdempotentWrite } from './Idempotency';

/** Lets others take in what was committed, e.g. the provincial index. Never rejects. */
export type OnWritten = () => Promise<void>;

/** The parts a writer works with. */
export interface WriterParts {
  readonly database: Database;
  readonly log: ChangeLog;
  /** Called after each commit; a single write is answered when it resolves, so that its caller can read it everywhere. */
  readonly onWritten: OnWritten;
}

/** What a write does inside its transaction, at its moment (ISO 8601). @returns all that it changed, what its answer tells first */
export type LoggedWork = (manager: EntityManager, at: string) => Promise<readonly Change[]>;

/**
 * How every single write of a sector happens: in one transaction with its rows in the change log, and a repeated
 * idempotency key is answered with what the first call wrote.
 */
export class LoggedWriter {
  constructor(private readonly parts: WriterParts) {}

  /** Whether the key has written before: it is then answered, or refused, by what it wrote. @throws IDEMPOTENCY_CONFLICT */
  async isRepeated(write: IdempotentWrite): Promise<boolean> {
    return (await earlierChange(this.parts.database.reader, write)) !== null;
  }

  /**
   * Locks the log, answers a repeat from it, or does the work and appends what it changed.
   * @param told how many of the changes, from the first on, the answer tells
   * @returns the records that these changes left, as stored
   * @throws IDEMPOTENCY_CONFLICT, and what the work throws
   */
  async write(write: IdempotentWrite, work: LoggedWork, told = 1): Promise<readonly unknown[]> {
    const { database, log, onWritten } = this.parts;
    const written = await database.transaction(async (manager) => {
      const end = await log.lock(manager);
      const earlier = await earlierChange(manager, write);
      if (earlier !== null) return this.told(manager, earlier, told);
      const changes = await work(manager, end.at);
      await log.append(manager, end, write.actor, changes);
      await rememberWrite(manager, write, end.seq + 1);
      return changes.slice(0, told).map(({ after }) => after);
    });
    await onWritten();
    return written;
  }

  private async told(manager: EntityManager, first: number, count: number): Promise<unknown[]> {
    const seqs = Array.from({ length: count }, (_, index) => first + index);
    const states: unknown[] = [];
    for (const seq of seqs) states.push((await this.parts.log.entry(manager, seq))?.after);
    return states;
  }
}
