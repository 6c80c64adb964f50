import type { ChangeFeed, ChangeHead } from '../../../shared/kernel/changes/ChangeEntry';
import { SourceStatus } from '../../../shared/kernel/graph/completeness';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';
import type { Source } from './indexTables';
import type { SourceStore } from './SourceStore';

/** How long a sector may take to say where its log ends before it counts as unavailable, unless told otherwise. */
const PROBE_DEADLINE_MS = 300;

function within<Value>(milliseconds: number, work: Promise<Value>): Promise<Value | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), milliseconds);
    work.then(resolve, () => resolve(null)).finally(() => clearTimeout(timer));
  });
}

/**
 * How fresh each sector's rows are here, asked of the sectors themselves at the moment of the question: a sector that
 * has just gone is told as gone, and one that has just written as ahead.
 */
export class Freshness {
  private asking: Promise<SourceStatus[]> | undefined;
  private askingNext: Promise<SourceStatus[]> | undefined;

  constructor(
    private readonly feeds: readonly ChangeFeed[],
    private readonly sources: SourceStore,
    private readonly clock: () => Date,
    /** When the end of a sector's log was last seen taken in; null when that was never seen here. */
    private readonly inStepAt: (sector: SectorKey) => string | null = () => null,
    private readonly probeMs = PROBE_DEADLINE_MS,
  ) {}

  /**
   * One row a sector, in the order of their keys. The sectors are asked once at a time; a question that comes meanwhile
   * waits for the next time, which all such questions share, because what was asked before it may be true no longer.
   */
  statuses(): Promise<readonly SourceStatus[]> {
    if (!this.asking) return this.askNow();
    this.askingNext ??= this.asking
      .catch(() => undefined)
      .then(() => {
        this.askingNext = undefined;
        return this.askNow();
      });
    return this.askingNext;
  }

  private askNow(): Promise<SourceStatus[]> {
    this.asking = this.ask().finally(() => {
      this.asking = undefined;
    });
    return this.asking;
  }

  private async ask(): Promise<SourceStatus[]> {
    const heads = await Promise.all(this.feeds.map((feed) => within(this.probeMs, feed.head())));
    const headOf = new Map(this.feeds.map(({ sector }, index) => [sector, heads[index] ?? null]));
    return (await this.sources.all()).map((source) =>
      this.statusOf(source, headOf.get(source.sector) ?? null),
    );
  }

  private statusOf(source: Source, head: ChangeHead | null): SourceStatus {
    // What was taken in while the sector was being asked may be beyond its answer.
    const inStep =
      head !== null &&
      (source.cursorSeq > head.seq || (source.cursorSeq === head.seq && source.cursorHash === head.hash));
    const last = [source.syncedAt, this.inStepAt(source.sector)]
      .filter((instant) => instant !== null)
      .sort()
      .at(-1);
    return Object.assign(new SourceStatus(), {
      sector: source.sector,
      rows: source.rowCount,
      cursor: source.cursorSeq,
      lagSeconds: inStep ? 0 : this.secondsSince(last ?? null),
      available: head !== null,
      reconciledAt: source.reconciledAt,
    });
  }

  /** At least a millisecond: what is behind is never told as in step. */
  private secondsSince(instant: string | null): number | null {
    if (instant === null) return null;
    return Math.max(0.001, (this.clock().getTime() - Date.parse(instant)) / 1000);
  }
}
