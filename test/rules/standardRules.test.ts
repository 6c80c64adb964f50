import {
  checkStandardFacts,
  inForceFrom,
  nextReviewOn,
  statusOn,
  type StandardStatus,
} from '../../shared/kernel/catalogue/standardRules';
import { daysAheadProblems } from '../../shared/kernel/catalogue/standardDayRules';
import { isPlainDate, yearsLater } from '../../shared/kernel/catalogue/plainDates';
import type { ReviewConclusion, StandardFacts } from '../../shared/kernel/catalogue/StandardFacts';
import { factsWith } from '../exchange/support/trialFacts';

describe('a plain date', () => {
  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['1900-02-29', false],
    ['2025-13-01', false],
    ['2025-04-31', false],
    ['2025-4-30', false],
    ['20250430', false],
    ['2025-04-30T00:00:00Z', false],
  ])('%s is a day of the calendar: %s', (text, expected) => expect(isPlainDate(text)).toBe(expected));

  it('keeps its day some years later, where the year has it', () => {
    expect(yearsLater('2020-12-10', 5)).toBe('2025-12-10');
    expect(yearsLater('2020-02-29', 5)).toBe('2025-02-28');
  });
});

describe('the status of a standard', () => {
  const dates = (issuedOn: string | null, effectiveOn: string | null, withdrawnOn: string | null) => ({
    issuedOn,
    effectiveOn,
    withdrawnOn,
  });
  const all = dates('2020-11-10', '2020-12-10', '2024-01-01');

  it.each<[string, ReturnType<typeof dates>, string, StandardStatus]>([
    ['the day before it is issued', all, '2020-11-09', 'UPCOMING'],
    ['the day before it takes effect', all, '2020-12-09', 'UPCOMING'],
    ['the day it takes effect', all, '2020-12-10', 'IN_FORCE'],
    ['the day before it is withdrawn', all, '2023-12-31', 'IN_FORCE'],
    ['the day it is withdrawn', all, '2024-01-01', 'WITHDRAWN'],
    ['before its issue, with no effective date', dates('2020-11-10', null, null), '2020-11-09', 'UPCOMING'],
    ['from its issue, with no effective date', dates('2020-11-10', null, null), '2020-11-10', 'IN_FORCE'],
    ['without any date', dates(null, null, null), '2020-01-01', 'IN_FORCE'],
    ['with a withdrawal alone', dates(null, null, '2020-01-01'), '2020-01-01', 'WITHDRAWN'],
  ])('%s', (_when, facts, date, status) => expect(statusOn(facts, date)).toBe(status));

  it('begins with the effective date, else with the date of issue', () => {
    expect(inForceFrom(all)).toBe('2020-12-10');
    expect(inForceFrom(dates('2020-11-10', null, null))).toBe('2020-11-10');
    expect(inForceFrom(dates(null, null, null))).toBeNull();
  });
});

describe('the next review', () => {
  const review = (on: string, conclusion: ReviewConclusion) => ({ on, conclusion, note: null });

  it.each<[string, Partial<StandardFacts>, string | null]>([
    ['is five years after the effective date', {}, '2025-12-10'],
    [
      'is five years after the issue where the effective date is unknown',
      { effectiveOn: null },
      '2025-11-10',
    ],
    [
      'is five years after the last confirmation',
      { reviews: [review('2025-06-01', 'CONTINUE'), review('2022-01-01', 'CONTINUE')] },
      '2030-06-01',
    ],
    [
      'is not put off by a review that asks for a revision',
      { reviews: [review('2025-06-01', 'REVISE')] },
      '2025-12-10',
    ],
    ['is not set for a withdrawn standard', { withdrawnOn: '2024-01-01' }, null],
    ['is not set without any date', { issuedOn: null, effectiveOn: null }, null],
  ])('%s', (_what, differences, date) => expect(nextReviewOn(factsWith(differences))).toBe(date));
});

describe('the facts of a standard', () => {
  it('are accepted when nothing is wrong with them', () => {
    const complete = factsWith({
      titleEn: 'Specification',
      committee: { code: 'SAC/TC 269', name: '全国物流标准化技术委员会' },
      drafting: [{ name: '江苏省质量和标准化研究院', creditCode: null, role: 'LEAD' }],
      adoptions: [{ document: 'ISO 690:2010', degree: 'NEQ' }],
      replaces: [{ code: 'DB32/T 3920-2010', partial: false }],
      references: [
        { code: 'GB 3838-2002', dated: true, clause: '4.1' },
        { code: 'GB 3838-2002', dated: true, clause: '5.2' },
        { code: 'GB/T 8170', dated: false, clause: null },
      ],
      reviews: [{ on: '2025-01-01', conclusion: 'CONTINUE', note: null }],
    });
    expect(checkStandardFacts(complete)).toEqual([]);
  });

  const other = (code: string) => [{ code, partial: false }];
  const cited = (code: string, dated: boolean) => [{ code, dated, clause: null }];
  const body = (name: string, creditCode: string | null) => ({ name, creditCode, role: 'LEAD' as const });
  const review = (on: string) => ({ on, conclusion: 'CONTINUE' as const, note: null });

  it.each<[string, Partial<StandardFacts>, string]>([
    ['a number that is none', { code: 'DB32' }, 'code'],
    ['a level that the number contradicts', { level: 'NATIONAL' }, 'level'],
    ['a nature that the number contradicts', { nature: 'MANDATORY' }, 'nature'],
    ['an empty title', { title: ' ' }, 'title'],
    ['10,000 characters of title', { title: '标'.repeat(10_000) }, 'title'],
    ['501 characters of title', { title: '标'.repeat(501) }, 'title'],
    ['a control character in the title', { title: '标\u0007准' }, 'title'],
    ['a damaged character in the title', { title: '标\uFFFD准' }, 'title'],
    ['half a surrogate pair', { title: 'x\uD800' }, 'title'],
    ['a control character in the English title', { titleEn: 'a\nb' }, 'titleEn'],
    ['a region that is no code', { region: '江苏' }, 'region'],
    ['a day that the calendar lacks', { issuedOn: '2023-02-29' }, 'issuedOn'],
    ['effective before issued', { effectiveOn: '2020-11-09' }, 'effectiveOn'],
    ['withdrawn on the day it takes effect', { withdrawnOn: '2020-12-10' }, 'withdrawnOn'],
    [
      'withdrawn on the day of issue, the effective date unknown',
      { effectiveOn: null, withdrawnOn: '2020-11-10' },
      'withdrawnOn',
    ],
    ['replacing itself', { replaces: other('DB32/T 3920-2020') }, 'replaces[0]'],
    ['replacing itself in another spelling', { replaces: other('DB32／T 3920—2020') }, 'replaces[0]'],
    ['being replaced by itself', { replacedBy: other('DB32/T 3920-2020') }, 'replacedBy[0]'],
    [
      'replacing what replaces it',
      { replaces: other('GB 1-2001'), replacedBy: other('GB 1-2001') },
      'replacedBy',
    ],
    ['replacing one twice', { replaces: [...other('GB 1-2001'), ...other('GB 1-2001')] }, 'replaces[1]'],
    ['replacing what is no number', { replaces: other('国办发〔2015〕13号') }, 'replaces[0]'],
    ['citing itself', { references: cited('DB32/T 3920-2020', true) }, 'references[0]'],
    ['citing itself without the year', { references: cited('DB32/T 3920', false) }, 'references[0]'],
    ['a dated reference without a year', { references: cited('GB/T 8170', true) }, 'references[0].dated'],
    [
      'an undated reference with a year',
      { references: cited('GB/T 8170-2008', false) },
      'references[0].dated',
    ],
    [
      'a wrong digit in a credit code',
      { drafting: [body('a', '91320000MA1ABCDE00')] },
      'drafting[0].creditCode',
    ],
    ['a day before anybody issued standards', { issuedOn: '1900-01-01' }, 'issuedOn'],
    ['a review before the day of issue', { reviews: [review('2020-11-09')] }, 'reviews[0].on'],
    [
      'a review before it took effect, the day of issue unknown',
      { issuedOn: null, reviews: [review('2020-12-09')] },
      'reviews[0].on',
    ],
    [
      'a review before the year of its number, no day being known',
      { issuedOn: null, effectiveOn: null, reviews: [review('2019-12-31')] },
      'reviews[0].on',
    ],
    ['a review on no day of the calendar', { reviews: [review('2021-02-29')] }, 'reviews[0].on'],
    ['a drafting body without a name', { drafting: [body('', null)] }, 'drafting[0].name'],
    ['a drafting body named twice', { drafting: [body('a', null), body('a', null)] }, 'drafting[1]'],
    [
      'an adoption without a document',
      { adoptions: [{ document: '', degree: 'IDT' }] },
      'adoptions[0].document',
    ],
    ['a class given twice', { ics: ['13.040', '13.040'] }, 'ics[1]'],
    [
      'a review on no day',
      { reviews: [{ on: '2025', conclusion: 'CONTINUE', note: null }] },
      'reviews[0].on',
    ],
    [
      'a committee whose name is too long',
      { committee: { code: null, name: 'x'.repeat(201) } },
      'committee.name',
    ],
  ])('are refused for %s', (_what, differences, field) => {
    expect(checkStandardFacts(factsWith(differences)).map((problem) => problem.field)).toEqual([field]);
  });

  it('may replace an earlier edition of the same number and cite it', () => {
    const facts = factsWith({
      replaces: other('DB32/T 3920-2010'),
      references: cited('DB32/T 3920-2010', true),
    });
    expect(checkStandardFacts(facts)).toEqual([]);
  });

  it('of metrology may bind or not, whatever the number', () => {
    const facts = { code: 'JJF 1001-2011', level: 'METROLOGY', region: null } as const;
    expect(checkStandardFacts(factsWith({ ...facts, nature: 'MANDATORY' }))).toEqual([]);
    expect(checkStandardFacts(factsWith({ ...facts, nature: 'RECOMMENDED' }))).toEqual([]);
  });

  it('count characters, not the units of UTF-16', () => {
    expect(checkStandardFacts(factsWith({ title: '𠮷'.repeat(500) }))).toEqual([]);
    expect(checkStandardFacts(factsWith({ title: '𠮷'.repeat(501) }))).toHaveLength(1);
  });

  it('are told everything that is wrong with them at once', () => {
    const problems = checkStandardFacts(factsWith({ title: '', effectiveOn: '2020-11-09', level: 'GROUP' }));
    expect(problems.map(({ field }) => field)).toEqual(['level', 'title', 'effectiveOn']);
  });
});

describe('what is to come', () => {
  const today = '2026-06-01';
  const review = (on: string) => [{ on, conclusion: 'CONTINUE' as const, note: null }];

  it.each<[string, Partial<StandardFacts>, string[]]>([
    ['nothing known', { issuedOn: null, effectiveOn: null }, []],
    ['a review today', { reviews: review('2026-06-01') }, []],
    ['a review tomorrow', { reviews: review('2026-06-02') }, ['reviews[0].on']],
    ['a review in another age', { reviews: review('2999-01-01') }, ['reviews[0].on']],
    ['an issue in a year', { issuedOn: '2027-06-01', effectiveOn: '2036-06-01' }, []],
    ['an issue later than in a year', { issuedOn: '2027-06-02' }, ['issuedOn']],
    ['an effect later than in ten years', { effectiveOn: '2036-06-02' }, ['effectiveOn']],
    ['a withdrawal in ten years', { withdrawnOn: '2036-06-01' }, []],
    ['a withdrawal later than in ten years', { withdrawnOn: '2036-06-02' }, ['withdrawnOn']],
  ])('may be %s: %#', (_what, differences, fields) => {
    expect(daysAheadProblems(factsWith(differences), today).map(({ field }) => field)).toEqual(fields);
  });
});
