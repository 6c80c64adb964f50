interface Entry<Value> {
  readonly value: Value;
  readonly bytes: number;
}

/** Values by text, the least recently used forgotten first, so that together they weigh no more than a bound. */
export class ByteBoundedCache<Value> {
  readonly #mostBytes: number;
  /** A map keeps the order of insertion: what is used is put in anew, so that the first is the least recent. */
  readonly #entries = new Map<string, Entry<Value>>();
  #bytes = 0;

  /** @param mostBytes weight of all values together */
  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  /** How many values are kept. */
  get size(): number {
    return this.#entries.size;
  }

  /** Weight of all values together; bytes, as they were estimated. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Finds a value, which by this is the most recently used. */
  get(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  /**
   * Keeps a value in place of what was under the key; not if it alone is heavier than the bound.
   * @param bytes an estimate of its weight, with that of its key
   */
  set(key: string, value: Value, bytes: number): void {
    this.delete(key);
    if (!(bytes <= this.#mostBytes)) return;
    this.#entries.set(key, { value, bytes });
    this.#bytes += bytes;
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.#mostBytes) break;
      this.delete(oldest);
    }
  }

  /** Forgets a value; says whether there was one. */
  delete(key: string): boolean {
    const entry = this.#entries.get(key);
    if (!entry) return false;
    this.#bytes -= entry.bytes;
    return this.#entries.delete(key);
  }

  /** All keys, the most recently used first. */
  keys(): readonly string[] {
    return [...this.#entries.keys()].reverse();
  }
}
