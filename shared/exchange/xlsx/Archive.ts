import { crc32 } from 'node:zlib';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { DomainError } from '../../errors';
import { badFile, InflationGuard } from '../source/InflationGuard';
import type { SourceFile } from '../source/SourceFile';

/** A workbook has a few dozen parts. */
const MOST_ENTRIES = 1000;

/** The parts of a workbook: a zip archive that has proved harmless and whole before anything in it is used. */
export class Archive {
  private constructor(
    private readonly file: SourceFile,
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /**
   * Opens a workbook's archive.
   * @throws BAD_USER_INPUT when it is damaged, encrypted, or swells like a zip bomb by its own account
   */
  static async open(file: SourceFile): Promise<Archive> {
    const damaged = (error: Error) => badFile(file.name, `is a damaged workbook: ${error.message}`);
    const zip = await openPromise(file.path, { autoClose: false, lazyEntries: true }).catch(
      (error: Error) => {
        throw damaged(error);
      },
    );
    try {
      const entries = await Archive.list(zip, file);
      return new Archive(file, zip, entries);
    } catch (error) {
      zip.close();
      throw error instanceof DomainError ? error : damaged(error as Error);
    }
  }

  private static async list(zip: ZipFile, file: SourceFile): Promise<Map<string, Entry>> {
    if (zip.entryCount > MOST_ENTRIES)
      throw badFile(file.name, `has ${zip.entryCount} parts; a workbook has few`);
    const guard = new InflationGuard(file.name, file.limits);
    const entries = new Map<string, Entry>();
    let inflated = 0;
    for await (const entry of zip.eachEntry()) {
      if (!entry.canDecodeFileData()) throw badFile(file.name, 'is encrypted; save it without a password');
      guard.expect(entry.compressedSize, entry.uncompressedSize);
      inflated += entry.uncompressedSize;
      entries.set(entry.fileName, entry);
    }
    guard.expect(inflated, inflated);
    return entries;
  }

  /** Whether the archive has this part. */
  has(part: string): boolean {
    return this.entries.has(part);
  }

  /**
   * Decompresses parts once without keeping them, so that a bomb or damage shows before the first row is used.
   * @throws BAD_USER_INPUT
   */
  async prove(parts: readonly string[]): Promise<void> {
    const guard = new InflationGuard(this.file.name, this.file.limits);
    for (const part of parts) {
      let sum = 0;
      for await (const chunk of this.inflate(part, guard)) sum = crc32(chunk, sum);
      if (sum !== this.entries.get(part)?.crc32)
        throw badFile(this.file.name, `is a damaged workbook: ${part}`);
    }
  }

  /** The bytes of a part. @throws BAD_USER_INPUT when it is missing or damaged */
  read(part: string): AsyncGenerator<Buffer> {
    return this.inflate(part, new InflationGuard(this.file.name, this.file.limits));
  }

  /** The bytes of a part, reported as the progress of reading the file. */
  async *readCounting(part: string): AsyncGenerator<Buffer> {
    const scale = this.file.size / Math.max(1, this.entries.get(part)?.uncompressedSize ?? 1);
    for await (const chunk of this.read(part)) {
      this.file.advance(chunk.length * scale);
      yield chunk;
    }
  }

  close(): void {
    this.zip.close();
  }

  private async *inflate(part: string, guard: InflationGuard): AsyncGenerator<Buffer> {
    const entry = this.entries.get(part);
    if (!entry) throw badFile(this.file.name, `is no workbook: it lacks ${part}`);
    try {
      yield* guard.watch(await this.zip.openReadStreamPromise(entry), entry.compressedSize);
    } catch (error) {
      if (error instanceof DomainError) throw error;
      throw badFile(this.file.name, `is a damaged workbook: ${part}`);
    }
  }
}
