import { EMPTY_LOG, type ChangeLog, type LogEnd } from './ChangeLog';
import { hashOf } from './chain';

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
 * Walks a log from its first row and finds any edited, missing, swapped or inserted row, and, against a head saved
 * earlier outside the database, a cut tail or a log written anew.
 */
export async function verifyChain(log: ChangeLog, saved: LogEnd | null): Promise<ChainVerdict> {
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
      if (saved?.seq === row.seq && saved.hash !== row.hash) {
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
  if (saved && saved.seq > previous.seq) {
    return verdict('CUT_TAIL', previous.seq, `the log ends here, row ${String(saved.seq)} was saved earlier`);
  }
  return { rows, end: previous, fault: null };
}
