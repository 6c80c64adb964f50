import {
  foreignEditionProblems,
  hsProblem,
  isRecognisedOn,
  recognitionProblems,
} from '../../../subgraphs/province/outreach/outreachRules';

const TODAY = '2026-06-01';
const fieldsOf = (problems: readonly { readonly field: string }[]) => problems.map(({ field }) => field);

describe('a foreign edition', () => {
  const edition = { language: 'en', publishedOn: TODAY, link: null };
  it.each([
    ['is sound', edition, []],
    ['is sound in Kazakh', { ...edition, language: 'kk', link: 'https://example.org/a' }, []],
    ['has a language by its code', { ...edition, language: 'English' }, ['language']],
    ['has a language that there is', { ...edition, language: 'xx' }, ['language']],
    ['has a language in small letters', { ...edition, language: 'EN' }, ['language']],
    ['is not published ahead', { ...edition, publishedOn: '2026-06-02' }, ['publishedOn']],
    ['has a link that opens safely', { ...edition, link: 'http://example.org' }, ['link']],
  ])('%s', (_what, facts, fields) => expect(fieldsOf(foreignEditionProblems(facts, TODAY))).toEqual(fields));
});

describe('a recognition', () => {
  const term = { validFrom: '2024-01-01', validTo: '2026-05-31' };
  it.each([
    ['is not valid the day before it begins', term, '2023-12-31', false],
    ['is valid on its first day', term, '2024-01-01', true],
    ['is valid on its last day', term, '2026-05-31', true],
    ['has expired the day after', term, '2026-06-01', false],
    ['never expires where no end was agreed', { ...term, validTo: null }, '2099-01-01', true],
  ])('%s', (_what, dates, on, valid) => expect(isRecognisedOn(dates, on)).toBe(valid));

  it.each([
    ['is sound', term, []],
    ['may last a day', { validFrom: TODAY, validTo: TODAY }, []],
    ['does not begin ahead', { validFrom: '2026-06-02', validTo: null }, ['validFrom']],
    ['does not end before it begins', { ...term, validTo: '2023-12-31' }, ['validTo']],
  ])('%s', (_what, dates, fields) => expect(fieldsOf(recognitionProblems(dates, TODAY))).toEqual(fields));
});

// Source: the Harmonized System of the WCO: chapters of 2, headings of 4, subheadings of 6 digits; 8 and 10 are national.
it.each([
  ['87', true],
  ['8708', true],
  ['870830', true],
  ['87083010', true],
  ['8708301000', true],
  ['8708.30', false],
  ['870', false],
  ['870830100', false],
  ['870830100000', false],
  ['', false],
])('code %s of the Harmonized System is one: %s', (code, isOne) => {
  expect(hsProblem('hsCode', code).length === 0).toBe(isOne);
});
