/** A record of a CSV text, or why the line that begins it cannot be taken apart. */
export type CsvRecord =
  | { readonly line: number; readonly cells: readonly string[]; readonly unended: boolean }
  | { readonly line: number; readonly text: string; readonly broken: string };

/** Longest record that is put together, in UTF-16 units; an unclosed quotation mark would swallow the file otherwise. */
export const LONGEST_RECORD = 1 << 20;

type Taken =
  | { readonly kind: 'record'; readonly cells: string[]; readonly end: number; readonly unended: boolean }
  | { readonly kind: 'broken'; readonly reason: string }
  | { readonly kind: 'incomplete' };

const isLineEnd = (character: string | undefined) => character === '\n' || character === '\r';

/** End of an unquoted cell: the next delimiter or line end, or the end of the text. */
function endOfPlainCell(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && !isLineEnd(text[at])) at += 1;
  return at;
}

/** A quoted cell that begins at `from`; undefined when its closing quotation mark is not in the text. */
function quotedCell(text: string, from: number): { cell: string; end: number } | undefined {
  let cell = '';
  let begin = from + 1;
  for (;;) {
    const mark = text.indexOf('"', begin);
    if (mark < 0) return undefined;
    cell += text.slice(begin, mark);
    if (text[mark + 1] !== '"') return { cell, end: mark + 1 };
    cell += '"';
    begin = mark + 2;
  }
}

/** Takes the record that begins at `from`. @param whole whether the text goes on no further */
function takeRecord(text: string, from: number, delimiter: string, whole: boolean): Taken {
  const cells: string[] = [];
  let at = from;
  for (;;) {
    if (text[at] === '"') {
      const quoted = quotedCell(text, at);
      if (!quoted)
        return whole ? { kind: 'broken', reason: 'its quotation mark never closes' } : { kind: 'incomplete' };
      cells.push(quoted.cell);
      at = quoted.end;
    } else {
      const end = endOfPlainCell(text, at, delimiter);
      cells.push(text.slice(at, end));
      at = end;
    }
    if (at >= text.length)
      return whole ? { kind: 'record', cells, end: at, unended: true } : { kind: 'incomplete' };
    if (isLineEnd(text[at])) break;
    if (text[at] !== delimiter) return { kind: 'broken', reason: 'text follows a closing quotation mark' };
    at += 1;
  }
  if (text[at] === '\r' && at + 1 >= text.length && !whole) return { kind: 'incomplete' };
  return { kind: 'record', cells, end: at + (text.startsWith('\r\n', at) ? 2 : 1), unended: false };
}

const lineEnds = /\r\n|\r|\n/g;
const countLines = (text: string) => text.match(lineEnds)?.length ?? 0;

/** Where the line that begins at `from` ends, with its line end; the end of the text where it has none. */
function endOfLine(text: string, from: number): number {
  const end = endOfPlainCell(text, from, '\n');
  return end + (text.startsWith('\r\n', end) ? 2 : Math.min(1, text.length - end));
}

/**
 * The records of a CSV text. After a record that cannot be taken apart, reading goes on at the next line: one stray
 * quotation mark costs one line, and no line disappears without being named. Source: RFC 4180, and its errors in the wild.
 */
export async function* csvRecords(
  chunks: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<CsvRecord> {
  let text = '';
  let line = 1;

  function* take(whole: boolean): Generator<CsvRecord> {
    let from = 0;
    while (from < text.length) {
      const tooLong = text.length - from > LONGEST_RECORD;
      const taken = takeRecord(text, from, delimiter, whole || tooLong);
      if (taken.kind === 'incomplete') break;
      const end = taken.kind === 'record' ? taken.end : endOfLine(text, from);
      yield taken.kind === 'record'
        ? { line, cells: taken.cells, unended: taken.unended }
        : { line, text: text.slice(from, Math.min(end, from + 200)).trimEnd(), broken: taken.reason };
      line += countLines(text.slice(from, end));
      from = end;
    }
    text = text.slice(from);
  }

  for await (const chunk of chunks) {
    text += chunk;
    yield* take(false);
  }
  yield* take(true);
}
