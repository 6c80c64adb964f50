import type { StricterDirection } from '../../shared/measure';
import { comparisonReport } from '../../subgraphs/manufacturing/comparison/comparisonReport';
import { latestComparisons } from '../../subgraphs/manufacturing/comparison/comparisonRules';
import { noCounts, sumOf } from '../../subgraphs/manufacturing/made/madeFigures';
import { allianceProblems, isMarkValidOn, markProblems } from '../../subgraphs/manufacturing/made/madeRules';

const fieldsOf = (problems: readonly { readonly field: string }[]) => problems.map(({ field }) => field);
const TODAY = '2026-06-01';

describe('a mark', () => {
  const mark = { awardedOn: '2023-06-01', expiresOn: '2026-05-31', revokedOn: null };
  const revoked = { ...mark, revokedOn: '2025-07-01' };
  it.each([
    ['is not valid the day before its award', mark, '2023-05-31', false],
    ['is valid on the day of its award', mark, '2023-06-01', true],
    ['is valid on the last day of its term', mark, '2026-05-31', true],
    ['is not valid the day after', mark, '2026-06-01', false],
    ['is valid the day before it is taken away', revoked, '2025-06-30', true],
    ['is not valid on the day it is taken away', revoked, '2025-07-01', false],
  ])('%s', (_what, dates, on, valid) => expect(isMarkValidOn(dates, on)).toBe(valid));

  it.each([
    ['is sound', mark, []],
    [
      'is not awarded in the future',
      { ...mark, awardedOn: '2026-06-02', expiresOn: '2029-06-01' },
      ['awardedOn'],
    ],
    ['has a term', { ...mark, expiresOn: '2023-06-01' }, ['expiresOn']],
    ['is not taken away before its award', { ...mark, revokedOn: '2023-05-31' }, ['revokedOn']],
    ['is not taken away after its term', { ...mark, revokedOn: '2026-06-01' }, ['revokedOn']],
    [
      'is not taken away in the future',
      { ...mark, expiresOn: '2027-05-31', revokedOn: '2026-06-02' },
      ['revokedOn'],
    ],
  ])('%s', (_what, dates, fields) => expect(fieldsOf(markProblems(dates, TODAY))).toEqual(fields));
});

// Source: the plan, chapter 2 (2) 2: 推动产业联盟协同开展标准研制.
describe('an alliance', () => {
  const lead = { name: '示例甲', creditCode: '91320505XX0012968F', role: 'LEAD' } as const;
  const member = { name: '示例乙', creditCode: null, role: 'MEMBER' } as const;
  it.each([
    ['is sound', '2018-04-20', [lead, member], []],
    ['is not founded in the future', '2026-06-02', [lead], ['foundedOn']],
    ['is led by one member', '2018-04-20', [member], ['members']],
    ['is not led by two', '2018-04-20', [lead, { ...member, role: 'LEAD' as const }], ['members']],
    ['has a member once', '2018-04-20', [lead, member, member], ['members[2]']],
    [
      'has a member once, by whatever name',
      '2018-04-20',
      [lead, { ...lead, name: '示例丙', role: 'MEMBER' as const }],
      ['members[1]'],
    ],
  ])('%s', (_what, foundedOn, members, fields) =>
    expect(fieldsOf(allianceProblems({ foundedOn, members }, TODAY))).toEqual(fields),
  );
});

it('adds counts up cell by cell', () => {
  expect(sumOf([])).toEqual(noCounts);
  expect(
    sumOf([
      { ...noCounts, standards: 2, inForce: 1 },
      { ...noCounts, standards: 3, marks: 4, validMarks: 2, alliances: 1 },
    ]),
  ).toEqual({ standards: 5, inForce: 1, marks: 4, validMarks: 2, alliances: 1 });
});

const compared = (
  ourValue: number | null,
  ourUnit: string,
  foreignValue: number | null,
  foreignUnit: string,
  direction: StricterDirection = 'LOWER',
) => ({ ourValue, ourUnit, foreignValue, foreignUnit, direction });

describe('of several comparisons', () => {
  const comparison = (id: string, comparedOn: string, product = '推车', foreignStandard = 'EN 1888-1') => ({
    id,
    comparedOn,
    product,
    foreignStandard,
  });
  it.each([
    ['the latest by the day counts', '2025-10-20', ['new']],
    ['a later one does not count yet', '2025-10-19', ['old']],
    ['none counts before the first', '2023-10-19', []],
  ])('%s', (_what, on, ids) => {
    const all = [comparison('new', '2025-10-20'), comparison('old', '2023-10-20')];
    expect(latestComparisons(all, on).map(({ id }) => id)).toEqual(ids);
  });

  it('those of other products or foreign standards all count, and of one day the later id', () => {
    const all = [
      comparison('a', '2025-01-01'),
      comparison('b', '2025-01-01'),
      comparison('c', '2025-01-01', '玩具'),
      comparison('d', '2024-01-01', '推车', 'ASTM F833'),
    ];
    expect(latestComparisons(all, TODAY).map(({ id }) => id)).toEqual(['b', 'c', 'd']);
  });
});

describe('the report', () => {
  const told = {
    product: '玩具',
    ourStandard: 'GB 6675.4-2014',
    foreignStandard: '2009/48/EC',
    market: '欧盟',
    comparedOn: '2016-03-15',
    comparedBy: '示例检验所',
  };
  const indicators = [
    { ...compared(60, 'mg/kg', 560, 'mg/kg'), name: '锑', method: '酸溶出法' },
    { ...compared(60, 'mg/kg', null, 'mg/kg'), name: '铬|总量', method: null },
  ];

  it('says what the rows say, with texts that are no markup', () => {
    expect(comparisonReport(told, indicators)).toBe(`# 消费品标准比对报告：玩具

- 我方标准：GB 6675.4-2014
- 国外标准：2009/48/EC（欧盟）
- 比对日期：2016-03-15
- 比对单位：示例检验所
- 结论：一致率 100％（可比 1 项，不低于国外 1 项）；严于 1 项，等同 0 项，宽于 0 项，不可比 1 项

| 指标 | 我方 | 国外 | 试验方法 | 从严方向 | 判定 |
| --- | --- | --- | --- | --- | --- |
| 锑 | 60 mg/kg | 560 mg/kg | 酸溶出法 | 越低越严 | 严于 |
| 铬\\|总量 | 60 mg/kg | — | — | 越低越严 | 不可比（一方无指标） |
`);
  });

  it('gives no rate where nothing can be compared', () => {
    expect(comparisonReport(told, indicators.slice(1))).toContain('结论：无可比指标，不计算一致率；');
  });
});
