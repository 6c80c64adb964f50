/** Holes at the beginning that are worth closing. */
const MOST_HOLES = 1_024;

/** First come, first served. */
export class WaitingLine<Waiting> {
  #line: (Waiting | undefined)[] = [];
  #first = 0;

  join(waiting: Waiting): void {
    this.#line.push(waiting);
  }

  /** Takes the first out of the line; undefined when nobody waits. */
  next(): Waiting | undefined {
    const first = this.#line[this.#first];
    if (first === undefined) return undefined;
    this.#line[this.#first] = undefined;
    this.#first += 1;
    if (this.#first === this.#line.length || this.#first === MOST_HOLES) {
      this.#line = this.#line.slice(this.#first);
      this.#first = 0;
    }
    return first;
  }
}
