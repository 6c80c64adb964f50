/** The encodings in which catalogues arrive: as programs write them, and as Excel in China saves them. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Characters beyond ASCII that settle the question. */
const ENOUGH_EVIDENCE = 65_536;
const REPLACEMENT = 0xfffd;

interface Evidence {
  beyondAscii: number;
  damaged: number;
}

function weigh(text: string, evidence: Evidence): void {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f) evidence.beyondAscii += 1;
    if (unit === REPLACEMENT) evidence.damaged += 1;
  }
}

/** Few damaged characters are damage to the file; many mean that it is written in something else. */
const fits = ({ beyondAscii, damaged }: Evidence) => damaged * 10 <= beyondAscii;

/** The encoding that a byte order mark announces. */
export function encodingOfMark(start: Buffer): TextEncoding | undefined {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return 'utf-8';
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return undefined;
}

/**
 * The encoding of a text without a byte order mark: UTF-8 if it reads as such, else GB18030 if it reads as that, else
 * undefined. A file cut in the middle of a character still counts as what it was.
 */
export async function detectEncoding(chunks: AsyncIterable<Buffer>): Promise<TextEncoding | undefined> {
  const utf8 = { decoder: new TextDecoder('utf-8'), beyondAscii: 0, damaged: 0 };
  const gb18030 = { decoder: new TextDecoder('gb18030'), beyondAscii: 0, damaged: 0 };
  for await (const chunk of chunks) {
    weigh(utf8.decoder.decode(chunk, { stream: true }), utf8);
    weigh(gb18030.decoder.decode(chunk, { stream: true }), gb18030);
    if (utf8.beyondAscii >= ENOUGH_EVIDENCE) break;
  }
  if (fits(utf8)) return 'utf-8';
  return fits(gb18030) ? 'gb18030' : undefined;
}
