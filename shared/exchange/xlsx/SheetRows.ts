import { excelDay } from '../fields/readDate';
import type { FileRow } from '../RawRow';
import { badFile } from '../source/InflationGuard';
import type { TableRow } from '../tableRows';
import { unescapeText } from './cellTexts';
import type { DateStyles } from './DateStyles';
import type { Attributes, XmlHandler } from './readXml';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly file: string;
  readonly strings: readonly string[];
  readonly styles: DateStyles;
  readonly countsFrom1904: boolean;
}

type SheetRow = TableRow | Extract<FileRow, { broken: string }>;

const LONGEST_CELL = 1 << 20;
const MOST_COLUMNS = 16_384;

/** Place of a column from the letters of a cell's name: A is 0, AA is 26. */
function columnIndex(cellName: string): number {
  let index = 0;
  for (const letter of cellName.replace(/\d+$/, '')) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** Gathers the rows of a worksheet while its XML is read. Source: ECMA-376 part 1, 18.3.1. */
export class SheetRows implements XmlHandler {
  private rows: SheetRow[] = [];
  private line = 0;
  private cells: unknown[] = [];
  private fault: string | undefined;
  private cell: Attributes = {};
  private column = -1;
  private text_ = '';
  private taking = false;
  private inPhonetic = false;

  constructor(private readonly context: SheetContext) {}

  /** The rows complete since they were last taken. */
  take(): SheetRow[] {
    const rows = this.rows;
    this.rows = [];
    return rows;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'row') this.beginRow(attributes);
    else if (name === 'c') this.beginCell(attributes);
    else if (name === 'rPh') this.inPhonetic = true;
    else if (name === 'v' || name === 't') this.taking = !this.inPhonetic;
  }

  text(text: string): void {
    if (!this.taking) return;
    this.text_ += text;
    if (this.text_.length > LONGEST_CELL)
      throw badFile(this.context.file, `row ${this.line} holds too long a text`);
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.taking = false;
    else if (name === 'rPh') this.inPhonetic = false;
    else if (name === 'c') this.cells[this.column] = this.cellValue();
    else if (name === 'row') this.endRow();
  }

  private beginRow({ r }: Attributes): void {
    this.line = r === undefined ? this.line + 1 : Number(r);
    this.cells = [];
    this.fault = undefined;
    this.column = -1;
  }

  private beginCell(attributes: Attributes): void {
    this.cell = attributes;
    this.text_ = '';
    const { r } = attributes;
    this.column = r === undefined ? this.column + 1 : columnIndex(r);
    if (!(this.column >= 0 && this.column < MOST_COLUMNS))
      throw badFile(this.context.file, `has no cell ${r ?? ''}`);
  }

  private endRow(): void {
    const { line, cells, fault } = this;
    if (fault === undefined) this.rows.push({ line, cells: Array.from(cells) });
    else
      this.rows.push({
        line,
        text: Array.from(cells, (cell) => String(cell ?? '')).join(' | '),
        broken: fault,
      });
  }

  private cellValue(): unknown {
    const { strings, styles, countsFrom1904 } = this.context;
    const text = this.text_;
    switch (this.cell['t']) {
      case 's':
        return strings[Number(text)] ?? null;
      case 'inlineStr':
      case 'str':
        return unescapeText(text);
      case 'b':
        return text === '1';
      case 'd':
        return text.slice(0, 'YYYY-MM-DD'.length);
      case 'e':
        this.fault ??= `cell ${this.cell['r'] ?? ''} holds the error ${text}`;
        return text;
      default:
        if (text === '') return null;
        return styles.has(this.cell['s'])
          ? (excelDay(Number(text), countsFrom1904) ?? Number(text))
          : Number(text);
    }
  }
}
