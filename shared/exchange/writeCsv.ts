import { cellsOf, headingRow } from './cellsOf';
import type { ExchangeRow, WritingOptions } from './ExchangeRow';
import { guardCell } from './readCsv';

/** Excel takes a text for UTF-8 only with this before it. */
const BYTE_ORDER_MARK = '\uFEFF';

function csvCell(text: string): string {
  return /["\r\n,;\t]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

const csvLine = (cells: readonly string[]) => `${cells.map(csvCell).join(',')}\r\n`;

/** Standards as a table of text that Excel opens as it is: UTF-8 with byte order mark, lines ended by CR LF. */
export async function* writeCsv(
  rows: AsyncIterable<ExchangeRow>,
  options: WritingOptions,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(headingRow(options));
  for await (const row of rows) yield csvLine(cellsOf(row, options).map(guardCell));
}
