import type { ExchangeRow, WritingOptions } from './ExchangeRow';
import { recordOf } from './recordOf';

/** Standards as text, one JSON object a line. */
export async function* writeJsonl(
  rows: AsyncIterable<ExchangeRow>,
  { ownColumns, today }: WritingOptions,
): AsyncGenerator<string> {
  for await (const row of rows) {
    const own = ownColumns
      .filter((name) => (row.facts.own[name] ?? null) !== null)
      .map((name) => [`own.${name}`, row.facts.own[name]] as const);
    yield `${JSON.stringify({ ...recordOf(row, today), ...Object.fromEntries(own) })}\n`;
  }
}
