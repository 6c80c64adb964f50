interface Entry<Value> {
  readonly key: string;
  readonly value: Value;
  readonly bytes: number;
  newer: Entry<Value> | null;
  older: Entry<Value> | null;
}

/**
 * Values by text, the least recently used forgotten first, so that together they weigh no more than a bound. The order
 * is kept in links between the entries: to keep it in the map would mean to delete and insert at each use.
 */
export class ByteBoundedCache<Value> {
  readonly #mostBytes: number;
  readonly #entries = new Map<string, Entry<Value>>();
  #newest: Entry<Value> | null = null;
  #oldest: Entry<Value> | null = null;
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
    if (entry !== this.#newest) {
      this.#unlink(entry);
      this.#link(entry);
    }
    return entry.value;
  }

  /**
   * Keeps a value in place of what was under the key; not if it alone is heavier than the bound.
   * @param bytes an estimate of its weight, with that of its key
   */
  set(key: string, value: Value, bytes: number): void {
    this.delete(key);
    if (!(bytes <= this.#mostBytes)) return;
    const entry = { key, value, bytes, newer: null, older: null };
    this.#entries.set(key, entry);
    this.#link(entry);
    this.#bytes += bytes;
    while (this.#oldest && this.#bytes > this.#mostBytes) this.delete(this.#oldest.key);
  }

  /** Forgets a value; says whether there was one. */
  delete(key: string): boolean {
    const entry = this.#entries.get(key);
    if (!entry) return false;
    this.#unlink(entry);
    this.#bytes -= entry.bytes;
    return this.#entries.delete(key);
  }

  /** All keys, the most recently used first. */
  keys(): readonly string[] {
    const keys: string[] = [];
    for (let entry = this.#newest; entry; entry = entry.older) keys.push(entry.key);
    return keys;
  }

  #link(entry: Entry<Value>): void {
    entry.older = this.#newest;
    if (this.#newest) this.#newest.newer = entry;
    this.#newest = entry;
    this.#oldest ??= entry;
  }

  #unlink(entry: Entry<Value>): void {
    const { newer, older } = entry;
    if (newer) newer.older = older;
    else this.#newest = older;
    if (older) older.newer = newer;
    else this.#oldest = newer;
    entry.newer = null;
    entry.older = null;
  }
}
