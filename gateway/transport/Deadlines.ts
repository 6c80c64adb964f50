/** What ends at a moment unless it has ended before. */
export interface Expiring {
  /** Milliseconds on the clock of `performance.now()`. */
  readonly deadline: number;
  /** Its place among those that are watched, for whoever watches it; negative while nobody does. */
  place: number;
  /** Called once, soon after the deadline. */
  expire(): void;
}

/** How late a deadline may be noticed, at most; milliseconds. */
const GRANULARITY_MS = 25;

/**
 * Watches any number of deadlines with one coarse timer, which runs only while there are some. A list and not a Set,
 * whose outgrown tables keep what has long been forgotten from being collected.
 */
export class Deadlines {
  readonly #watched: Expiring[] = [];
  #timer: NodeJS.Timeout | null = null;

  watch(expiring: Expiring): void {
    expiring.place = this.#watched.push(expiring) - 1;
    this.#timer ??= setInterval(() => this.#tick(), GRANULARITY_MS);
  }

  forget(expiring: Expiring): void {
    const { place } = expiring;
    if (place < 0) return;
    expiring.place = -1;
    const last = this.#watched.pop();
    if (!last || last === expiring) return;
    last.place = place;
    this.#watched[place] = last;
  }

  #tick(): void {
    if (this.#watched.length > 0) {
      // Timers run before sockets are read: after the thread was busy for long, what has arrived in time comes first.
      setImmediate(() => this.#expire());
    } else if (this.#timer) {
      clearInterval(this.#timer);
      this.#timer = null;
    }
  }

  #expire(): void {
    const now = performance.now();
    for (const expiring of this.#watched.filter(({ deadline }) => deadline <= now)) {
      this.forget(expiring);
      expiring.expire();
    }
  }
}
