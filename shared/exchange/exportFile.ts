import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ExchangeRow, WritingOptions } from './ExchangeRow';
import type { FileFormat } from './openRows';
import { writeCsv } from './writeCsv';
import { writeJsonl } from './writeJsonl';
import { writeXlsx } from './writeXlsx';

const writers = { jsonl: writeJsonl, csv: writeCsv, xlsx: writeXlsx } as const;

/** The formats that export knows. */
export const fileFormats = Object.keys(writers) as FileFormat[];

/** Writes standards to a stream. */
export async function exportTo(
  target: Writable,
  rows: AsyncIterable<ExchangeRow>,
  format: FileFormat,
  options: WritingOptions,
): Promise<void> {
  await pipeline(Readable.from(writers[format](rows, options)), target);
}

/** Writes standards to a file, which appears under its name only when it is complete. */
export async function exportFile(
  path: string,
  rows: AsyncIterable<ExchangeRow>,
  format: FileFormat,
  options: WritingOptions,
): Promise<void> {
  const unfinished = `${path}.unfinished`;
  try {
    await exportTo(createWriteStream(unfinished), rows, format, options);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
