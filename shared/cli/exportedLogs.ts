import { createReadStream, createWriteStream, existsSync, mkdirSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { badField } from '../errors';
import { EMPTY_LOG, type LogEnd } from '../kernel/changes/ChangeLog';
import type { ChangeRow } from '../kernel/changes/chain';
import type { ReadableLog } from '../kernel/changes/verifyChain';
import { objectIn } from '../service/objectIn';

const fileOf = (folder: string, keeper: string) => join(folder, `${keeper}.log.jsonl`);

/** Rows of one stretch. */
const PAGE = 1000;

/** Writes a log to a file of a folder: its rows as stored, a row a line. */
export async function exportLog(folder: string, keeper: string, log: ReadableLog): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const out = createWriteStream(fileOf(folder, keeper));
  for (let after = 0, isEnd = false; !isEnd;) {
    const rows = await log.rows(after, PAGE);
    for (const row of rows) if (!out.write(`${JSON.stringify(row)}\n`)) await once(out, 'drain');
    isEnd = rows.length < PAGE;
    after = rows.at(-1)?.seq ?? after;
  }
  out.end();
  await once(out, 'close');
}

/** A log in a file, read once from its first line to its last: whoever has no database can verify it. */
class ExportedLog implements ReadableLog {
  private readonly lines: AsyncIterator<string>;
  private last: LogEnd = EMPTY_LOG;
  private read = 0;

  constructor(private readonly file: string) {
    this.lines = createInterface({ input: createReadStream(file, 'utf8') })[Symbol.asyncIterator]();
  }

  /** The next rows, wherever the walk stands: a row that is missing shows in those that follow. */
  async rows(_after: number, first: number): Promise<ChangeRow[]> {
    const rows: ChangeRow[] = [];
    while (rows.length < first) {
      const { value, done } = await this.lines.next();
      if (done) break;
      this.read += 1;
      rows.push(this.rowIn(value));
    }
    const last = rows.at(-1);
    if (last) this.last = { seq: last.seq, hash: last.hash };
    return rows;
  }

  /** A file has no head of its own beside its last row. */
  end(): Promise<LogEnd> {
    return Promise.resolve(this.last);
  }

  private rowIn(line: string): ChangeRow {
    const row = objectIn(line);
    if (row === null) throw badField('--from', this.file, `line ${String(this.read)} is no row of a log`);
    return row as unknown as ChangeRow;
  }
}

/** Whether a log was exported to a folder. */
export const isExported = (folder: string, keeper: string): boolean => existsSync(fileOf(folder, keeper));

/** A log that was exported to a folder; null when there is none. */
export function openExportedLog(folder: string, keeper: string): ReadableLog | null {
  return isExported(folder, keeper) ? new ExportedLog(fileOf(folder, keeper)) : null;
}
