import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** A row of a CSV file by the names of its columns; an empty cell is null. */
export type TableRow = Readonly<Record<string, string | null>>;

/** Reads a CSV file (UTF-8, a heading in the first line) that comes with the project. */
export function readTable(file: string): TableRow[] {
  return parse<Record<string, string | null>>(readFileSync(file), {
    bom: true,
    columns: true,
    skip_empty_lines: true,
    cast: (cell, { header }) => (cell === '' && !header ? null : cell),
  });
}
