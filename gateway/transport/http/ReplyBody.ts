/** More than this from one subgraph is an accident: 8 MiB. */
export const LARGEST_REPLY_BYTES = 8 * 1024 * 1024;
/** A length is a promise: room for more than this is only made when the bytes come. */
const MOST_ROOM_AT_ONCE = 1024 * 1024;
const LEAST_ROOM = 4 * 1024;

/** Collects the bytes of a body. */
export class ReplyBody {
  #bytes: Buffer;
  #size = 0;

  constructor(expected: number) {
    this.#bytes = Buffer.allocUnsafe(Math.min(expected, MOST_ROOM_AT_ONCE));
  }

  get size(): number {
    return this.#size;
  }

  /** Copies bytes to the end. @throws Error when they are too many */
  append(input: Buffer, from: number, to: number): void {
    const size = this.#size + to - from;
    checkSize(size);
    if (size > this.#bytes.length) this.#makeRoom(size);
    input.copy(this.#bytes, this.#size, from, to);
    this.#size = size;
  }

  /** What has come so far. */
  content(): Buffer {
    return this.#size === this.#bytes.length ? this.#bytes : this.#bytes.subarray(0, this.#size);
  }

  #makeRoom(size: number): void {
    const room = Math.min(LARGEST_REPLY_BYTES, Math.max(size, 2 * this.#bytes.length, LEAST_ROOM));
    const bytes = Buffer.allocUnsafe(room);
    this.#bytes.copy(bytes, 0, 0, this.#size);
    this.#bytes = bytes;
  }
}

/** Refuses a body of more bytes than any reply may have. @throws Error */
export function checkSize(bytes: number): void {
  if (bytes > LARGEST_REPLY_BYTES) throw new Error(`the reply is larger than ${LARGEST_REPLY_BYTES} bytes`);
}
