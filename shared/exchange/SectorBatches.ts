import type { SectorKey } from '../kernel/sectorKeys';
import type { WriteOutcome, WriteRefusal } from './CatalogueWriter';
import type { ImportTally, NumberedRow } from './ImportTally';

/** A record waiting to be written. */
export interface WaitingRow<Facts> extends NumberedRow {
  readonly facts: Facts;
  /** Tells the record apart from all others of the file. */
  readonly named: string;
  /** Whether an earlier row brought the same record; then it shares that row's fate. */
  readonly repeats: boolean;
}

/** Batches being written at the same time: a database server is then never idle while this process works on a batch. */
const MOST_AT_ONCE = 2;

/**
 * Gathers records by sector and writes each sector's when there are enough of them. A sector's batches are written
 * one after the other, those of two sectors side by side, while the rows after them are read already.
 */
export class SectorBatches<Facts> {
  private readonly waiting = new Map<SectorKey, WaitingRow<Facts>[]>();
  private readonly full = new Set<SectorKey>();
  private readonly refused = new Map<string, WriteRefusal>();
  private readonly writing = new Map<SectorKey, Promise<void>>();

  constructor(
    private readonly write: (sector: SectorKey, batch: readonly Facts[]) => Promise<readonly WriteOutcome[]>,
    private readonly tally: ImportTally,
    private readonly size: number,
  ) {}

  /** Adds a record to those that wait. Reading a row must not cost a promise: see that they are not full afterwards. */
  add(sector: SectorKey, row: WaitingRow<Facts>): void {
    const rows = this.waiting.get(sector) ?? [];
    this.waiting.set(sector, rows);
    rows.push(row);
    if (rows.length >= this.size) this.full.add(sector);
  }

  /** Whether there are enough records of a sector for a batch. */
  get areFull(): boolean {
    return this.full.size > 0;
  }

  /** Begins to write the sectors of which there are enough, as soon as it may. */
  async flushFull(): Promise<void> {
    for (const sector of this.full) await this.flush(sector);
  }

  /** Writes what is still waiting. */
  async flushAll(): Promise<void> {
    for (const sector of this.waiting.keys()) await this.flush(sector);
    await Promise.all(this.writing.values());
  }

  /** Waits for the batches that are being written, whatever becomes of them. */
  async standStill(): Promise<void> {
    await Promise.allSettled(this.writing.values());
  }

  /** Begins to write what is waiting for a sector, once its batch before is written and few others are. */
  private async flush(sector: SectorKey): Promise<void> {
    while (this.writing.has(sector) || this.writing.size >= MOST_AT_ONCE) {
      await Promise.race(this.writing.values());
    }
    const rows = this.waiting.get(sector) ?? [];
    this.waiting.set(sector, []);
    this.full.delete(sector);
    const written = this.writeRows(sector, rows);
    this.writing.set(sector, written);
    // A failure stays, and is met by whoever waits next.
    written.then(
      () => this.writing.delete(sector),
      () => undefined,
    );
  }

  private async writeRows(sector: SectorKey, rows: readonly WaitingRow<Facts>[]): Promise<void> {
    const fresh = rows.filter(({ repeats }) => !repeats);
    const outcomes =
      fresh.length > 0
        ? await this.write(
            sector,
            fresh.map(({ facts }) => facts),
          )
        : [];
    const written = new Map(fresh.map((row, index) => [row, outcomes[index]]));
    for (const row of rows) {
      const outcome = row.repeats ? this.fateOf(row) : written.get(row);
      if (!outcome) throw new Error(`the catalogue of ${sector} gave no outcome for ${row.number}`);
      if (typeof outcome !== 'string') this.refused.set(row.named, outcome);
      this.tally.settle(sector, row, outcome);
    }
  }

  private fateOf({ named }: WaitingRow<Facts>): WriteOutcome {
    return this.refused.get(named) ?? 'UNCHANGED';
  }
}
