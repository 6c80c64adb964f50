import { csvLine, guardCell } from '../service/csvLine';
import type { RecordForm } from './RecordForm';

/** Excel takes a text for UTF-8 only with this before it. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Records as a table of text that Excel opens as it is: UTF-8 with byte order mark, lines ended by CR LF. */
export async function* writeCsv<Row>(
  rows: AsyncIterable<Row>,
  form: RecordForm<Row>,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(form.headings);
  for await (const row of rows) yield csvLine(form.cellsOf(row).map(guardCell));
}
