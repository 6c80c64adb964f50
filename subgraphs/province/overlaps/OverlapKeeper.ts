import { Turns, type Database } from '../../../shared/database';
import { performance } from 'node:perf_hooks';
import { log } from '../../../shared/service/log';
import { compareStandards } from './compareStandards';

/**
 * Standards compared in one transaction: as many as make it worth while that what they are compared with is read for all at
 * once, and few enough that who asks or writes meanwhile does not wait long.
 */
const AT_ONCE = 32;

/** After each of them it rests this many times as long as that took: the rest of the time belongs to who asks and writes. */
const REST = 3;

/** Milliseconds between looking whether standards wait and looking again. */
const POLL_INTERVAL = 1000;

/** Keeps the report on overlaps in step with the index. Any number of processes may do so at once. */
export class OverlapKeeper {
  private readonly turns = new Turns();
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly pollInterval = POLL_INTERVAL,
  ) {}

  /** Begins to compare what waits, in a fourth of the time, until stopped. */
  start(): void {
    if (this.stopped) return;
    const begun = performance.now();
    void this.turns
      .take(() => this.compareNext())
      .catch((error: unknown) => {
        log.error('standards could not be compared', { error });
        return false;
      })
      .then((wereAny) => {
        const rest = wereAny ? REST * (performance.now() - begun) : this.pollInterval;
        if (!this.stopped) this.timer = setTimeout(() => this.start(), rest);
      });
  }

  /** Resolves when all standards that wait now have been compared; at once where more than `most` wait. */
  async catchUp(most = Infinity): Promise<void> {
    const [{ waiting }] = (await this.database.reader.query(
      'SELECT COUNT(*) AS waiting FROM overlap_pending',
    )) as [{ readonly waiting: number }];
    if (Number(waiting) > most) return;
    while (!this.stopped && (await this.turns.take(() => this.compareNext())));
  }

  /** Ends after what is being compared now. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.turns.take(() => Promise.resolve());
  }

  /** @returns whether any waited */
  private async compareNext(): Promise<boolean> {
    const waiting = (await this.database.reader.query(
      `SELECT serial FROM overlap_pending ORDER BY serial LIMIT ${String(AT_ONCE)}`,
    )) as { readonly serial: number }[];
    const serials = waiting.map(({ serial }) => serial);
    if (serials.length > 0) await this.database.transaction((manager) => compareStandards(manager, serials));
    return serials.length > 0;
  }
}
