import { ByteBoundedCache } from '../../shared/service/ByteBoundedCache';

interface Loss {
  readonly reason: unknown;
  /** On the clock of `performance.now()`. */
  readonly until: number;
}

const MOST_BYTES = 1024 * 1024;

/**
 * Operations whose planning has cost a thread: a client that repeats one at once must not cost another. They are tried
 * again after a while, for it may have been the machine that was short of time.
 */
export class LostOperations {
  readonly #losses = new ByteBoundedCache<Loss>(MOST_BYTES);
  readonly #forMs: number;

  /** @param forMs how long an operation is remembered; milliseconds */
  constructor(forMs: number) {
    this.#forMs = forMs;
  }

  /** Remembers how an operation failed. */
  remember(key: string, reason: unknown): void {
    this.#losses.set(key, { reason, until: performance.now() + this.#forMs }, key.length * 2);
  }

  /** How an operation failed a short while ago; undefined if it did not. */
  reasonOf(key: string): unknown {
    const loss = this.#losses.get(key);
    if (!loss || loss.until > performance.now()) return loss?.reason;
    this.#losses.delete(key);
    return undefined;
  }
}
