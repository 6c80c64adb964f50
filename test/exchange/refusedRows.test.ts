import { readFacts } from '../../shared/exchange';
import { creditCodeCheckDigit } from '../../shared/numbers';
import { newFile, readRow } from './support/trialRows';

const creditCode = `91320000MA1ABCDE0${creditCodeCheckDigit('91320000MA1ABCDE0')}`;

/** The fields that a row is refused for. */
function refusedFields(cells: Record<string, unknown>): string[] {
  const reading = readRow(cells);
  return 'problems' in reading ? reading.problems.map(({ field }) => field) : [];
}

describe('a row that is refused', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ['a number that is none', { code: '住建部令第 37 号' }, ['code']],
    ['no number', { code: null }, ['code']],
    ['no title', { title: ' ' }, ['title']],
    ['a title that is no text', { title: { zh: '标准' } }, ['title']],
    ['a level that the number contradicts', { level: '国家标准' }, ['level']],
    ['a level that nobody knows', { level: '县标准' }, ['level']],
    ['a nature like a property of every object', { nature: 'constructor' }, ['nature']],
    ['a day that the calendar lacks', { issuedOn: '2023-02-29' }, ['issuedOn']],
    ['effective before issued', { issuedOn: '2020-02-01', effectiveOn: '2020-01-01' }, ['effectiveOn']],
    ['an unknown region', { region: '火星市' }, ['region']],
    ['a sector that nobody knows', { sector: 'forestry' }, ['sector']],
    [
      'a wrong digit in a credit code',
      { drafting: [{ name: '甲', creditCode: `${creditCode.slice(0, -1)}!` }] },
      ['drafting[0].creditCode'],
    ],
    ['a role that nobody knows', { drafting: [{ name: '甲', role: 'BOSS' }] }, ['drafting[0].role']],
    ['an adoption without its degree', { adopts: 'ISO 690:2010' }, ['adopts[0]']],
    ['a second number that is none', { replaces: ['GB 1-2000', '国办发'] }, ['replaces[1]']],
    ['replacing itself', { replaces: 'DB32/T 3920—2020' }, ['replaces[0]']],
    [
      'a reference said to be dated',
      { references: [{ code: 'GB/T 8170', dated: true }] },
      ['references[0].dated'],
    ],
    ['a review without a conclusion', { reviews: '2025-01-01' }, ['reviews[0]']],
    ['a review with a conclusion nobody knows', { reviews: '2025-01-01 maybe' }, ['reviews[0].conclusion']],
    ['an own value that is a list', { 'own.subject': [] }, ['own.subject']],
    ['a department that is too long', { department: '局'.repeat(201) }, ['department']],
  ])('names the field of %s', (_what, cells, fields) => expect(refusedFields(cells)).toEqual(fields));

  it('is told all of its problems together, each with line, value, code and reason', () => {
    const reading = readRow({ title: '', issuedOn: '2023-02-29', region: '火星市' });
    expect(reading).toMatchObject({
      number: 'DB32/T 3920-2020',
      problems: [
        {
          line: 7,
          field: 'issuedOn',
          value: '2023-02-29',
          code: 'BAD_USER_INPUT',
          reason: expect.stringContaining('day of the calendar') as unknown,
        },
        { line: 7, field: 'region', value: '火星市', code: 'BAD_USER_INPUT' },
        { line: 7, field: 'title', value: '', code: 'BAD_USER_INPUT', reason: 'must not be empty' },
      ],
    });
  });
});

describe('a row that is odd', () => {
  it('is told a class that no list has, and keeps it', () => {
    expect(readRow({ ics: ['77.010'], ccs: ['Z64', 'Ä1'] })).toMatchObject({
      facts: { ics: ['77.010'], ccs: ['Z64', 'Ä1'] },
      warnings: [
        { line: 7, field: 'ics', value: '77.010', code: 'UNKNOWN_CLASS' },
        { line: 7, field: 'ccs', value: 'Ä1', code: 'UNKNOWN_CLASS' },
      ],
    });
  });

  it.each([
    ['现行', { effectiveOn: '2026-01-02' }, 1],
    ['即将实施', { effectiveOn: '2026-01-02' }, 0],
    ['即将实施', { effectiveOn: '2026-01-01' }, 1],
    ['被代替', { effectiveOn: '2020-01-01', withdrawnOn: '2025-01-01' }, 0],
    ['废止', { effectiveOn: '2020-01-01' }, 1],
    ['有效吗', {}, 1],
    [null, { effectiveOn: '2026-01-02' }, 0],
  ])('is told when the status %s contradicts its dates', (status, dates, warnings) => {
    expect(readRow({ status, ...dates })).toMatchObject({ warnings: { length: warnings } });
  });

  it('is told of an unknown column once for the whole file', () => {
    const shared = newFile();
    const cells = { code: 'GB/T 1-2020', title: 'x', prefix: 'GB/T' };
    const warnings = [1, 2].map((line) => readFacts({ line, tabular: false, cells }, shared).warnings);
    expect(warnings).toMatchObject([[{ line: 1, field: 'prefix', code: 'UNKNOWN_COLUMN' }], []]);
  });
});
