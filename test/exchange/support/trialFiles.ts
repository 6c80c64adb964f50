import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRows, type FileRow } from '../../../shared/exchange';
import { zipArchive, type ZipPart } from '../../../shared/exchange/xlsx/zipArchive';

/** A folder for the files of one test suite; removed after it. */
export function trialFolder(): {
  path(name: string): string;
  write(name: string, content: string | Buffer): string;
} {
  const folder = mkdtempSync(join(tmpdir(), 'exchange-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const path = (name: string) => join(folder, name);
  return {
    path,
    write: (name, content) => {
      writeFileSync(path(name), content);
      return path(name);
    },
  };
}

/** All items of an iterable. */
export async function allOf<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** All rows of a file. */
export async function rowsOf(file: string): Promise<FileRow[]> {
  return allOf((await openRows(file)).rows);
}

/** The cells of all rows of a file; the reason instead, of rows that are broken. */
export async function cellsIn(file: string): Promise<unknown[]> {
  return (await rowsOf(file)).map((row) => ('broken' in row ? row.broken : row.cells));
}

/** A zip archive in memory. */
export async function zipOf(parts: readonly ZipPart[]): Promise<Buffer> {
  return Buffer.concat(await allOf(zipArchive(parts)));
}
