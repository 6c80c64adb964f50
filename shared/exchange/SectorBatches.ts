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
const MOST_AT_ONCE = 3;

/** Batches' worth of records that may wait, of all sectors together, while the file is read on. */
const MOST_WAITING = 6;

/**
 * Gathers records by sector and writes each sector's when there are enough of them. A sector's batches are written
 * one after the other, those of some sectors side by side, while the rows after them are read already.
 */
export class SectorBatches<Facts> {
  private readonly waiting = new Map<SectorKey, WaitingRow<Facts>[]>();
  private readonly refused = new Map<string, WriteRefusal>();
  private readonly writing = new Map<SectorKey, Promise<void>>();
  private waitingRows = 0;
  private stopped = false;

  constructor(
    private readonly write: (sector: SectorKey, batch: readonly Facts[]) => Promise<readonly WriteOutcome[]>,
    private readonly tally: ImportTally,
    private readonly size: number,
  ) {}

  /** Adds a record to those that wait. Reading a row must not cost a promise: see afterwards that they are not crowded. */
  add(sector: SectorKey, row: WaitingRow<Facts>): void {
    const rows = this.waiting.get(sector) ?? [];
    this.waiting.set(sector, rows);
    rows.push(row);
    this.waitingRows += 1;
    if (rows.length % this.size === 0) this.beginNext(this.size);
  }

  /** Whether more records wait than are worth holding. */
  get areCrowded(): boolean {
    return this.waitingRows >= MOST_WAITING * this.size;
  }

  /** Resolves when there is room for more records. */
  async room(): Promise<void> {
    for (this.beginNext(1); this.areCrowded; this.beginNext(1)) await Promise.race(this.writing.values());
  }

  /** Writes what is still waiting. */
  async flushAll(): Promise<void> {
    for (this.beginNext(1); this.writing.size > 0; this.beginNext(1))
      await Promise.race(this.writing.values());
  }

  /** Begins nothing more, and waits for the batches that are being written, whatever becomes of them. */
  async standStill(): Promise<void> {
    this.stopped = true;
    await Promise.allSettled(this.writing.values());
  }

  /** Begins to write sectors that have so many records waiting, most of all first, as far as it may. */
  private beginNext(least: number): void {
    while (!this.stopped && this.writing.size < MOST_AT_ONCE) {
      const [next] = [...this.waiting]
        .filter(([sector, rows]) => rows.length >= least && !this.writing.has(sector))
        .sort(([, one], [, other]) => other.length - one.length);
      if (!next) return;
      this.begin(...next);
    }
  }

  private begin(sector: SectorKey, rows: WaitingRow<Facts>[]): void {
    const batch = rows.splice(0, this.size);
    this.waitingRows -= batch.length;
    const written = this.writeRows(sector, batch);
    this.writing.set(sector, written);
    // A failure stays, and is met by whoever waits next.
    written.then(
      () => {
        this.writing.delete(sector);
        this.beginNext(this.size);
      },
      () => (this.stopped = true),
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
