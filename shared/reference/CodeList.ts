/** An entry of a published list. */
export interface CodeEntry {
  readonly code: string;
  /** Code of the entry above it; null at the top. */
  readonly parent: string | null;
}

/** A published list of codes, in memory: a few thousand entries that change once in years. */
export class CodeList<Entry extends CodeEntry> {
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #children = new Map<string, Entry[]>();

  constructor(entries: readonly Entry[]) {
    this.#entries = new Map(entries.map((entry) => [entry.code, entry]));
    for (const entry of entries) {
      if (entry.parent === null) continue;
      const siblings = this.#children.get(entry.parent);
      if (siblings) siblings.push(entry);
      else this.#children.set(entry.parent, [entry]);
    }
  }

  /** All entries, in the order of the list. */
  get entries(): readonly Entry[] {
    return [...this.#entries.values()];
  }

  has(code: string): boolean {
    return this.#entries.has(code);
  }

  byCode(code: string): Entry | undefined {
    return this.#entries.get(code);
  }

  /** The entries directly below one. */
  childrenOf(code: string): readonly Entry[] {
    return this.#children.get(code) ?? [];
  }
}
