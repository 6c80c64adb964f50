/**
 * What is to be done together once the work at hand in this turn of the event loop is done. Who writes to many sockets
 * writes to them one right after the other then: a reader that sleeps is woken by the first write and finds the others,
 * instead of being woken by each, which costs the writer more than the write itself.
 */
export class TurnEnd<Item> {
  #items: Item[] = [];

  /** `handle` must not throw: those behind would be lost. */
  constructor(private readonly handle: (item: Item) => void) {}

  add(item: Item): void {
    if (this.#items.push(item) === 1) setImmediate(this.#handleAll);
  }

  readonly #handleAll = (): void => {
    const items = this.#items;
    this.#items = [];
    for (const item of items) this.handle(item);
  };
}
