import type { RecordForm } from './RecordForm';

/** Records as text, one JSON object a line. */
export async function* writeJsonl<Row>(
  rows: AsyncIterable<Row>,
  form: RecordForm<Row>,
): AsyncGenerator<string> {
  for await (const row of rows) yield `${JSON.stringify(form.recordOf(row))}\n`;
}
