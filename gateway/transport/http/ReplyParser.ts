import { OpenBody, SizedBody, type BodyReader } from './BodyReader';
import { ChunkedBody } from './ChunkedBody';
import { parseHead } from './parseHead';
import type { ReplyHead } from './ReplyHead';

/** Heads, extensions of chunks and trailers together: 16 KiB. */
const MOST_BESIDE_BODY = 16 * 1024;
const HEAD_END = Buffer.from('\r\n\r\n');
const BEGINNING = 'HTTP/1.';
const EMPTY = Buffer.alloc(0);
const SWITCHING_PROTOCOLS = 101;
const FINAL = 200;

/** Reads one HTTP/1 reply out of pieces of any size; what it keeps of them it copies. After an error it is of no more use. */
export class ReplyParser {
  #rest: Buffer | null = null;
  #spareBytes = MOST_BESIDE_BODY;
  #head: ReplyHead | null = null;
  #body: BodyReader | null = null;
  #hasBegun = false;
  #hasExcess = false;

  /** `accept` is shown the head before anything of the body is read, and throws when the reply is not wanted. */
  constructor(private readonly accept: (head: ReplyHead) => void) {}

  /** Whether any byte of the reply has come. */
  get hasBegun(): boolean {
    return this.#hasBegun;
  }

  /** The head, once it has come. */
  get head(): ReplyHead | null {
    return this.#head;
  }

  /** Whether bytes came after the end of the reply. */
  get hasExcess(): boolean {
    return this.#hasExcess;
  }

  /** Reads a piece; true when the reply is complete. @throws Error saying what is wrong with the reply */
  read(piece: Buffer): boolean {
    this.#hasBegun = true;
    const input = this.#rest ? Buffer.concat([this.#rest, piece]) : piece;
    this.#rest = null;
    let at = this.#body ? 0 : this.#readHeads(input);
    if (this.#body) at = this.#body.take(input, at);
    const isComplete = this.#body?.isComplete ?? false;
    if (isComplete) this.#hasExcess = at < input.length;
    else if (at < input.length) this.#rest = Buffer.from(input.subarray(at));
    return isComplete;
  }

  /** The connection has ended; true when that completes the reply. */
  end(): boolean {
    return this.#head?.framing === 'until-close';
  }

  /** The body, to be read at once: it may be part of the last piece, and is good for no longer than that. */
  body(): Buffer {
    return this.#body?.content() ?? EMPTY;
  }

  /** The body, to be kept. */
  ownBody(): Buffer {
    return this.#body?.isBorrowed ? Buffer.from(this.body()) : this.body();
  }

  /** Reads the heads that are there as a whole, interim ones too, and returns the position after them. */
  #readHeads(input: Buffer): number {
    for (let at = 0; ;) {
      const end = input.indexOf(HEAD_END, at);
      const size = end < 0 ? input.length - at : end + HEAD_END.length - at;
      if (size > this.#spareBytes) throw new Error(`the head is larger than ${MOST_BESIDE_BODY} bytes`);
      if (end < 0) {
        // What can never become a head is refused at once: to wait for its end would take until the deadline.
        const beginning = input.toString('latin1', at, at + BEGINNING.length);
        if (!BEGINNING.startsWith(beginning)) throw new Error('the reply does not begin with an HTTP/1 head');
        return at;
      }
      this.#spareBytes -= size;
      const head = parseHead(input.toString('latin1', at, end));
      at = end + HEAD_END.length;
      if (head.status === SWITCHING_PROTOCOLS) throw new Error('the connection now speaks another protocol');
      if (head.status < FINAL) {
        if (!head.isKeptAlive) throw new Error('an interim reply says that none comes after it');
        continue;
      }
      this.accept(head);
      this.#head = head;
      this.#body = this.#bodyOf(head);
      return at;
    }
  }

  #bodyOf({ framing }: ReplyHead): BodyReader {
    if (framing === 'chunked') return new ChunkedBody(this.#spareBytes);
    return framing === 'until-close' ? new OpenBody() : new SizedBody(framing);
  }
}
