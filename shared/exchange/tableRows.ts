import type { ColumnSet } from './ColumnSet';
import type { FileRow } from './RawRow';
import { badFile } from './source/InflationGuard';

/** The cells of one row of a table, before anybody knows what they mean. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly unknown[];
  /** The file ended in this row. */
  readonly unended?: boolean;
}

type BrokenTableRow = Extract<FileRow, { broken: string }>;

/** How a kind of table behaves. */
export interface TableForm {
  readonly file: string;
  /** The columns that are looked for among the headings. */
  readonly columns: ColumnSet<string>;
  /** Whether a row with more cells than headings, or cut off, must be broken: true of delimited text. */
  readonly delimited: boolean;
  readonly countsFrom1904?: boolean;
}

/** Titles and notes may stand above the headings, but not more rows than this. */
const MOST_ROWS_ABOVE_HEADINGS = 10;

const isEmpty = (cell: unknown) =>
  cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');
const isBlank = ({ cells }: TableRow) => cells.every(isEmpty);

/** The columns that a row of cells would be the headings of. */
export function columnsIn(cells: readonly unknown[], columns: ColumnSet<string>): string[] {
  return cells.flatMap((cell) => (typeof cell === 'string' ? (columns.named(cell) ?? []) : []));
}

/** Whether a row of cells names the columns without which no record can be read. */
function namesColumns({ cells }: TableRow, columns: ColumnSet<string>): boolean {
  const known = columnsIn(cells, columns);
  return columns.required.every((column) => known.includes(column));
}

function headingsOf({ cells }: TableRow, { file, columns }: TableForm): string[] {
  const known = columnsIn(cells, columns);
  const twice = known.find((column, index) => known.indexOf(column) !== index);
  const hasAlias = cells.length > new Set(cells).size;
  if (twice && hasAlias) throw badFile(file, `has two columns with the same heading for ${twice}`);
  return cells.map((cell, index) => (isEmpty(cell) ? `column ${index + 1}` : String(cell)));
}

function nobodyKnows({ file, columns }: TableForm, seen: readonly TableRow[]): Error {
  const shown = (seen[0]?.cells ?? []).map(String).join(' | ').slice(0, 200);
  const needed = columns.columns.filter(({ key }) => columns.required.includes(key));
  const named = needed.map(({ key, heading }) => `${key} ${heading}`).join(' and ');
  return badFile(file, `has no columns that are known: ${named} are needed, found ${shown}`);
}

function rowUnder(headings: readonly string[], row: TableRow, form: TableForm): FileRow {
  const { line, cells } = row;
  const broken = (reason: string) => ({
    line,
    text: cells.map(String).join(' | ').slice(0, 200),
    broken: reason,
  });
  if (form.delimited && row.unended && cells.length < headings.length) {
    return broken('the file ends in the middle of this row');
  }
  if (form.delimited && cells.slice(headings.length).some((cell) => !isEmpty(cell))) {
    return broken(`has ${cells.length} cells under ${headings.length} headings`);
  }
  const named = headings.map((heading, index) => [heading, cells[index]] as const);
  return {
    line,
    cells: Object.fromEntries(named),
    tabular: true,
    countsFrom1904: form.countsFrom1904 ?? false,
  };
}

/**
 * Finds the row of headings and puts the rows below it under them. Blank rows are left out.
 * @throws BAD_USER_INPUT when no row names the columns that a record needs
 */
export async function* tableRows(
  rows: AsyncIterable<TableRow | BrokenTableRow>,
  form: TableForm,
): AsyncGenerator<FileRow> {
  let headings: readonly string[] | undefined;
  const above: TableRow[] = [];
  for await (const row of rows) {
    if ('broken' in row) {
      if (!headings)
        throw badFile(form.file, `line ${row.line} above the headings cannot be read: ${row.broken}`);
      yield row;
    } else if (isBlank(row)) {
      continue;
    } else if (headings) {
      yield rowUnder(headings, row, form);
    } else if (namesColumns(row, form.columns)) {
      headings = headingsOf(row, form);
    } else if (above.push(row) > MOST_ROWS_ABOVE_HEADINGS) {
      break;
    }
  }
  if (!headings) throw nobodyKnows(form, above);
}
