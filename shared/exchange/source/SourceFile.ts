import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { createGunzip } from 'node:zlib';
import { InflationGuard, badFile, type InflationLimits } from './InflationGuard';
import { detectEncoding, encodingOfMark, type TextEncoding } from './textEncoding';

const SAMPLE_BYTES = 65_536;
/**
 * Bytes read at once. Their rows keep the process busy for a few milliseconds, in which no answer of a database is heard:
 * with four times as many the longest waits of an import for its turn are half as long again (measured).
 */
const READ_BYTES = 16_384;

/** A file to be read, and how much of it has been. */
export class SourceFile {
  /** Its name, as refusals show it. */
  readonly name: string;
  private bytesRead = 0;

  private constructor(
    readonly path: string,
    /** Bytes on disk. */
    readonly size: number,
    private readonly start: Buffer,
    readonly limits?: InflationLimits,
  ) {
    this.name = basename(path);
  }

  /** Opens a file that is to be read. @throws BAD_USER_INPUT when it is missing, no file, or empty */
  static async open(path: string, limits?: InflationLimits): Promise<SourceFile> {
    const name = basename(path);
    const details = await stat(path).catch((error: NodeJS.ErrnoException) => {
      throw badFile(name, `cannot be read: ${error.code ?? 'unknown error'}`);
    });
    if (!details.isFile()) throw badFile(name, 'is not a file');
    if (details.size === 0) throw badFile(name, 'is empty');
    const handle = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
      return new SourceFile(path, details.size, buffer.subarray(0, bytesRead), limits);
    } finally {
      await handle.close();
    }
  }

  /** Whether the file begins with these bytes. */
  startsWith(...bytes: readonly number[]): boolean {
    return bytes.every((byte, index) => this.start[index] === byte);
  }

  get isGzipped(): boolean {
    return this.startsWith(0x1f, 0x8b);
  }

  /** Part of the file that has been read, 0 to 1. */
  get share(): number {
    return Math.min(1, this.bytesRead / this.size);
  }

  /** Counts bytes that were read from the file. */
  advance(bytes: number): void {
    this.bytesRead += bytes;
  }

  /** The bytes of the file, decompressed if need be. @throws BAD_USER_INPUT when the compression is cut off or damaged */
  async *bytes(counting = false): AsyncGenerator<Buffer> {
    const file = createReadStream(this.path, { highWaterMark: counting ? READ_BYTES : SAMPLE_BYTES });
    const count = (chunk: string | Buffer) => counting && this.advance(chunk.length);
    if (!this.isGzipped) {
      for await (const chunk of file as AsyncIterable<Buffer>) {
        count(chunk);
        yield chunk;
      }
      return;
    }
    file.on('data', count);
    const gunzip = createGunzip();
    file.on('error', (error) => gunzip.destroy(error));
    try {
      yield* new InflationGuard(this.name, this.limits).watch(file.pipe(gunzip), this.size);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code?.startsWith('Z_') !== true) throw error;
      throw badFile(this.name, 'its compression is cut off or damaged');
    } finally {
      file.destroy();
    }
  }

  /** The text of the file, piece by piece, without a byte order mark. @param counting whether this is the reading itself */
  async *text(encoding: TextEncoding, counting = true): AsyncGenerator<string> {
    const decoder = new TextDecoder(encoding);
    for await (const chunk of this.bytes(counting)) yield decoder.decode(chunk, { stream: true });
    const rest = decoder.decode();
    if (rest) yield rest;
  }

  /** The encoding of the file's text. @throws BAD_USER_INPUT when it is no text */
  async encoding(): Promise<TextEncoding> {
    const sample = await this.sample();
    if (sample.length === 0) throw badFile(this.name, 'is empty');
    const marked = encodingOfMark(sample);
    if (marked) return marked;
    if (hasControlBytes(sample)) throw badFile(this.name, 'is neither a text nor an .xlsx workbook');
    const encoding = await detectEncoding(this.bytes());
    if (!encoding) throw badFile(this.name, 'is a text in neither UTF-8, UTF-16 nor GB18030');
    return encoding;
  }

  private async sample(): Promise<Buffer> {
    for await (const chunk of this.bytes()) return chunk;
    return Buffer.alloc(0);
  }
}

/** Bytes that no text holds in an encoding without a byte order mark. */
function hasControlBytes(sample: Buffer): boolean {
  const allowed = new Set([0x09, 0x0a, 0x0c, 0x0d, 0x1a]);
  return sample.some((byte) => byte < 0x20 && !allowed.has(byte));
}
