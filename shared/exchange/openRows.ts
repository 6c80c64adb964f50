import { extname } from 'node:path';
import { standardColumns } from './columns';
import type { ColumnSet } from './ColumnSet';
import type { FileRow } from './RawRow';
import { readCsv } from './readCsv';
import { readJsonl } from './readJsonl';
import { readXlsx } from './readXlsx';
import { badFile, type InflationLimits } from './source/InflationGuard';
import { SourceFile } from './source/SourceFile';

export type FileFormat = 'jsonl' | 'csv' | 'xlsx';

/** The rows of a file, and how far reading them has come. */
export interface OpenRows {
  readonly format: FileFormat;
  /** The rows; they can be read once. */
  readonly rows: AsyncIterable<FileRow>;
  /** Part of the file that has been read, 0 to 1. */
  share(): number;
}

const jsonExtensions = ['.jsonl', '.ndjson', '.json'];

async function firstText(
  source: SourceFile,
  encoding: Awaited<ReturnType<SourceFile['encoding']>>,
): Promise<string> {
  for await (const text of source.text(encoding, false)) {
    if (text.trim() !== '') return text.trimStart();
  }
  throw badFile(source.name, 'is empty');
}

/**
 * Opens a file of exchange records, told by its content: a workbook by its zip signature, JSONL by its first brace, a
 * table of text otherwise. JSONL and CSV may be compressed with gzip.
 * @throws BAD_USER_INPUT when it is missing, empty, or in no form that can be read
 */
export async function openRows(
  path: string,
  limits?: InflationLimits,
  columns: ColumnSet<string> = standardColumns,
): Promise<OpenRows> {
  const source = await SourceFile.open(path, limits);
  const opened = (format: FileFormat, rows: AsyncIterable<FileRow>) => ({
    format,
    rows,
    share: () => source.share,
  });
  if (source.startsWith(0x50, 0x4b)) return opened('xlsx', readXlsx(source, columns));
  if (source.startsWith(0xd0, 0xcf, 0x11, 0xe0)) {
    throw badFile(
      source.name,
      'is an encrypted or an old Excel workbook; save it as .xlsx without a password',
    );
  }
  const encoding = await source.encoding();
  const start = await firstText(source, encoding);
  if (/^\[\s*[{\]]/.test(start))
    throw badFile(source.name, 'is a JSON array; one JSON object a line is needed');
  const extension = extname(source.name.replace(/\.gz$/i, '')).toLowerCase();
  if (start.startsWith('{') || jsonExtensions.includes(extension)) {
    return opened('jsonl', readJsonl(source.text(encoding)));
  }
  return opened('csv', readCsv(source.text(encoding), source.name, columns));
}
