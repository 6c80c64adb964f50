import type { ChangeFeed, ChangeHead } from '../../../shared/kernel/changes/ChangeEntry';
import { SourceStatus } from '../../../shared/kernel/graph/completeness';
import type { Source } from './indexTables';
import type { SourceStore } from './SourceStore';

/** How long a sector may take to say where its log ends before it counts as unavailable. */
const PROBE_DEADLINE_MS = 300;
/** How long an answer about freshness holds: lists on one page ask the sectors once. */
const HOLDS_MS = 250;

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
  private known: Promise<SourceStatus[]> | undefined;
  private askedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly feeds: readonly ChangeFeed[],
    private readonly sources: SourceStore,
    private readonly clock: () => Date,
  ) {}

  /** One row a sector, in the order of their keys. */
  statuses(): Promise<readonly SourceStatus[]> {
    const now = performance.now();
    if (!this.known || now - this.askedAt > HOLDS_MS) {
      this.askedAt = now;
      this.known = this.ask();
    }
    return this.known;
  }

  private async ask(): Promise<SourceStatus[]> {
    const heads = await Promise.all(this.feeds.map((feed) => within(PROBE_DEADLINE_MS, feed.head())));
    const headOf = new Map(this.feeds.map(({ sector }, index) => [sector, heads[index] ?? null]));
    return (await this.sources.all()).map((source) =>
      this.statusOf(source, headOf.get(source.sector) ?? null),
    );
  }

  private statusOf(source: Source, head: ChangeHead | null): SourceStatus {
    const inStep = head?.seq === source.cursorSeq && head.hash === source.cursorHash;
    return Object.assign(new SourceStatus(), {
      sector: source.sector,
      rows: source.rowCount,
      cursor: source.cursorSeq,
      lagSeconds: inStep ? 0 : this.secondsSince(source.syncedAt),
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
