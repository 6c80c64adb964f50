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

/**
 * Gathers standards by sector and writes each sector's when there are enough of them. One batch at a time is being
 * written, while the rows after it are read already.
 */
export class SectorBatches {
  private readonly waiting = new Map<SectorKey, WaitingRow[]>();
  private readonly refused = new Map<string, WriteRefusal>();
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly write: CatalogueWriter['write'],
    private readonly tally: ImportTally,
    private readonly size: number,
  ) {}

  async add(sector: SectorKey, row: WaitingRow): Promise<void> {
    const rows = this.waiting.get(sector) ?? [];
    this.waiting.set(sector, rows);
    rows.push(row);
    if (rows.length >= this.size) await this.flush(sector);
  }

  /** Writes what is still waiting. */
  async flushAll(): Promise<void> {
    for (const sector of this.waiting.keys()) await this.flush(sector);
    await this.writing;
  }

  /** Waits for the batch that is being written, whatever becomes of it. */
  async standStill(): Promise<void> {
    await Promise.allSettled([this.writing]);
  }

  /** Begins to write what is waiting for a sector, once the batch before is written. */
  private async flush(sector: SectorKey): Promise<void> {
    await this.writing;
    const rows = this.waiting.get(sector) ?? [];
    this.waiting.set(sector, []);
    this.writing = this.writeRows(sector, rows);
    // A failure is met by whoever waits for this batch.
    this.writing.catch(() => undefined);
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
