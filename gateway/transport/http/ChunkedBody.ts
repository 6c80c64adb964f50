import type { BodyReader } from './BodyReader';
import { CHUNK_LINE, FIELD_LINE } from './grammar';
import { ReplyBody } from './ReplyBody';

const LINE_END = Buffer.from('\r\n');
const HEXADECIMAL = 16;

/** What comes next: the line before a chunk, its data, the line end after that, or a line of the trailer. */
type Part = 'size' | 'data' | 'end of data' | 'trailer' | 'nothing';

/** Reads a body that comes in chunks. Extensions and trailers are held to their form and dropped. Source: RFC 9112, 7.1. */
export class ChunkedBody implements BodyReader {
  readonly isBorrowed = false;
  readonly #collected = new ReplyBody(0);
  #next: Part = 'size';
  #missing = 0;

  /** `spareBytes` is what extensions and trailers may take up together. */
  constructor(private spareBytes: number) {}

  get isComplete(): boolean {
    return this.#next === 'nothing';
  }

  take(input: Buffer, from: number): number {
    for (let at = from; ;) {
      const taken = this.#takePart(input, at);
      if (taken === at || this.isComplete) return taken;
      at = taken;
    }
  }

  content(): Buffer {
    return this.#collected.content();
  }

  /** Takes one part, or nothing of it while it is not there as a whole; data is taken as it comes. */
  #takePart(input: Buffer, from: number): number {
    if (this.#next === 'data') return this.#takeData(input, from);
    if (this.#next === 'end of data') return this.#takeEndOfData(input, from);
    const to = input.indexOf(LINE_END, from);
    // Where the line end has not come, the last byte may be half of it.
    if ((to < 0 ? input.length - 1 : to) - from > this.spareBytes) {
      throw new Error('the chunks say too much beside the body');
    }
    if (to < 0) return from;
    const line = input.toString('latin1', from, to);
    if (this.#next === 'size') this.#readSize(line);
    else this.#readTrailer(line);
    return to + LINE_END.length;
  }

  #takeData(input: Buffer, from: number): number {
    const to = Math.min(from + this.#missing, input.length);
    this.#collected.append(input, from, to);
    this.#missing -= to - from;
    if (this.#missing === 0) this.#next = 'end of data';
    return to;
  }

  #takeEndOfData(input: Buffer, from: number): number {
    const to = from + LINE_END.length;
    if (to > input.length) return from;
    if (!input.subarray(from, to).equals(LINE_END)) throw new Error('a chunk is longer than it says');
    this.#next = 'size';
    return to;
  }

  #readSize(line: string): void {
    const digits = CHUNK_LINE.exec(line)?.[1];
    if (digits === undefined) throw new Error('a chunk does not tell its size');
    this.spareBytes -= line.length - digits.length;
    this.#missing = Number.parseInt(digits, HEXADECIMAL);
    this.#next = this.#missing === 0 ? 'trailer' : 'data';
  }

  #readTrailer(line: string): void {
    if (line === '') this.#next = 'nothing';
    else if (!FIELD_LINE.test(line)) throw new Error('a trailer is no field');
    this.spareBytes -= line.length;
  }
}
