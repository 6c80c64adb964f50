import type { ColumnSet } from './ColumnSet';
import type { FileRow } from './RawRow';
import { unguardCell } from '../service/csvLine';
import { csvRecords } from './source/csvRecords';
import { columnsIn, tableRows, type TableRow } from './tableRows';

const delimiters = [',', '\t', ';'] as const;

/** The delimiter under which the first lines name most columns. Excel writes tabs in UTF-16 and `;` in some countries. */
function delimiterOf(start: string, columns: ColumnSet<string>): string {
  const firstLines = start.split(/\r\n|\r|\n/, 10);
  const known = (delimiter: string) =>
    Math.max(
      ...firstLines.map(
        (line) =>
          columnsIn(
            line.split(delimiter).map((cell) => cell.replace(/"/g, '')),
            columns,
          ).length,
      ),
    );
  return [...delimiters].sort((left, right) => known(right) - known(left))[0] ?? ',';
}

async function* startingWith(start: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  try {
    yield start;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

async function* withoutGuards(
  text: AsyncIterable<string>,
  columns: ColumnSet<string>,
): AsyncGenerator<TableRow | Extract<FileRow, { broken: string }>> {
  const chunks = text[Symbol.asyncIterator]();
  const first = await chunks.next();
  const start = first.done === true ? '' : first.value;
  for await (const record of csvRecords(startingWith(start, chunks), delimiterOf(start, columns))) {
    yield 'broken' in record ? record : { ...record, cells: record.cells.map(unguardCell) };
  }
}

/** The rows of a CSV text under its headings. @throws BAD_USER_INPUT when nobody knows its columns */
export function readCsv(
  text: AsyncIterable<string>,
  file: string,
  columns: ColumnSet<string>,
): AsyncGenerator<FileRow> {
  return tableRows(withoutGuards(text, columns), { file, columns, delimited: true });
}
