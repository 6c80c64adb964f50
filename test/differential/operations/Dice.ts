import { seededRandom } from '../../bench/seededRandom';

/** Choices that look random and are the same for the same seed. */
export class Dice {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = seededRandom(seed);
  }

  /** A whole number from 0 up to, but not including, `end`. */
  below(end: number): number {
    return Math.floor(this.#next() * end);
  }

  /** True in this share of all cases. */
  chance(share: number): boolean {
    return this.#next() < share;
  }

  /** One of the given. @throws Error when there is none */
  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  /** At most so many of the given, each once, in an order of their own. */
  pickSome<Item>(items: readonly Item[], most: number): Item[] {
    const left = [...items];
    const picked: Item[] = [];
    while (left.length > 0 && picked.length < most) picked.push(...left.splice(this.below(left.length), 1));
    return picked;
  }
}
