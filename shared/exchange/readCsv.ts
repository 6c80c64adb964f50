import type { FileRow } from './RawRow';
import { csvRecords } from './source/csvRecords';
import { columnsIn, tableRows, type TableRow } from './tableRows';

/** A mark that keeps a spreadsheet from taking a text for a formula. Source: OWASP, CSV Injection. */
const guarded = /^'+[=+\-@\t\r]/;
const needsGuard = /^'*[=+\-@\t\r]/;
const number = /^-\d+(\.\d+)?$/;

/** Puts a mark before a text that a spreadsheet would run as a formula. */
export function guardCell(text: string): string {
  return needsGuard.test(text) && !number.test(text) ? `'${text}` : text;
}

const unguardCell = (text: string) => (guarded.test(text) ? text.slice(1) : text);

const delimiters = [',', '\t', ';'] as const;

/** The delimiter under which the first lines name most columns. Excel writes tabs in UTF-16 and `;` in some countries. */
function delimiterOf(start: string): string {
  const firstLines = start.split(/\r\n|\r|\n/, 10);
  const known = (delimiter: string) =>
    Math.max(
      ...firstLines.map(
        (line) => columnsIn(line.split(delimiter).map((cell) => cell.replace(/"/g, ''))).length,
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
): AsyncGenerator<TableRow | Extract<FileRow, { broken: string }>> {
  const chunks = text[Symbol.asyncIterator]();
  const first = await chunks.next();
  const start = first.done === true ? '' : first.value;
  for await (const record of csvRecords(startingWith(start, chunks), delimiterOf(start))) {
    yield 'broken' in record ? record : { ...record, cells: record.cells.map(unguardCell) };
  }
}

/** The rows of a CSV text under its headings. @throws BAD_USER_INPUT when nobody knows its columns */
export function readCsv(text: AsyncIterable<string>, file: string): AsyncGenerator<FileRow> {
  return tableRows(withoutGuards(text), { file, delimited: true });
}
