import { zipOf } from './trialFiles';

const relationships = (...entries: readonly (readonly [kind: string, target: string])[]) =>
  `<Relationships>${entries
    .map(
      ([kind, target], index) =>
        `<Relationship Id="r${index + 1}" Type="http://x/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** The parts of a workbook as Excel writes them, as far as a test wants them otherwise. */
export interface TrialWorkbook {
  /** The rows of the sheet, as XML. */
  readonly rows: string;
  /** Shared strings, as XML of `si` elements. */
  readonly strings?: string;
  /** Formats and cell styles, as XML. */
  readonly styles?: string;
  readonly workbook?: string;
}

const usualBook =
  '<workbook xmlns:r="http://r"><sheets><sheet name="1" sheetId="1" r:id="r1"/></sheets></workbook>';

/** A workbook in memory. */
export function workbookOf({
  rows,
  strings = '',
  styles = '',
  workbook = usualBook,
}: TrialWorkbook): Promise<Buffer> {
  return zipOf([
    { name: '[Content_Types].xml', content: ['<Types/>'] },
    { name: '_rels/.rels', content: [relationships(['officeDocument', '/xl/workbook.xml'])] },
    { name: 'xl/workbook.xml', content: [workbook] },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: [
        relationships(
          ['worksheet', 'worksheets/sheet1.xml'],
          ['sharedStrings', 'sharedStrings.xml'],
          ['styles', 'styles.xml'],
        ),
      ],
    },
    { name: 'xl/sharedStrings.xml', content: [`<sst>${strings}</sst>`] },
    { name: 'xl/styles.xml', content: [`<styleSheet>${styles}</styleSheet>`] },
    { name: 'xl/worksheets/sheet1.xml', content: [`<worksheet><sheetData>${rows}</sheetData></worksheet>`] },
  ]);
}

/** A row of texts, as XML. */
export function textRow(...texts: readonly string[]): string {
  return `<row>${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
}
