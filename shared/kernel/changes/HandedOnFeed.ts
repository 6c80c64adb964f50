import type { ChangeEntry, ChangeFeed, ChangeHead, ComparedKind, RecordVersion } from './ChangeEntry';

/** Rows kept for the reader, at most; one that is further behind reads them from the log. */
const MOST_KEPT = 8192;

/**
 * A sector's log for one reader in the same process that follows close behind its writers: rows that they hand on when
 * they are committed need not be read back. All other rows, and all rows when the reader is elsewhere than where those
 * handed on begin, come from the log itself.
 */
export class HandedOnFeed implements ChangeFeed {
  /** Rows that follow each other without a gap. */
  private kept: readonly ChangeEntry[] = [];
  private isFollowed = false;

  constructor(private readonly log: ChangeFeed) {}

  get sector() {
    return this.log.sector;
  }

  /** Takes rows that were committed a moment ago, oldest first; they must not change any more. */
  handOn(entries: readonly ChangeEntry[]): void {
    const [first] = entries;
    if (!first || !this.isFollowed) return;
    const last = this.kept.at(-1);
    const goesOn = last?.seq === first.seq - 1 && last.hash === first.previousHash;
    const all = goesOn ? [...this.kept, ...entries] : entries;
    this.kept = all.length <= MOST_KEPT ? all : [];
  }

  /** As the log's; what lies before the rows that are asked for is kept no longer. */
  async changes(after: number, first: number): Promise<readonly ChangeEntry[]> {
    this.isFollowed = true;
    const handedOn = this.keptAfter(after).slice(0, first);
    if (handedOn.length === first) return handedOn;
    const end = handedOn.at(-1)?.seq ?? after;
    return [...handedOn, ...(await this.log.changes(end, first - handedOn.length))];
  }

  /** Nothing where the first row after the place is not among those kept. */
  private keptAfter(after: number): readonly ChangeEntry[] {
    const [first] = this.kept;
    if (!first || first.seq > after + 1) return [];
    this.kept = this.kept.slice(after + 1 - first.seq);
    return this.kept;
  }

  head(): Promise<ChangeHead> {
    return this.log.head();
  }

  versions(kind: ComparedKind, after: string, first: number): Promise<readonly RecordVersion[]> {
    return this.log.versions(kind, after, first);
  }

  records(ids: readonly string[]): Promise<readonly unknown[]> {
    return this.log.records(ids);
  }
}
