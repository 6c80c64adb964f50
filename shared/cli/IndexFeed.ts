import { Turns } from '../database';
import type { SectorKey } from '../kernel/sectorKeys';

/** Rows of a log that are worth a transaction of the index: fewer would touch the same pages again and again. */
const WORTH_TAKING = 2000;

/** Sectors whose rows may wait for their turn while the import goes on. */
const MOST_WAITING = 3;

/**
 * Has the provincial index take in what an import writes while the import goes on: in pieces worth a transaction, and
 * of one sector at a time, because the index is written by one at a time. What is not taken in yet waits in memory, so an
 * import that is far ahead waits for the index.
 */
export class IndexFeed {
  private readonly waiting = new Map<SectorKey, number>();
  private readonly turns = new Turns();
  private readonly taking = new Set<Promise<void>>();

  constructor(private readonly takeIn: (sector: SectorKey) => Promise<void>) {}

  /** Notes rows that a sector has written; resolves when the import may go on. */
  async written(sector: SectorKey, rows: number): Promise<void> {
    const waiting = (this.waiting.get(sector) ?? 0) + rows;
    this.waiting.set(sector, waiting < WORTH_TAKING ? waiting : 0);
    if (waiting >= WORTH_TAKING) this.beginTurn(sector);
    while (this.taking.size > MOST_WAITING) await Promise.race(this.taking);
  }

  /** Resolves when the index has all that was written. @throws SECTOR_UNAVAILABLE */
  async settle(): Promise<void> {
    for (const sector of this.waiting.keys()) await this.turnOf(sector);
  }

  /** A failure is logged where it happens, and met again by whoever settles. */
  private beginTurn(sector: SectorKey): void {
    const turn = this.turnOf(sector)
      .catch(() => undefined)
      .then(() => void this.taking.delete(turn));
    this.taking.add(turn);
  }

  private turnOf(sector: SectorKey): Promise<void> {
    return this.turns.take(() => this.takeIn(sector));
  }
}
