import { crc32, deflateRawSync } from 'node:zlib';
import { openRows } from '../../shared/exchange';
import { allOf, cellsIn, rowsOf, trialFolder, zipOf } from './support/trialFiles';
import { textRow, workbookOf } from './support/trialWorkbook';

const folder = trialFolder();
const headings = textRow('标准号', '标准名称', 'value');

/** The third cell of a workbook's only standard. */
async function thirdCell(cell: string, parts: { strings?: string; styles?: string; workbook?: string } = {}) {
  const row = `<row><c t="inlineStr"><is><t>GB/T 1-2020</t></is></c><c t="inlineStr"><is><t>x</t></is></c>${cell}</row>`;
  const [only] = await cellsIn(
    folder.write('cell.xlsx', await workbookOf({ rows: headings + row, ...parts })),
  );
  return (only as { value: unknown }).value;
}

describe('a cell of a workbook', () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>' +
    '<numFmt numFmtId="165" formatCode="&quot;day&quot; 0.00"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="31"/></cellXfs>';
  const from1904 =
    '<workbook xmlns:r="http://r"><workbookPr date1904="1"/><sheets><sheet name="1" sheetId="1" r:id="r1"/></sheets></workbook>';

  it.each([
    [
      'a shared string',
      '<c t="s"><v>1</v></c>',
      { strings: '<si><t>one</t></si><si><t>two</t></si>' },
      'two',
    ],
    [
      'rich text',
      '<c t="s"><v>0</v></c>',
      { strings: '<si><r><t>水</t></r><r><t xml:space="preserve">泥 </t></r></si>' },
      '水泥 ',
    ],
    [
      'text with a phonetic guide',
      '<c t="s"><v>0</v></c>',
      { strings: '<si><t>水泥</t><rPh><t>shuini</t></rPh></si>' },
      '水泥',
    ],
    ['an inline string', '<c t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>', {}, 'ab'],
    [
      'an escaped character',
      '<c t="inlineStr"><is><t>a_x000A_b_x005F_x000A_</t></is></c>',
      {},
      'a\nb_x000A_',
    ],
    ['the text of a formula', '<c t="str"><f>A1</f><v>result</v></c>', {}, 'result'],
    ['a number', '<c><v>13.04</v></c>', {}, 13.04],
    ['a truth value', '<c t="b"><v>1</v></c>', {}, true],
    ['an ISO date', '<c t="d"><v>2025-07-30T00:00:00</v></c>', {}, '2025-07-30'],
    ['a date in a built-in format', '<c s="1"><v>45868</v></c>', { styles }, '2025-07-30'],
    ['a date in an East Asian format', '<c s="4"><v>45868</v></c>', { styles }, '2025-07-30'],
    ['a date in a format of its own', '<c s="2"><v>45868.75</v></c>', { styles }, '2025-07-30'],
    ['a number whose format only quotes a word', '<c s="3"><v>45868</v></c>', { styles }, 45868],
    ['a date counted from 1904', '<c s="1"><v>44406</v></c>', { styles, workbook: from1904 }, '2025-07-30'],
    ['nothing', '<c s="1"/>', { styles }, null],
  ])('is read: %s', async (_what, cell, parts, value) => {
    expect(await thirdCell(cell, parts)).toBe(value);
  });

  it('is found by its name where rows and cells are left out', async () => {
    const rows = `${headings}<row r="9"><c r="C9"><v>7</v></c><c r="A9" t="inlineStr"><is><t>GB/T 1-2020</t></is></c></row>`;
    const file = folder.write('sparse.xlsx', await workbookOf({ rows }));
    expect(await rowsOf(file)).toMatchObject([{ line: 9, cells: { 标准号: 'GB/T 1-2020', value: 7 } }]);
  });

  it('that holds an error breaks its row', async () => {
    const row = '<row r="2"><c r="A2" t="e"><v>#REF!</v></c></row>';
    const file = folder.write('error.xlsx', await workbookOf({ rows: headings + row }));
    expect(await rowsOf(file)).toMatchObject([{ line: 2, broken: 'cell A2 holds the error #REF!' }]);
  });
});

describe('a workbook', () => {
  it('is known by its content, not by its extension', async () => {
    const { format } = await openRows(folder.write('workbook.csv', await workbookOf({ rows: headings })));
    expect(format).toBe('xlsx');
  });

  it('is read from its first sheet that is not hidden', async () => {
    const workbook =
      '<x:workbook xmlns:x="http://x" xmlns:r="http://r"><x:sheets><x:sheet name="h" sheetId="1" state="hidden" r:id="r2"/>' +
      '<x:sheet name="v" sheetId="2" r:id="r1"/></x:sheets></x:workbook>';
    const file = folder.write(
      'hidden.xlsx',
      await workbookOf({ rows: headings + textRow('A', 'b'), workbook }),
    );
    expect(await cellsIn(file)).toMatchObject([{ 标准号: 'A' }]);
  });

  it('tells how much of it has been read', async () => {
    const { rows, share } = await openRows(folder.write('share.xlsx', await workbookOf({ rows: headings })));
    await allOf(rows);
    expect(share()).toBeCloseTo(1, 5);
  });

  const refusals: [string, () => Promise<Buffer>, RegExp][] = [
    [
      'whose sheet is a zip bomb',
      () => workbookOf({ rows: `<row>${' '.repeat(64 << 20)}</row>` }),
      /taken for a zip bomb/,
    ],
    [
      'whose strings are a zip bomb',
      () => workbookOf({ rows: headings, strings: ' '.repeat(64 << 20) }),
      /taken for a zip bomb/,
    ],
    [
      'cut in the middle',
      async () => (await workbookOf({ rows: headings })).subarray(0, 900),
      /damaged workbook/,
    ],
    [
      'that lost a byte of its sheet',
      async () => damaged(await workbookOf({ rows: headings })),
      /damaged workbook/,
    ],
    ['that is encrypted by zip', async () => encrypted(await workbookOf({ rows: headings })), /encrypted/],
    [
      'with too many parts',
      () => zipOf(Array.from({ length: 1001 }, (_, n) => ({ name: `${n}`, content: [''] }))),
      /1001 parts/,
    ],
    [
      'that is another zip archive',
      () => zipOf([{ name: 'a.txt', content: ['a'] }]),
      /is no workbook: it lacks _rels\/.rels/,
    ],
    ['whose XML is broken', () => workbookOf({ rows: '<row><c></row>' }), /damaged workbook/],
    [
      'with an entity of its own',
      () => workbookOf({ rows: '<row><c><v>&bomb;</v></c></row>' }),
      /damaged workbook/,
    ],
    [
      'whose columns nobody knows',
      () => workbookOf({ rows: textRow('name', 'colour') }),
      /no columns that are known/,
    ],
    [
      'without a sheet',
      () => workbookOf({ rows: '', workbook: '<workbook><sheets/></workbook>' }),
      /without a worksheet/,
    ],
  ];

  it.each(refusals)('%s is refused by name', async (_what, content, problem) => {
    const reading = rowsOf(folder.write('refused.xlsx', await content()));
    await expect(reading).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      extensions: { fields: [{ value: 'refused.xlsx' }] },
    });
    await expect(reading).rejects.toThrow(problem);
  });

  it('that lies about its size is found out before its first row is given', async () => {
    const rows = headings + textRow('GB/T 1-2020', 'title') + `<row>${' '.repeat(64 << 20)}</row>`;
    const file = folder.write('liar.xlsx', understated(await workbookOf({ rows })));
    const { rows: reading } = await openRows(file);
    await expect(reading[Symbol.asyncIterator]().next()).rejects.toThrow(/zip bomb|damaged/);
  });
});

/** Where the central directory describes the sheet. */
function sheetEntry(archive: Buffer): number {
  return archive.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
}

/** Turns a bit of the sheet's checksum, as if a byte of it had changed. */
function damaged(archive: Buffer): Buffer {
  const at = sheetEntry(archive) + 16;
  archive.writeUInt8(archive.readUInt8(at) ^ 1, at);
  return archive;
}

function encrypted(archive: Buffer): Buffer {
  const at = sheetEntry(archive) + 8;
  archive.writeUInt16LE(archive.readUInt16LE(at) | 1, at);
  return archive;
}

/** Declares the sheet to be a thousand bytes long. */
function understated(archive: Buffer): Buffer {
  archive.writeUInt32LE(1000, sheetEntry(archive) + 24);
  return archive;
}

describe('the archive that export writes', () => {
  it('holds parts that deflate and check as the format says', async () => {
    const archive = await zipOf([{ name: 'ä.txt', content: ['one ', 'two'] }]);
    const size = archive.readUInt32LE(archive.lastIndexOf('PK\u0001\u0002') + 20);
    expect(archive.readUInt32LE(archive.lastIndexOf('PK\u0001\u0002') + 16)).toBe(crc32('one two'));
    expect(size).toBe(deflateRawSync('one two').length);
  });
});
