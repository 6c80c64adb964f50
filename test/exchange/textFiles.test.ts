import { gzipSync } from 'node:zlib';
import { openRows } from '../../shared/exchange';
import { csvRecords, LONGEST_RECORD } from '../../shared/exchange/source/csvRecords';
import { lines, LONGEST_LINE } from '../../shared/exchange/source/lines';
import { allOf, cellsIn, rowsOf, trialFolder } from './support/trialFiles';

const folder = trialFolder();

async function* piecesOf(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

/** GB18030 bytes of `标准号,标准名称` and of one standard; Node decodes GB18030 but does not encode it. */
const gb18030 = Buffer.from(
  'b1ead7bcbac52cb1ead7bcc3fbb3c60a' + '47422f5420312d323032302cb1ead7bcbbafb9a4d7f7b5bcd4f2' + '0a',
  'hex',
);
const table = '标准号,标准名称\nGB/T 1-2020,标准化工作导则\n';
const standard = { 标准号: 'GB/T 1-2020', 标准名称: '标准化工作导则' };

describe('a table of text', () => {
  it.each([
    ['UTF-8', Buffer.from(table)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${table}`)],
    ['GB18030, as Excel in China saves it', gb18030],
    [
      'UTF-16 little-endian with tabs, as Excel saves Unicode text',
      Buffer.from(`\uFEFF${table.replaceAll(',', '\t')}`, 'utf16le'),
    ],
    ['UTF-16 big-endian', Buffer.from(`\uFEFF${table}`, 'utf16le').swap16()],
    ['gzip', gzipSync(table)],
    ['semicolons and CR LF', Buffer.from(table.replaceAll(',', ';').replaceAll('\n', '\r\n'))],
    ['lines ended by CR alone', Buffer.from(table.replaceAll('\n', '\r'))],
    ['a title above the headings', Buffer.from(`标准目录,\n\n${table}`)],
  ])('is read in %s', async (name, content) => {
    expect(await cellsIn(folder.write(`${name}.csv`, content))).toEqual([standard]);
  });

  it('is told from GB18030 by evidence far from its beginning', async () => {
    const ascii = 'GB/T 1-2020,A\n'.repeat(20_000);
    const rows = await rowsOf(folder.write('late.csv', `code,title\n${ascii}GB/T 2-2020,标准化工作导则\n`));
    expect(rows.at(-1)).toMatchObject({ line: 20_002, cells: { title: '标准化工作导则' } });
  });

  it('stays UTF-8 when a few of its bytes are damaged or its last character is cut', async () => {
    const whole = Buffer.from(`code,title\nGB/T 1-2020,${'标准化工作导则'.repeat(10)}\nGB/T 2-2020,标准`);
    const damaged = Buffer.concat([whole.subarray(0, 30), Buffer.from([0xff]), whole.subarray(30, -1)]);
    const rows = await rowsOf(folder.write('damaged.csv', damaged));
    expect(rows[0]).toMatchObject({ cells: { title: expect.stringContaining('工作导则') as unknown } });
    expect(rows[1]).toMatchObject({ cells: { title: '标\uFFFD' } });
  });

  it('gives each row the line on which it begins', async () => {
    const file = folder.write(
      'lines.csv',
      'code,title\nGB/T 1-2020,"two\nlines"\n\nGB/T 2-2020,"a ""quoted"" word"\n',
    );
    expect(await rowsOf(file)).toMatchObject([
      { line: 2, cells: { title: 'two\nlines' } },
      { line: 5, cells: { title: 'a "quoted" word' } },
    ]);
  });

  it('takes the mark off that kept a spreadsheet from running a text', async () => {
    const file = folder.write('formula.csv', "code,title\nGB/T 1-2020,'=1+1\nGB/T 2-2020,'quoted'\n");
    expect(await cellsIn(file)).toMatchObject([{ title: '=1+1' }, { title: "'quoted'" }]);
  });
});

describe('a table of text that is not whole', () => {
  it.each([
    ['a quotation mark that never closes', 'A,"cut off', 'its quotation mark never closes'],
    ['a last row cut between cells', 'A', 'the file ends in the middle of this row'],
    ['text behind a closing quotation mark', 'A,"q"x\n', 'text follows a closing quotation mark'],
    ['more cells than headings', 'A,b,c\n', 'has 3 cells under 2 headings'],
  ])('names the line with %s, and the others stand', async (_what, ending, reason) => {
    const file = folder.write('cut.csv', `code,title\nGB/T 1-2020,first\n${ending}`);
    expect(await rowsOf(file)).toMatchObject([{ line: 2 }, { line: 3, broken: reason }]);
  });

  it('loses one line to a stray quotation mark, not the rest of the file', async () => {
    const file = folder.write('stray.csv', 'code,title\nA,"open\nB,"closed"\nC,plain\nD,"last"\n');
    expect(await rowsOf(file)).toMatchObject([
      { line: 2, broken: expect.any(String) as unknown },
      { line: 3 },
      { line: 4 },
      { line: 5 },
    ]);
  });

  it('reads on after a record too long to be one, holding no more than that in memory', async () => {
    const text = `A,"open\n${'x,y\n'.repeat(LONGEST_RECORD / 2)}`;
    const records = await allOf(csvRecords(piecesOf(text, 65_536), ','));
    expect(records[0]).toMatchObject({ line: 1, broken: 'its quotation mark never closes' });
    expect(records).toHaveLength(1 + LONGEST_RECORD / 2);
  });

  it('does not depend on how the text is cut into pieces', async () => {
    const text = 'a,"b ""c""\r\nd",e\r\n"f",,\r\n\r\ng,"h"\r';
    const whole = await allOf(csvRecords(piecesOf(text, text.length), ','));
    for (let size = 1; size < text.length; size += 1) {
      expect(await allOf(csvRecords(piecesOf(text, size), ','))).toEqual(whole);
    }
  });
});

describe('a text of JSON lines', () => {
  it('is read line by line, whatever its extension', async () => {
    const file = folder.write('catalogue.txt', '{"code":"GB/T 1-2020"}\r\n\n{"code":"GB/T 2-2020","n":1}');
    expect(await rowsOf(file)).toEqual([
      { line: 1, cells: { code: 'GB/T 1-2020' }, tabular: false },
      { line: 3, cells: { code: 'GB/T 2-2020', n: 1 }, tabular: false },
    ]);
  });

  it.each([
    ['{"code":"GB/T 2-20', 'the file ends in the middle of this row'],
    ['{"code":"GB/T 2-20\n', 'the line is not a JSON object'],
    ['[1]\n', 'the line is not a JSON object'],
    ['null\n', 'the line is not a JSON object'],
  ])('names a line that is no record: %j', async (line, reason) => {
    const file = folder.write('broken.jsonl', `{"code":"GB/T 1-2020"}\n${line}`);
    expect(await rowsOf(file)).toMatchObject([{ line: 1 }, { line: 2, broken: reason }]);
  });

  it('drops a line that is too long to be a standard and goes on', async () => {
    const text = `${'x'.repeat(LONGEST_LINE + 1)}\n{"code":"A"}\n`;
    expect(await allOf(lines(piecesOf(text, 65_536)))).toMatchObject([
      { line: 1, tooLong: true },
      { line: 2, tooLong: false, text: '{"code":"A"}' },
    ]);
  });

  it('tells how much of the file has been read', async () => {
    const { rows, share } = await openRows(folder.write('share.jsonl', '{"code":"A"}\n'));
    expect(share()).toBe(0);
    await allOf(rows);
    expect(share()).toBe(1);
  });
});

describe('a file that cannot be read at all', () => {
  it.each([
    ['empty.csv', '', /is empty/],
    ['blank.jsonl', ' \n\n', /is empty/],
    [
      'image.csv',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1]),
      /neither a text nor/,
    ],
    ['array.json', '[\n{"code":"A"}\n]', /is a JSON array/],
    ['columns.csv', 'name,colour\nA,red\n', /no columns that are known.*name \| colour/],
    ['old.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /encrypted or an old Excel/],
    [
      'cut.jsonl.gz',
      gzipSync('{"code":"A"}\n'.repeat(5_000)).subarray(0, 60),
      /compression is cut off or damaged/,
    ],
    [
      'latin.csv',
      Buffer.from('code,title\nA,' + '\xe9\xff '.repeat(50) + '\n', 'latin1'),
      /neither UTF-8, UTF-16 nor GB18030/,
    ],
    ['twice.csv', 'code,title,code\nA,b,c\n', /two columns with the same heading for code/],
  ])('%s is refused by name', async (name, content, problem) => {
    const reading = rowsOf(folder.write(name, content));
    await expect(reading).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      extensions: { fields: [{ field: 'file', value: name }] },
    });
    await expect(reading).rejects.toThrow(problem);
  });

  it('is refused when it is missing or a folder', async () => {
    await expect(openRows(folder.path('missing.csv'))).rejects.toThrow('cannot be read: ENOENT');
    await expect(openRows(folder.path('.'))).rejects.toThrow('is not a file');
  });

  it('stops a gzip bomb', async () => {
    const bomb = gzipSync(Buffer.alloc(64 << 20, 'a'));
    await expect(rowsOf(folder.write('bomb.jsonl.gz', bomb))).rejects.toThrow('zip bomb');
  });
});
