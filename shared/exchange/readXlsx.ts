import type { ColumnSet } from './ColumnSet';
import type { FileRow } from './RawRow';
import type { SourceFile } from './source/SourceFile';
import { tableRows } from './tableRows';
import { Archive } from './xlsx/Archive';
import { SharedStrings } from './xlsx/cellTexts';
import { DateStyles } from './xlsx/DateStyles';
import { readWholeXml, readXml } from './xlsx/readXml';
import { SheetRows } from './xlsx/SheetRows';
import { findWorkbookParts, type WorkbookParts } from './xlsx/workbookParts';

async function* sheetRows(archive: Archive, parts: WorkbookParts, file: string) {
  const strings = new SharedStrings(file);
  const styles = new DateStyles();
  if (parts.sharedStrings) await readWholeXml(archive.read(parts.sharedStrings), strings, file);
  if (parts.styles) await readWholeXml(archive.read(parts.styles), styles, file);
  const sheet = new SheetRows({ file, strings: strings.all, styles, countsFrom1904: parts.countsFrom1904 });
  for await (const gathered of readXml(archive.readCounting(parts.sheet), sheet, file))
    yield* gathered.take();
}

/**
 * The rows of a workbook's first visible sheet under their headings.
 * @throws BAD_USER_INPUT when the workbook is damaged, encrypted or a zip bomb, before the first row is given; and when
 * nobody knows its columns
 */
export async function* readXlsx(source: SourceFile, columns: ColumnSet<string>): AsyncGenerator<FileRow> {
  const archive = await Archive.open(source);
  try {
    const parts = await findWorkbookParts(archive, source.name);
    await archive.prove(
      [parts.sharedStrings, parts.styles, parts.sheet].filter((part) => part !== undefined),
    );
    const { countsFrom1904 } = parts;
    yield* tableRows(sheetRows(archive, parts, source.name), {
      file: source.name,
      columns,
      delimited: false,
      countsFrom1904,
    });
  } finally {
    archive.close();
  }
}
