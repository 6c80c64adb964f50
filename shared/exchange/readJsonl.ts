import type { FileRow } from './RawRow';
import { lines, type Line } from './source/lines';
import { isRecord } from '../service/isRecord';

const EXCERPT = 200;

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function rowOf({ line, text, tooLong, unended }: Line): FileRow {
  const value = tooLong ? undefined : parse(text);
  if (isRecord(value)) {
    return { line, cells: value, tabular: false };
  }
  const reason = unended ? 'the file ends in the middle of this row' : 'the line is not a JSON object';
  return {
    line,
    text: text.slice(0, EXCERPT),
    broken: tooLong ? 'the line is too long to be a standard' : reason,
  };
}

/** The rows of a text with one JSON object a line; a line that is none is a broken row, and the others stand. */
export async function* readJsonl(text: AsyncIterable<string>): AsyncGenerator<FileRow> {
  for await (const line of lines(text)) {
    if (line.text.trim() !== '') yield rowOf(line);
  }
}
