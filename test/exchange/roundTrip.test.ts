import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  assignSector,
  exportFile,
  Headings,
  openRows,
  readFacts,
  standardColumns,
  standardForm,
  type ExchangeRow,
  type FileFormat,
} from '../../shared/exchange';
import type { StandardFacts } from '../../shared/kernel/catalogue/StandardFacts';
import { creditCodeCheckDigit, StandardNumber } from '../../shared/numbers';
import { allOf, trialFolder } from './support/trialFiles';
import { factsWith } from './support/trialFacts';
import { trialLookups } from './support/trialLookups';

const folder = trialFolder();
const formats: readonly FileFormat[] = ['jsonl', 'csv', 'xlsx'];
const options = { ownColumns: ['subject', 'limit', 'binding'], today: '2026-01-01' };

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

/** Writes rows to a file and reads the file again. */
async function thereAndBack(rows: readonly ExchangeRow[], format: FileFormat): Promise<ExchangeRow[]> {
  const file = folder.path(`trip.${format}`);
  await exportFile(file, each(rows), format, standardForm(options));
  const opened = await openRows(file);
  expect(opened.format).toBe(format);
  const context = { lookups: trialLookups, headings: new Headings(standardColumns), today: options.today };
  return (await allOf(opened.rows)).map((row) => {
    if ('broken' in row) throw new Error(`line ${row.line} ${row.broken}: ${row.text}`);
    const reading = readFacts(row, context);
    if ('problems' in reading) throw new Error(JSON.stringify(reading.problems));
    expect(reading.warnings.filter(({ code }) => code !== 'UNKNOWN_CLASS')).toEqual([]);
    return { sector: reading.sector ?? '', facts: reading.facts };
  });
}

/** Characters that some format could trip over. */
const awkward = fc.constantFrom(
  ...'标准、；;,"\'=+-@[{()（）<>&_x000D_ \u3000SACTC 269IDT',
  '\u{20BB7}',
  'é',
);
const text = (most: number) =>
  fc
    .oneof(
      fc.string({ unit: awkward, minLength: 1, maxLength: most }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: most }),
    )
    .map((each) => each.normalize('NFC').trim())
    .filter((each) => each !== '' && !/[\p{Cc}\p{Cs}\uFFFD\uFFFE\uFFFF]/u.test(each));
const dayBetween = (first: string, last: string) =>
  fc
    .date({ min: new Date(first), max: new Date(last), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
const day = dayBetween('1950-01-01', '2090-12-31');
/** After every day on which a standard may be issued. */
const reviewDay = dayBetween('2091-01-01', '2099-12-31');
const few = <Item>(item: fc.Arbitrary<Item>, keyOf: (item: Item) => string) =>
  fc.uniqueArray(item, { maxLength: 4, selector: keyOf });

const codes = [
  'GB/T 18354-2021',
  'GB 4404.1-2008/XG1-2022',
  'DB32/T 3920-2020',
  'DB32/3920-2020',
  'DB31、DB32、DB33/T 310003-2021',
  'T/JSRA 002-2023',
  'JJF(电子) 0012-2018',
  'Q/CSG 510001-2015',
  'NY/T 388',
];
const numbers = codes.map((code) => StandardNumber.parse(code));
const number = fc.constantFrom(...numbers);
const replacement = fc.record({ code: number.map(({ code }) => code), partial: fc.boolean() });
const reference = fc
  .record({ number, clause: fc.option(text(20)) })
  .map(({ number: { code, isDated }, clause }) => ({
    code,
    dated: isDated,
    clause,
  }));
const creditCode = fc
  .stringMatching(/^91[0-9]{6}[0-9A-HJ-NPQRTUWXY]{9}$/)
  .map((first) => first + creditCodeCheckDigit(first));
const ownText = fc.oneof(text(30), fc.constantFrom('12', '-5', '=1', 'true', '"', ' x ', '', 'a\n\tb'));

const facts: fc.Arbitrary<StandardFacts> = fc
  .record({
    own: fc.record(
      {
        subject: ownText,
        limit: fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0),
        binding: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
    number,
    title: text(60),
    titleEn: fc.option(text(60)),
    dates: fc.uniqueArray(day, { minLength: 3, maxLength: 3 }).map((dates) => dates.sort()),
    dated: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
    ics: few(fc.constantFrom('13.040', '13.040.40', '77', '03.220.01'), String),
    ccs: few(fc.constantFrom('Z64', 'B52', 'Q1'), String),
    industries: few(fc.constantFrom('C30', 'A04'), String),
    region: fc.constantFrom('320000', '320500'),
    committee: fc.option(
      fc.record({ code: fc.constantFrom(null, 'SAC/TC 269', 'SAC/TC 288/SC 5', 'JS/TC 3'), name: text(20) }),
    ),
    competentDepartment: fc.option(text(20)),
    drafting: few(
      fc.record({
        name: text(20),
        creditCode: fc.option(creditCode),
        role: fc.constantFrom('LEAD', 'PARTICIPANT'),
      }),
      ({ name }) => name,
    ),
    adoptions: few(
      fc.record({ document: text(20), degree: fc.constantFrom('IDT', 'MOD', 'NEQ') }),
      ({ document }) => document,
    ),
    replaces: few(replacement, ({ code }) => code),
    references: few(reference, ({ code, clause }) => `${code} ${clause ?? ''}`),
    reviews: fc.array(
      fc.record({
        on: reviewDay,
        conclusion: fc.constantFrom('CONTINUE', 'REVISE', 'WITHDRAW'),
        note: fc.option(text(20)),
      }),
      { maxLength: 2 },
    ),
    source: fc.option(text(40)),
    provenance: fc.constantFrom('SOURCED', 'SYNTHETIC'),
  })
  .map(({ number: { code, base, level, nature }, dates, dated, ...rest }) => {
    const isOther = (each: { readonly code: string }) => each.code !== code && each.code !== base;
    const [issuedOn, effectiveOn, withdrawnOn] = dates.map((date, index) => (dated[index] ? date : null));
    return {
      ...factsWith(rest as Partial<StandardFacts>),
      ...{ code, level, nature },
      issuedOn: issuedOn ?? null,
      effectiveOn: effectiveOn ?? null,
      withdrawnOn: withdrawnOn ?? null,
      replaces: rest.replaces.filter(isOther),
      references: rest.references.filter(isOther),
    };
  });

describe('import after export', () => {
  it.each(formats)('gives the same standards back as %s', async (format) => {
    const row = fc.record({ facts, sector: fc.constantFrom('ECOLOGY', 'PUBLIC_MANAGEMENT') });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 5 }), async (rows) => {
        expect(await thereAndBack(rows, format)).toEqual(rows);
      }),
      { numRuns: 100 },
    );
  });

  it('leaves out an own value that is empty', async () => {
    const [back] = await thereAndBack(
      [{ sector: 'ECOLOGY', facts: factsWith({ own: { subject: null, limit: 0 } }) }],
      'csv',
    );
    expect(back?.facts.own).toEqual({ limit: 0 });
  });

  it('carries the beginning of a formula without letting a spreadsheet run it', async () => {
    const rows = [{ sector: 'ECOLOGY', facts: factsWith({ title: '=HYPERLINK("x")', titleEn: "'+quoted" }) }];
    expect(await thereAndBack(rows, 'csv')).toEqual(rows);
    expect(readFileSync(folder.path('trip.csv'), 'utf8')).toContain(`"'=HYPERLINK(""x"")",''+quoted`);
  });

  it('writes a table that Excel in China opens as it is: byte order mark, Chinese headings, CR LF, the status of the day', async () => {
    await thereAndBack([{ sector: 'ECOLOGY', facts: factsWith() }], 'csv');
    const [headings = '', row = '', end] = readFileSync(folder.path('trip.csv'), 'utf8').split('\r\n');
    expect(headings).toMatch(
      /^\uFEFF标准号,中文标准名称,英文标准名称,.*,own\.subject,own\.limit,own\.binding$/,
    );
    expect(row).toContain(
      'DB32/T 3920-2020,内河船舶污染物接收处置规范,,LOCAL,RECOMMENDED,IN_FORCE,2020-11-10',
    );
    expect(end).toBe('');
  });

  it.each(formats)('writes a file of headings, or of nothing, for no standards: %s', async (format) => {
    const file = folder.path(`none.${format}`);
    await exportFile(file, each([]), format, standardForm(options));
    const rows = openRows(file).then((opened) => allOf(opened.rows));
    if (format === 'jsonl') await expect(rows).rejects.toThrow('is empty');
    else expect(await rows).toEqual([]);
  });

  it('leaves no file behind when the standards fail to arrive', async () => {
    const file = folder.path('failed.csv');
    const failing = (async function* (): AsyncGenerator<ExchangeRow> {
      yield { sector: 'ECOLOGY', facts: factsWith() };
      throw new Error('the catalogue is gone');
    })();
    await expect(exportFile(file, failing, 'csv', standardForm(options))).rejects.toThrow(
      'the catalogue is gone',
    );
    expect(() => readFileSync(file)).toThrow('ENOENT');
    expect(() => readFileSync(`${file}.unfinished`)).toThrow('ENOENT');
  });

  it('keeps what assigns a standard to its sector', async () => {
    const [back] = await thereAndBack([{ sector: 'ECOLOGY', facts: factsWith() }], 'xlsx');
    expect(assignSector(back?.facts ?? factsWith({ ics: [], ccs: [] }))?.sector).toBe('ECOLOGY');
  });
});
