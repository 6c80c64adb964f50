import { Roll, type Enrolled } from '../../shared/service/Roll';

/** What ends at a moment unless it has ended before. */
export interface Expiring extends Enrolled {
  /** Milliseconds on the clock of `performance.now()`. */
  readonly deadline: number;
  /** Called once, soon after the deadline. */
  expire(): void;
}

/** How late a deadline may be noticed, at most; milliseconds. */
const GRANULARITY_MS = 25;

/** Watches any number of deadlines with one coarse timer, which runs only while there are some. */
export class Deadlines {
  readonly #watched = new Roll<Expiring>();
  #timer: NodeJS.Timeout | null = null;

  watch(expiring: Expiring): void {
    this.#watched.join(expiring);
    this.#timer ??= setInterval(() => this.#tick(), GRANULARITY_MS);
  }

  forget(expiring: Expiring): void {
    this.#watched.leave(expiring);
  }

  #tick(): void {
    if (this.#watched.size > 0) {
      // Timers run before sockets are read: if the thread was busy for long, what has arrived meanwhile comes first.
      const now = performance.now();
      setImmediate(() => this.#expire(now));
    } else if (this.#timer) {
      clearInterval(this.#timer);
      this.#timer = null;
    }
  }

  #expire(now: number): void {
    for (const expiring of this.#watched.members()) {
      if (expiring.deadline > now) continue;
      this.forget(expiring);
      expiring.expire();
    }
  }
}
