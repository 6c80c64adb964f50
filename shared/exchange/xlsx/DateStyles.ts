import type { Attributes, XmlHandler } from './readXml';

/** Built-in formats that show a day. Source: ECMA-376 part 1, 18.8.30; 27-36 and 50-58 are those of East Asia. */
function isBuiltInDate(format: number): boolean {
  return (
    (format >= 14 && format <= 17) ||
    format === 22 ||
    (format >= 27 && format <= 36) ||
    (format >= 50 && format <= 58)
  );
}

/** Whether a format of the workbook's own shows a day: it has a year or a day outside of quoted text. */
function isDateFormat(code: string): boolean {
  return /[yd]/i.test(code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, ''));
}

/** The cell styles of a workbook, as far as they turn numbers into days. */
export class DateStyles implements XmlHandler {
  private readonly dateFormats = new Set<number>();
  private readonly dateStyles: boolean[] = [];
  private inCellFormats = false;

  open(name: string, { numFmtId = '0', formatCode = '' }: Attributes): void {
    if (name === 'cellXfs') this.inCellFormats = true;
    else if (name === 'numFmt' && isDateFormat(formatCode)) this.dateFormats.add(Number(numFmtId));
    else if (name === 'xf' && this.inCellFormats) {
      this.dateStyles.push(isBuiltInDate(Number(numFmtId)) || this.dateFormats.has(Number(numFmtId)));
    }
  }

  close(name: string): void {
    if (name === 'cellXfs') this.inCellFormats = false;
  }

  /** Whether a cell of this style shows its number as a day. */
  has(style: string | undefined): boolean {
    return style !== undefined && this.dateStyles[Number(style)] === true;
  }
}
