import type { EntityManager } from 'typeorm';
import { insertRows, lockRow, type Database } from '../../database';
import { canonicalJson } from './canonicalJson';
import type { ChangeAction, ChangeEntry, EntityKind } from './ChangeEntry';
import { entryOf, GENESIS_HASH, hashOf, type ChangeRow } from './chain';

/** A write to be recorded. */
export interface Change {
  readonly action: ChangeAction;
  readonly kind: EntityKind;
  readonly entity: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Where a log ends. */
export interface LogEnd {
  readonly seq: number;
  readonly hash: string;
}

/** The end of a log that a transaction has locked. */
export interface LockedEnd extends LogEnd {
  /** The moment of all that the transaction writes, ISO 8601 with milliseconds. */
  readonly at: string;
}

/** What was added to a log, and where it ends now. */
export interface Appended extends LogEnd {
  /** Oldest first; they count once the transaction is committed. */
  readonly entries: readonly ChangeEntry[];
}

const COLUMNS = [
  'seq',
  'at',
  'actor',
  'action',
  'kind',
  'entity',
  'beforeState',
  'afterState',
  'previousHash',
  'hash',
] as const satisfies readonly (keyof ChangeRow)[];

/** Changes turned into rows at once: enough to fill statements, few enough for their rows to be gone again soon. */
const WRITTEN_AT_ONCE = 512;

/** What a row says beside what happened. */
interface Writing {
  readonly at: string;
  readonly actor: string;
  readonly change: Change;
}

/** The row that records a change, after the one that the log ends with. */
function rowAfter({ seq, hash: previousHash }: LogEnd, { at, actor, change }: Writing): ChangeRow {
  const { action, kind, entity, before, after } = change;
  const unchained = {
    seq: seq + 1,
    at,
    actor,
    action,
    kind,
    entity,
    beforeState: before === null ? null : canonicalJson(before),
    afterState: after === null ? null : canonicalJson(after),
    previousHash,
  };
  return { ...unchained, hash: hashOf(unchained) };
}

/** The row that records a change, as a reader sees it. */
function writtenEntry({ seq, at, actor, previousHash, hash }: ChangeRow, change: Change): ChangeEntry {
  const { action, kind, entity, before, after } = change;
  return { seq, at, actor, action, kind, entity, before, after, previousHash, hash };
}

/** One sector's append-only, hash-chained record of every write. */
export class ChangeLog {
  constructor(
    private readonly database: Pick<Database, 'reader'>,
    private readonly clock: () => Date,
  ) {}

  /**
   * Locks the end of the log for the rest of the transaction: writers of one sector follow each other, so that rows
   * are numbered without gaps. Call it first in every writing transaction.
   */
  async lock(manager: EntityManager): Promise<LockedEnd> {
    const end = await lockRow<LogEnd>(manager, 'change_head', { id: 1 });
    if (!end) throw new Error('the change log has no head');
    return { seq: end.seq, hash: end.hash, at: this.clock().toISOString() };
  }

  /** Adds rows after `end`, in the transaction of the writes they record. */
  async append(
    manager: EntityManager,
    end: LockedEnd,
    actor: string,
    changes: readonly Change[],
  ): Promise<Appended> {
    if (changes.length === 0) return { ...end, entries: [] };
    const { at } = end;
    const entries: ChangeEntry[] = [];
    let last: LogEnd = end;
    for (let start = 0; start < changes.length; start += WRITTEN_AT_ONCE) {
      const rows = changes.slice(start, start + WRITTEN_AT_ONCE).map((change) => {
        const row = rowAfter(last, { at, actor, change });
        last = row;
        entries.push(writtenEntry(row, change));
        return COLUMNS.map((column) => row[column]);
      });
      await insertRows(manager, 'change_log', COLUMNS, rows);
    }
    const { seq, hash } = last;
    await manager.query('UPDATE change_head SET seq = ?, hash = ? WHERE id = 1', [seq, hash]);
    return { seq, hash, entries };
  }

  /** The present end; sequence 0 and 64 zeros when nothing was written yet. */
  async end(): Promise<LogEnd> {
    const [end] = (await this.database.reader.query('SELECT seq, hash FROM change_head WHERE id = 1')) as [
      LogEnd,
    ];
    return end;
  }

  /** Rows with `seq > after`, oldest first, at most `first`, as stored. */
  async rows(after: number, first: number): Promise<ChangeRow[]> {
    return (await this.database.reader.query(
      `SELECT ${COLUMNS.join(', ')} FROM change_log WHERE seq > ? ORDER BY seq LIMIT ?`,
      [after, first],
    )) as ChangeRow[];
  }

  /** Rows with `seq > after`, oldest first, at most `first`. */
  async changes(after: number, first: number): Promise<ChangeEntry[]> {
    return (await this.rows(after, first)).map(entryOf);
  }

  /** The row with this number. */
  async entry(manager: EntityManager, seq: number): Promise<ChangeEntry | undefined> {
    const [row] = (await manager.query(`SELECT ${COLUMNS.join(', ')} FROM change_log WHERE seq = ?`, [
      seq,
    ])) as ChangeRow[];
    return row && entryOf(row);
  }
}

/** Where an empty log ends. */
export const EMPTY_LOG: LogEnd = { seq: 0, hash: GENESIS_HASH };
