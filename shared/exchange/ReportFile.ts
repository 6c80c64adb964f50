import { createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { badField } from '../errors';
import type { ReportLine, ReportSink } from './ImportReport';

/** The report of an import as a file, one JSON object a line. */
export class ReportFile implements ReportSink {
  private failure: Error | undefined;
  private lines = 0;

  private constructor(
    readonly path: string,
    private readonly stream: WriteStream,
  ) {
    stream.on('error', (error) => (this.failure ??= error));
  }

  /** Begins a report, replacing an earlier one. @throws BAD_USER_INPUT when the file cannot be written */
  static async create(path: string): Promise<ReportFile> {
    const stream = createWriteStream(path);
    try {
      await once(stream, 'open');
    } catch (error) {
      throw badField(
        'report',
        path,
        `cannot be written: ${(error as NodeJS.ErrnoException).code ?? 'unknown error'}`,
      );
    }
    return new ReportFile(path, stream);
  }

  add(line: ReportLine): void {
    this.lines += 1;
    this.stream.write(`${JSON.stringify(line)}\n`);
  }

  /** Ends the report. @throws when not all of it could be written */
  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.stream.end(resolve));
    if (this.failure) throw this.failure;
  }

  /** Ends the report of an import that failed; one without a line is removed. */
  async abandon(): Promise<void> {
    await this.close();
    if (this.lines === 0) await rm(this.path, { force: true });
  }
}
