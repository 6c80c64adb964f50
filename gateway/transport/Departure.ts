import { setMaxListeners } from 'node:events';

/** Tells when the caller of a request leaves. Costs next to nothing while nobody does, unlike an AbortController. */
export class Departure {
  #hasLeft = false;
  #listeners: (() => void)[] = [];
  #abort: AbortController | null = null;

  get hasLeft(): boolean {
    return this.#hasLeft;
  }

  /** Aborted when the caller leaves, for work that takes a signal; made when it is first asked for. */
  get signal(): AbortSignal {
    if (!this.#abort) {
      this.#abort = new AbortController();
      // Every fetch of the request may listen, and there may be many.
      setMaxListeners(0, this.#abort.signal);
      if (this.#hasLeft) this.#abort.abort();
    }
    return this.#abort.signal;
  }

  /** Calls the listener when the caller leaves, at once if that has happened; once for each listener. It must not throw. */
  onLeave(listener: () => void): void {
    if (this.#hasLeft) listener();
    else this.#listeners.push(listener);
  }

  forget(listener: () => void): void {
    const place = this.#listeners.indexOf(listener);
    const last = place < 0 ? undefined : this.#listeners.pop();
    if (last && last !== listener) this.#listeners[place] = last;
  }

  /** The caller has left. To say so again changes nothing. */
  leave(): void {
    if (this.#hasLeft) return;
    this.#hasLeft = true;
    const listeners = this.#listeners;
    this.#listeners = [];
    for (const listener of listeners) listener();
    this.#abort?.abort();
  }
}
