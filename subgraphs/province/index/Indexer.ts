import type { ChangeFeed } from '../../../shared/kernel/changes/ChangeEntry';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';
import { LogFollower, type IndexParts } from './LogFollower';

/** Milliseconds between looking at a log and looking at it again. */
const POLL_INTERVAL = 1000;

/** Keeps the provincial index in step with the change logs of all sectors. */
export class Indexer {
  private readonly followers: ReadonlyMap<SectorKey, LogFollower>;
  private readonly timers = new Map<SectorKey, NodeJS.Timeout>();
  private stopped = false;

  constructor(
    feeds: readonly ChangeFeed[],
    private readonly parts: IndexParts,
    private readonly pollInterval = POLL_INTERVAL,
  ) {
    this.followers = new Map(feeds.map((feed) => [feed.sector, new LogFollower(feed, parts)]));
  }

  /** Makes the rows of the sources, then looks at every log again and again until stopped. */
  async start(): Promise<void> {
    await this.parts.sources.ensure([...this.followers.keys()]);
    for (const sector of this.followers.keys()) this.poll(sector);
  }

  /**
   * Takes in at once what a sector's log holds; resolves when the index has all of it, so that who wrote before can
   * read it now. @throws SECTOR_UNAVAILABLE
   */
  nudge(sector: SectorKey): Promise<void> {
    const follower = this.followers.get(sector);
    if (!follower) throw new Error(`${sector} is no source of the index.`);
    return follower.catchUp();
  }

  /** When the end of a sector's log was last seen taken in, in ISO 8601; null when it was not seen by this process. */
  inStepAt(sector: SectorKey): string | null {
    return this.followers.get(sector)?.inStepAt ?? null;
  }

  /** Ends polling; resolves when nothing is being written any more. */
  async stop(): Promise<void> {
    this.stopped = true;
    for (const timer of this.timers.values()) clearTimeout(timer);
    await Promise.all([...this.followers.values()].map((follower) => follower.stop()));
  }

  /** A failure is logged by the follower, and mended by a later look. */
  private poll(sector: SectorKey): void {
    if (this.stopped) return;
    void this.nudge(sector)
      .catch(() => undefined)
      .then(() => {
        if (this.stopped) return;
        this.timers.set(
          sector,
          setTimeout(() => this.poll(sector), this.pollInterval),
        );
      });
  }
}
