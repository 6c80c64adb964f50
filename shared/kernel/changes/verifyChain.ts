import { EMPTY_LOG, type LogEnd } from './ChangeLog';
import { hashOf, type ChangeRow } from './chain';

/** A log as it is walked: in a database, or in a file that was exported from one. */
export interface ReadableLog {
  /** Rows with `seq > after`, oldest first, at most `first`, as stored. */
  rows(after: number, first: number): Promise<ChangeRow[]>;
  /** Where it says that it ends. */
  end(): Promise<LogEnd>;
}

/** What is wrong with a log, and at which row. */
export interface ChainFault {
  readonly seq: number;
  readonly fault: 'GAP' | 'BROKEN_LINK' | 'EDITED' | 'CUT_TAIL' | 'HEAD_MISMATCH' | 'REWRITTEN';
  readonly detail: string;
}

/** What a walk over a log found. */
export interface ChainVerdict {
  readonly rows: number;
  readonly end: LogEnd;
  /** The first fault, or null when the log is whole. */
  readonly fault: ChainFault | null;
}

const PAGE = 1000;

/**
 * Walks a log from its first row and finds any edited, missing, swapped or inserted row, and, against heads saved
 * earlier outside the database, a cut tail or a log written anew.
 */
export async function verifyChain(
  log: ReadableLog,
  saved: LogEnd | readonly LogEnd[] | null,
): Promise<ChainVerdict> {
  const heads = saved === null ? [] : 'seq' in saved ? [saved] : saved;
  const hashesAt = new Map<number, Set<string>>();
  for (const { seq, hash } of heads) hashesAt.set(seq, (hashesAt.get(seq) ?? new Set()).add(hash));
  let previous: LogEnd = EMPTY_LOG;
  let rows = 0;
  // Not from zero: a row inserted before the first would not be seen.
  let after = Number.MIN_SAFE_INTEGER;
  const verdict = (fault: ChainFault['fault'], seq: number, detail: string): ChainVerdict => ({
    rows,
    end: previous,
    fault: { seq, fault, detail },
  });

  for (;;) {
    const page = await log.rows(after, PAGE);
    for (const row of page) {
      if (row.seq !== previous.seq + 1) {
        return verdict('GAP', previous.seq + 1, `row ${String(row.seq)} follows row ${String(previous.seq)}`);
      }
      if (row.previousHash !== previous.hash) {
        return verdict('BROKEN_LINK', row.seq, 'does not name the hash of the row before it');
      }
      if (hashOf(row) !== row.hash) return verdict('EDITED', row.seq, 'its content does not have its hash');
      previous = { seq: row.seq, hash: row.hash };
      rows += 1;
      const hashes = hashesAt.get(row.seq);
      if (hashes && (hashes.size > 1 || !hashes.has(row.hash))) {
        return verdict('REWRITTEN', row.seq, 'its hash is not the one saved earlier');
      }
    }
    after = previous.seq;
    if (page.length === PAGE) continue;
    const end = await log.end();
    if (end.seq === previous.seq && end.hash === previous.hash) break;
    // A row written since the page was read moves the head too; only a head without its row is a fault.
    if (end.seq <= previous.seq || (await log.rows(after, 1)).length === 0) {
      return verdict(
        'HEAD_MISMATCH',
        previous.seq,
        `the log ends here, its head says row ${String(end.seq)}`,
      );
    }
  }
  const last = Math.max(0, ...hashesAt.keys());
  if (last > previous.seq) {
    return verdict('CUT_TAIL', previous.seq, `the log ends here, row ${String(last)} was saved earlier`);
  }
  return { rows, end: previous, fault: null };
}
