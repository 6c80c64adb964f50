import { createHash } from 'node:crypto';
import {
  adoptedAs,
  callProblems,
  differencesOf,
  type RunCall,
} from '../../../subgraphs/province/exchange/exchangeRules';
import { digestOfDocument, digestOfList } from '../../../subgraphs/province/exchange/listDigests';

const first = {
  number: 'ISO 12100:2010',
  title: '机械安全',
  status: 'IN_FORCE',
  editionOn: '2010-11-01',
} as const;
const second = { number: 'IEC 60204-1:2016', title: '机械电气', status: 'DRAFT', editionOn: null } as const;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('digests', () => {
  it('are those that sha256sum gives for the lines described', () => {
    expect(digestOfDocument(first)).toBe(sha256('ISO 12100:2010\t机械安全\tIN_FORCE\t2010-11-01'));
    expect(digestOfDocument(second)).toBe(sha256('IEC 60204-1:2016\t机械电气\tDRAFT\t'));
    const lines = [second, first].map((each) => `${each.number}\t${digestOfDocument(each)}\n`).join('');
    expect(digestOfList([first, second])).toBe(sha256(lines));
    expect(digestOfList([second, first])).toBe(sha256(lines));
    expect(digestOfList([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
});

it.each([
  ['ISO 12100:2010', 'ISO 12100:2010', 'ISO 12100'],
  ['ISO 10218-1', 'ISO 10218-1', 'ISO 10218-1'],
  ['IEC 60204-1:2016', 'IEC 60204-1:2016', 'IEC 60204-1'],
  ['XX 99001:2020', 'XX 99001:2020', 'XX 99001'],
])('%s is adopted as %s or %s', (number, code, base) => expect(adoptedAs(number)).toEqual({ code, base }));

describe('a call of a run', () => {
  const digest = 'a'.repeat(64);
  const sound: RunCall = {
    partner: 'iso',
    run: '2026-q1',
    part: 1,
    documents: [first, second],
    totals: null,
  };
  it.each<[string, Partial<RunCall>, string[]]>([
    ['is sound', {}, []],
    ['may tell totals only', { part: null, documents: [], totals: { count: 0, digest } }, []],
    ['tells something', { part: null, documents: [] }, ['totals']],
    ['tells which part it is', { part: null, totals: { count: 2, digest } }, ['part']],
    ['counts parts from one', { part: 0 }, ['part']],
    ['has no more than 1000 parts', { part: 1001 }, ['part']],
    ['has keys of small letters', { partner: 'ISO', run: '' }, ['partner', 'run']],
    ['names a document once', { documents: [first, first] }, ['documents[1]']],
    [
      'has numbers without spaces around',
      { documents: [{ ...first, number: ' ISO 1' }] },
      ['documents[0].number'],
    ],
    ['has titles without tabs', { documents: [{ ...first, title: 'a\tb' }] }, ['documents[0].title']],
    ['has totals that can be', { totals: { count: -1, digest: 'A' } }, ['totals.count', 'totals.digest']],
    [
      'has at most 1000 documents',
      {
        documents: Array.from({ length: 1001 }, (_, index) => ({ ...first, number: `ISO ${String(index)}` })),
      },
      ['documents'],
    ],
  ])('%s', (_what, given, fields) => {
    expect(callProblems({ ...sound, ...given }).map(({ field }) => field)).toEqual(fields);
  });
});

it('tells both sides apart row by row, in the order of numbers', () => {
  const row = (number: string, digest = number) => ({ number, digest });
  expect(differencesOf([row('B'), row('C'), row('A', 'x')], [row('A'), row('C'), row('D')])).toEqual([
    { number: 'A', kind: 'DIFFERENT' },
    { number: 'B', kind: 'MISSING_HERE' },
    { number: 'D', kind: 'MISSING_THERE' },
  ]);
  expect(differencesOf([], [])).toEqual([]);
});
