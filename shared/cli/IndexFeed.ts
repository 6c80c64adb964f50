import { Turns } from '../database';
import type { SectorKey } from '../kernel/sectorKeys';

/** Rows of a log that are worth a transaction of the index: fewer would touch the same pages again and again. */
const WORTH_TAKING = 4000;

/**
 * Has the provincial index take in what an import writes while the import goes on: in pieces worth a transaction, and
 * of one sector at a time, because what is read of a log and not yet written waits in memory.
 */
export class IndexFeed {
  private readonly waiting = new Map<SectorKey, number>();
  private readonly turns = new Turns();

  constructor(private readonly takeIn: (sector: SectorKey) => Promise<void>) {}

  /** Notes rows that a sector has written. */
  written(sector: SectorKey, rows: number): void {
    const waiting = (this.waiting.get(sector) ?? 0) + rows;
    this.waiting.set(sector, waiting < WORTH_TAKING ? waiting : 0);
    // A failure is logged where it happens, and met again by whoever settles.
    if (waiting >= WORTH_TAKING) void this.turnOf(sector).catch(() => undefined);
  }

  /** Resolves when the index has all that was written. @throws SECTOR_UNAVAILABLE */
  async settle(): Promise<void> {
    for (const sector of this.waiting.keys()) await this.turnOf(sector);
  }

  private turnOf(sector: SectorKey): Promise<void> {
    return this.turns.take(() => this.takeIn(sector));
  }
}
