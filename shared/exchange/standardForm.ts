import { cellsOf, headingRow } from './cellsOf';
import type { ExchangeRow, WritingOptions } from './ExchangeRow';
import { recordOf } from './recordOf';
import type { RecordForm } from './RecordForm';

/** A sector's own values as JSONL writes them, where there are any. */
function ownValues({ facts }: ExchangeRow, ownColumns: readonly string[]): Record<string, unknown> {
  const filled = ownColumns.filter((name) => (facts.own[name] ?? null) !== null);
  return Object.fromEntries(filled.map((name) => [`own.${name}`, facts.own[name]]));
}

/** How standards are written. */
export function standardForm(options: WritingOptions): RecordForm<ExchangeRow> {
  return {
    plural: 'standards',
    sheet: '标准目录',
    headings: headingRow(options),
    cellsOf: (row) => cellsOf(row, options),
    recordOf: (row) => ({ ...recordOf(row, options.today), ...ownValues(row, options.ownColumns) }),
  };
}
