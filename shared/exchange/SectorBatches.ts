import type { StandardFacts } from '../kernel/catalogue/StandardFacts';
import type { SectorKey } from '../kernel/sectorKeys';
import type { CatalogueWriter, WriteOutcome, WriteRefusal } from './CatalogueWriter';
import type { ImportTally } from './ImportTally';

/** A standard waiting to be written. */
export interface WaitingRow {
  readonly line: number;
  readonly facts: StandardFacts;
  /** Whether an earlier row brought the same standard; then it shares that row's fate. */
  readonly repeats: boolean;
}

/** Batches being written at the same time: a database server is then never idle while this process works on a batch. */
const MOST_AT_ONCE = 2;

/**
 * Gathers standards by sector and writes each sector's when there are enough of them. A sector's batches are written
 * one after the other, those of two sectors side by side, while the rows after them are read already.
 */
export class SectorBatches {
  private readonly waiting = new Map<SectorKey, WaitingRow[]>();
  private readonly full = new Set<SectorKey>();
  private readonly refused = new Map<string, WriteRefusal>();
  private readonly writing = new Map<SectorKey, Promise<void>>();

  constructor(
    private readonly write: CatalogueWriter['write'],
    private readonly tally: ImportTally,
    private readonly size: number,
  ) {}

  /** Adds a standard to those that wait. Reading a row must not cost a promise: see that they are not full afterwards. */
  add(sector: SectorKey, row: WaitingRow): void {
    const rows = this.waiting.get(sector) ?? [];
    this.waiting.set(sector, rows);
    rows.push(row);
    if (rows.length >= this.size) this.full.add(sector);
  }

  /** Whether there are enough standards of a sector for a batch. */
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

  private async writeRows(sector: SectorKey, rows: readonly WaitingRow[]): Promise<void> {
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
      if (!outcome) throw new Error(`the catalogue of ${sector} gave no outcome for ${row.facts.code}`);
      if (typeof outcome !== 'string') this.refused.set(row.facts.code, outcome);
      this.tally.settle(sector, row.line, row.facts, outcome);
    }
  }

  private fateOf({ facts }: WaitingRow): WriteOutcome {
    return this.refused.get(facts.code) ?? 'UNCHANGED';
  }
}
