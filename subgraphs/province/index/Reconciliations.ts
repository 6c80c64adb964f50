import type { ChangeFeed } from '../../../shared/kernel/changes/ChangeEntry';
import { log } from '../../../shared/service/log';
import type { Indexer } from './Indexer';
import type { Closeness } from './inventory';
import type { IndexParts } from './LogFollower';
import { Reconciler, type Reconciliation } from './Reconciler';

/** Milliseconds from the end of one round to the next. */
const INTERVAL = 10 * 60 * 1000;

/** Rounds that come by themselves until one compares all that rows say: about a day. */
const CLOSE_EVERY = 144;

/** Compares all sectors, one after the other, now and then or when asked to. */
export class Reconciliations {
  private readonly reconcilers: readonly Reconciler[];
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<unknown> = Promise.resolve();
  private stopped = false;
  private roundsBegun = 0;

  constructor(
    feeds: readonly ChangeFeed[],
    parts: IndexParts,
    indexer: Indexer,
    private readonly interval = INTERVAL,
    private readonly closeEvery = CLOSE_EVERY,
  ) {
    this.reconcilers = feeds.map((feed) => new Reconciler(feed, parts, () => indexer.nudge(feed.sector)));
  }

  /** Begins to compare now and then: ids and versions, and more seldom all that rows say. */
  start(): void {
    this.timer = setTimeout(() => {
      this.roundsBegun += 1;
      const closeness = this.roundsBegun % this.closeEvery === 0 ? 'CONTENT' : 'VERSIONS';
      void this.run(closeness).then(() => {
        if (!this.stopped) this.start();
      });
    }, this.interval);
  }

  /** Compares every sector that answers; one that does not is left for the next round. */
  run(closeness: Closeness = 'VERSIONS'): Promise<readonly Reconciliation[]> {
    const round = this.round.then(async () => {
      const found: Reconciliation[] = [];
      for (const reconciler of this.reconcilers) {
        if (this.stopped) break;
        await reconciler.reconcile(closeness).then(
          (reconciliation) => found.push(reconciliation),
          (error: unknown) => log.warn('a sector could not be compared with the index', { error }),
        );
      }
      return found;
    });
    this.round = round;
    return round;
  }

  /** Resolves when nothing is being compared any more. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.round;
  }
}
