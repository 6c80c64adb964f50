/** A line of text; of one that is `tooLong` only the beginning was kept, and `unended` is one that the file ends in. */
export interface Line {
  readonly line: number;
  readonly text: string;
  readonly tooLong: boolean;
  readonly unended: boolean;
}

/** Longest line that is kept, in UTF-16 units; a standard takes a few hundred. */
export const LONGEST_LINE = 1 << 20;

/** The lines of a text, counted from 1, holding never more than one of them in memory. */
export async function* lines(chunks: AsyncIterable<string>): AsyncGenerator<Line> {
  let line = 1;
  let begun = '';
  let tooLong = false;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', from)) {
      const text = begun + chunk.slice(from, end);
      yield {
        line,
        text: text.endsWith('\r') ? text.slice(0, -1) : text,
        tooLong: tooLong || text.length > LONGEST_LINE,
        unended: false,
      };
      line += 1;
      begun = '';
      tooLong = false;
      from = end + 1;
    }
    if (!tooLong) begun += chunk.slice(from);
    if (begun.length > LONGEST_LINE) {
      tooLong = true;
      begun = begun.slice(0, 200);
    }
  }
  if (begun !== '') yield { line, text: begun, tooLong, unended: true };
}
