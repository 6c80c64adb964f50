import {
  industriesAround,
  isIndustryCode,
  quotasInForce,
  type DatedQuota,
} from '../../../subgraphs/ecology/water/waterQuotaRules';

const quota = (
  name: string,
  industryCode: string,
  regionCode: string | null,
  from: string,
  to: string | null = null,
  product = '棉印染布',
): DatedQuota & { readonly name: string } => ({
  name,
  standardCode: name.replace(/ \w$/, ''),
  industryCode,
  regionCode,
  product,
  edition: { issuedOn: null, effectiveOn: from, withdrawnOn: to },
});

const quotas = [
  quota('province 2020', 'C1713', '320000', '2020-03-01', '2025-07-01'),
  quota('province 2025 a', 'C1713', '320000', '2025-07-01'),
  quota('province 2025 b', 'C1713', '320000', '2025-07-01'),
  quota('city 2022', 'C171', '320500', '2022-01-01'),
  quota('county 2024', 'C1713', '320583', '2024-06-01'),
  quota('nation 2015', 'C17', null, '2015-01-01'),
];

describe('the quotas in force for an industry in a region', () => {
  it.each([
    ['the day before an edition changes', 'C1713', '320100', '2025-06-30', ['province 2020']],
    ['the day it changes', 'C1713', '320100', '2025-07-01', ['province 2025 a', 'province 2025 b']],
    ['the day after', 'C1713', '320000', '2025-07-02', ['province 2025 a', 'province 2025 b']],
    ['the day before the county has its own', 'C1713', '320583', '2024-05-31', ['province 2020']],
    ['the county before the province', 'C1713', '320583', '2024-06-01', ['county 2024']],
    [
      'the class of the province before the group of the city',
      'C1713',
      '320500',
      '2024-06-01',
      ['province 2020'],
    ],
    ['the group of the city for a class that has none', 'C1712', '320583', '2024-06-01', ['city 2022']],
    [
      'the division of the nation for a region that has none',
      'C1712',
      '320100',
      '2024-06-01',
      ['nation 2015'],
    ],
    ['the division of the nation for another province', 'C1713', '330100', '2024-06-01', ['nation 2015']],
    ['no region named: the nation', 'C1713', null, '2024-06-01', ['nation 2015']],
    ['a day before all', 'C1713', '320583', '2014-12-31', undefined],
    ['another industry', 'C3011', '320583', '2024-06-01', undefined],
  ])('%s', (_what, industry, region, on, names) => {
    expect(quotasInForce(quotas, { industry, region, on })?.quotas.map(({ name }) => name)).toEqual(names);
  });

  // As GB/T 18916 has a part for each product of a class.
  it.each([
    ['before either', '2014-12-31', undefined],
    ['while one is in force', '2016-01-01', ['alcohol 2015']],
    ['while both are', '2018-01-01', ['ethylene 2017', 'alcohol 2015']],
    ['the day before one has a new edition', '2021-12-31', ['ethylene 2017', 'alcohol 2015']],
    ['the day it has', '2022-01-01', ['alcohol 2022', 'ethylene 2017']],
  ])('are those of the latest edition of each product: %s', (_when, on, names) => {
    const parts = [
      quota('alcohol 2015', 'C2614', null, '2015-01-01', null, '甲醇'),
      quota('alcohol 2022', 'C2614', null, '2022-01-01', null, '甲醇'),
      quota('ethylene 2017', 'C2614', null, '2017-01-01', null, '乙烯'),
    ];
    const found = quotasInForce(parts, { industry: 'C2614', region: '320500', on });
    expect(found?.quotas.map(({ name }) => name)).toEqual(names);
  });

  it('are those of one region and one industry, without those of wider ones', () => {
    const wider = [
      quota('nation 2022', 'C1713', null, '2022-01-01', null, '毛巾'),
      quota('province 2022', 'C171', '320000', '2022-01-01', null, '坯布'),
    ];
    const question = { industry: 'C1713', region: '320100', on: '2024-06-01' };
    expect(quotasInForce([...quotas, ...wider], question)?.quotas.map(({ name }) => name)).toEqual([
      'province 2020',
    ]);
  });

  it('tell for which industry and region they were set', () => {
    const question = { industry: 'C1712', region: '320583', on: '2024-06-01' };
    expect(quotasInForce(quotas, question)).toMatchObject({ industry: 'C171', region: '320500' });
  });
});

describe('industries', () => {
  it.each([
    ['C3011', ['C3011', 'C301', 'C30']],
    ['C301', ['C301', 'C30']],
    ['C30', ['C30']],
  ])('%s lies in %j', (code, around) => expect(industriesAround(code)).toEqual(around));

  it.each([
    ['C3011', true],
    ['A01', true],
    ['3011', false],
    ['C3', false],
    ['C30111', false],
    ['U3011', false],
  ])('%s is a code: %p', (code, is) => expect(isIndustryCode(code)).toBe(is));
});
