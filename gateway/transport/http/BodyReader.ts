import { checkSize, ReplyBody } from './ReplyBody';

/** Takes the bytes of one body out of what a connection brings. */
export interface BodyReader {
  /** Whether the body has ended. */
  readonly isComplete: boolean;
  /** Takes what belongs to the body, from a position on, and returns the position after it. @throws Error */
  take(input: Buffer, from: number): number;
  /** The body so far; part of the last input when `isBorrowed`. */
  content(): Buffer;
  readonly isBorrowed: boolean;
}

/** Reads a body whose length was told. */
export class SizedBody implements BodyReader {
  #whole: Buffer | null = null;
  #collected: ReplyBody | null = null;
  #missing: number;

  constructor(length: number) {
    checkSize(length);
    this.#missing = length;
  }

  get isComplete(): boolean {
    return this.#missing === 0;
  }

  get isBorrowed(): boolean {
    return this.#whole !== null;
  }

  take(input: Buffer, from: number): number {
    const to = Math.min(from + this.#missing, input.length);
    if (!this.#collected && to - from === this.#missing) this.#whole = input.subarray(from, to);
    else (this.#collected ??= new ReplyBody(this.#missing)).append(input, from, to);
    this.#missing -= to - from;
    return to;
  }

  content(): Buffer {
    return this.#whole ?? this.#collected?.content() ?? Buffer.alloc(0);
  }
}

/** Reads a body that ends with its connection. */
export class OpenBody implements BodyReader {
  readonly isComplete = false;
  readonly isBorrowed = false;
  readonly #collected = new ReplyBody(0);

  take(input: Buffer, from: number): number {
    this.#collected.append(input, from, input.length);
    return input.length;
  }

  content(): Buffer {
    return this.#collected.content();
  }
}
