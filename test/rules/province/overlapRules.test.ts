import { gainsOf, termsRequired } from '../../../subgraphs/province/overlaps/candidateRules';
import { findingKeyOf } from '../../../subgraphs/province/overlaps/findingKeyOf';
import { sharedLifetime } from '../../../subgraphs/province/overlaps/lifetimeRules';
import {
  overlapKinds,
  standingOf,
  type OverlapKind,
} from '../../../subgraphs/province/overlaps/overlapKinds';
import { regionsMeet, subjectOf } from '../../../subgraphs/province/overlaps/subjectRules';
import { functionOf } from '../../../subgraphs/province/overlaps/titleWords';
import { valuesStated } from '../../../subgraphs/province/overlaps/valueRules';

const weighed = (...weights: number[]) =>
  weights.map((weight, place) => ({ term: `${'甲乙丙丁'[place] ?? ''}词`, standards: 2, weight }));

describe('terms that another title must have', () => {
  it.each([
    ['one of two alike, of which either is enough', weighed(3, 3), 0.5, 2],
    ['only the weighty where the rest cannot do', weighed(9, 1, 1, 1), 0.5, 1],
    ['all but those too light together', weighed(2, 2, 2, 1), 0.5, 3],
    ['none of none', weighed(), 0.5, 0],
  ])('are %s', (_what, terms, score, count) => {
    const gains = gainsOf({ terms, indexed: 500 }, score);
    expect(termsRequired(gains.terms, gains.needed)).toHaveLength(count);
  });
});

describe('a title', () => {
  it.each([
    ['冷链物流 术语', 'TERMS'],
    ['应急标志设置要求', 'SYMBOLS'],
    ['服务质量评价规范', 'EVALUATION'],
    ['水中氨氮的测定', 'TEST'],
    ['物流信息分类与代码', 'CLASSIFICATION'],
    ['河蟹养殖技术规程', 'REQUIREMENTS'],
  ])('%s is for %s', (title, expected) => {
    expect(functionOf(title)).toBe(expected);
  });

  it.each([
    ['江苏省水泥工业大气污染物排放标准', '水泥工业大气污染物排放'],
    ['水泥工业 大气污染物的排放要求', '水泥工业 大气污染物 排放'],
    ['ＰＭ2.5 监测技术规范', 'pm2 5 监测'],
  ])('%s is about %s', (title, subject) => {
    expect(subjectOf(title)).toBe(subject);
  });
});

describe('regions', () => {
  it.each([
    [null, '320500', true],
    ['320000', '320509', true],
    ['320509', '320500', true],
    ['320500', '320100', false],
    ['310000', '320000', false],
  ])('%s and %s meet: %s', (one, other, meet) => {
    expect(regionsMeet(one, other)).toBe(meet);
    expect(regionsMeet(other, one)).toBe(meet);
  });
});

describe('lifetimes', () => {
  const of = (since: string | null, until: string | null) => ({ since, until });
  it.each([
    [of(null, null), of('2020-01-01', null), of('2020-01-01', null)],
    [of('2019-01-01', '2021-01-01'), of('2020-01-01', null), of('2020-01-01', '2021-01-01')],
    [of('2019-01-01', '2020-01-01'), of('2020-01-01', null), null],
  ])('%j and %j share %j', (one, other, shared) => {
    expect(sharedLifetime(one, other)).toEqual(shared);
    expect(sharedLifetime(other, one)).toEqual(shared);
  });
});

describe('a row of a register', () => {
  it('states the values that bind', () => {
    const row = {
      standardCode: 'GB 1-2020',
      product: '砖',
      indicator: '能耗',
      advanced: 1,
      access: 2,
      limit: 3,
      unit: 'kgce/t',
    };
    const stated = valuesStated('energy-limit:ecology:a', row);
    expect(stated.map(({ field, value }) => [field, value])).toEqual([
      ['limit', 3],
      ['access', 2],
    ]);
  });

  it.each([
    ['of another register', 'scenic-area:services:a', { standardCode: 'GB 1-2020', limit: 3 }],
    ['of no numbered standard', 'water-quota:ecology:a', { standardCode: null, product: '砖', general: 3 }],
    ['that is gone', 'water-quota:ecology:a', null],
  ])('%s states none', (_what, id, row) => {
    expect(valuesStated(id, row)).toEqual([]);
  });
});

describe('kinds of finding', () => {
  it('stand in the order of their table, whatever the score', () => {
    const kinds = Object.keys(overlapKinds) as OverlapKind[];
    const standings = kinds.map((kind) => standingOf(kind, 1));
    expect(standings).toEqual([...standings].sort((a, b) => b - a));
    expect(standingOf('SAME_SUBJECT', 0.5)).toBe(5000);
    expect(standingOf('WITHDRAWN_REFERENCE', 0)).toBeGreaterThan(standingOf('SAME_SUBJECT', 1));
  });

  it('name a finding by its kind and both numbers, in order', () => {
    const key = findingKeyOf('SAME_SUBJECT', 'GB/T 1-2020', 'GB/T 2-2020');
    expect(key).toMatch(/^overlap-[0-9a-f]{24}$/);
    expect(findingKeyOf('SAME_SUBJECT', 'GB/T 2-2020', 'GB/T 1-2020')).not.toBe(key);
    expect(findingKeyOf('VALUES_DIFFER', 'GB/T 1-2020', 'GB/T 2-2020')).not.toBe(key);
  });
});
