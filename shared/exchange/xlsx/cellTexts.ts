import { badFile } from '../source/InflationGuard';
import type { XmlHandler } from './readXml';

/** Characters that XML cannot hold stand as `_x000D_`. Source: ECMA-376 part 1, 22.9.2.19. */
const escaped = /_x([0-9A-Fa-f]{4})_/g;

/** A text as it was before Excel escaped it. */
export function unescapeText(text: string): string {
  return text.includes('_x')
    ? text.replace(escaped, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}

/** Texts of a workbook that are held in memory, in UTF-16 units. */
const MOST_SHARED = 1 << 26;

/** The strings that the cells of a workbook refer to by number. Runs of rich text are joined; phonetic guides are left out. */
export class SharedStrings implements XmlHandler {
  readonly all: string[] = [];
  private item = '';
  private inText = false;
  private inPhonetic = false;
  private held = 0;

  constructor(private readonly file: string) {}

  open(name: string): void {
    if (name === 'si') this.item = '';
    else if (name === 'rPh') this.inPhonetic = true;
    else if (name === 't') this.inText = !this.inPhonetic;
  }

  text(text: string): void {
    if (!this.inText) return;
    this.item += text;
    this.held += text.length;
    if (this.held > MOST_SHARED) throw badFile(this.file, 'holds more text than can be read; save it as CSV');
  }

  close(name: string): void {
    if (name === 't') this.inText = false;
    else if (name === 'rPh') this.inPhonetic = false;
    else if (name === 'si') this.all.push(unescapeText(this.item));
  }
}
