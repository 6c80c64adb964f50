import { badField } from '../errors';
import type { RecordForm } from './RecordForm';
import { zipArchive } from './xlsx/zipArchive';

/** Rows and characters of a cell that Excel can hold. Source: Excel specifications and limits. */
const MOST_ROWS = 1_048_576;
const LONGEST_CELL = 32_767;

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const package_ = 'http://schemas.openxmlformats.org/package/2006';
const document = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const contentTypes =
  `${xmlHead}<Types xmlns="${package_}/content-types">` +
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${contentType}.worksheet+xml"/></Types>`;
const rootRelationships =
  `${xmlHead}<Relationships xmlns="${package_}/relationships">` +
  `<Relationship Id="rId1" Type="${document}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
const workbookRelationships =
  `${xmlHead}<Relationships xmlns="${package_}/relationships">` +
  `<Relationship Id="rId1" Type="${document}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`;
const workbookOf = (sheetName: string) =>
  `${xmlHead}<workbook xmlns="${spreadsheet}" xmlns:r="${document}">` +
  `<sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
/** The headings stay in sight while the rows scroll. */
const sheetStart =
  `${xmlHead}<worksheet xmlns="${spreadsheet}"><sheetViews><sheetView workbookViewId="0">` +
  `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;
const sheetEnd = '</sheetData></worksheet>';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '_x000D_',
};

function escapeText(text: string): string {
  const literal = text.includes('_x') ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text;
  return /[&<>\r]/.test(literal)
    ? literal.replace(/[&<>\r]/g, (character) => entities[character] ?? character)
    : literal;
}

/** Letters of a column: A for 0, AA for 26. */
function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

function cell(text: string, column: number, row: number): string {
  if (text === '') return '';
  if (text.length > LONGEST_CELL)
    throw badField('format', 'xlsx', `a cell of Excel holds ${LONGEST_CELL} characters`);
  const content = `<is><t xml:space="preserve">${escapeText(text)}</t></is>`;
  return `<c r="${columnName(column)}${row}" t="inlineStr">${content}</c>`;
}

function sheetRow(cells: readonly string[], row: number): string {
  return `<row r="${row}">${cells.map((text, column) => cell(text, column, row)).join('')}</row>`;
}

async function* sheetOf<Row>(rows: AsyncIterable<Row>, form: RecordForm<Row>): AsyncGenerator<string> {
  let line = 1;
  yield sheetStart + sheetRow(form.headings, line);
  for await (const row of rows) {
    line += 1;
    if (line > MOST_ROWS)
      throw badField('format', 'xlsx', `a sheet holds ${MOST_ROWS - 1} ${form.plural}; use csv or jsonl`);
    yield sheetRow(form.cellsOf(row), line);
  }
  yield sheetEnd;
}

/**
 * Records as a workbook with one sheet, all cells texts.
 * @throws BAD_USER_INPUT when they are more than Excel can hold
 */
export function writeXlsx<Row>(rows: AsyncIterable<Row>, form: RecordForm<Row>): AsyncGenerator<Buffer> {
  return zipArchive([
    { name: '[Content_Types].xml', content: [contentTypes] },
    { name: '_rels/.rels', content: [rootRelationships] },
    { name: 'xl/workbook.xml', content: [workbookOf(form.sheet)] },
    { name: 'xl/_rels/workbook.xml.rels', content: [workbookRelationships] },
    { name: 'xl/worksheets/sheet1.xml', content: sheetOf(rows, form) },
  ]);
}
