import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileFormat } from './openRows';
import type { RecordForm } from './RecordForm';
import { writeCsv } from './writeCsv';
import { writeJsonl } from './writeJsonl';
import { writeXlsx } from './writeXlsx';

const writers = { jsonl: writeJsonl, csv: writeCsv, xlsx: writeXlsx } as const;

/** The formats that export knows. */
export const fileFormats = Object.keys(writers) as FileFormat[];

/** Writes records to a stream. */
export async function exportTo<Row>(
  target: Writable,
  rows: AsyncIterable<Row>,
  format: FileFormat,
  form: RecordForm<Row>,
): Promise<void> {
  await pipeline(Readable.from(writers[format](rows, form)), target);
}

/** Writes records to a file, which appears under its name only when it is complete. */
export async function exportFile<Row>(
  path: string,
  rows: AsyncIterable<Row>,
  format: FileFormat,
  form: RecordForm<Row>,
): Promise<void> {
  const unfinished = `${path}.unfinished`;
  try {
    await exportTo(createWriteStream(unfinished), rows, format, form);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
