import { dateOf, excelDay } from '../../shared/exchange/fields/readDate';
import { factsOfRow } from './support/trialRows';

describe('a date', () => {
  it.each<[string | number, string | undefined]>([
    ['2025-07-30', '2025-07-30'],
    ['2025/7/30', '2025-07-30'],
    ['2025.7.30', '2025-07-30'],
    ['20250730', '2025-07-30'],
    [20250730, '2025-07-30'],
    ['2025年7月30日', '2025-07-30'],
    ['２０２５－０７－３０', '2025-07-30'],
    ['2025-07-30 00:00:00', '2025-07-30'],
    ['2025-07-29T16:00:00.000Z', '2025-07-30'],
    [45868, '2025-07-30'],
    ['45868', '2025-07-30'],
    [1753804800000, '2025-07-30'],
    ['1753804800000', '2025-07-30'],
    ['2025-02-29', undefined],
    ['20251301', undefined],
    ['2025', undefined],
    [2025, undefined],
    ['30/07/2025', undefined],
    ['2025-07-30 12:00', undefined],
    ['通知', undefined],
  ])('%p is %s', (value, date) => expect(dateOf(value)).toBe(date));

  it('is counted by Excel from 1900 with a day that never was, or from 1904', () => {
    expect(excelDay(61)).toBe('1900-03-01');
    expect(excelDay(0, true)).toBe('1904-01-01');
    expect(factsOfRow({ issuedOn: 44406 }, { countsFrom1904: true }).issuedOn).toBe('2025-07-30');
  });

  it.each(['-', '—', '/', '无', '', ' '])('is absent where a portal prints %j', (value) => {
    expect(factsOfRow({ withdrawnOn: value }).withdrawnOn).toBeNull();
  });
});

describe('a committee', () => {
  it.each([
    ['SAC/TC 269', 'SAC/TC 269', 'SAC/TC 269'],
    ['SAC／TC269', 'SAC/TC 269', 'SAC/TC 269'],
    [
      'SAC/TC 288/SC 5 全国安全生产标准化技术委员会粉尘防爆分会',
      'SAC/TC 288/SC 5',
      '全国安全生产标准化技术委员会粉尘防爆分会',
    ],
    ['全国粮油标准化技术委员会 (SAC/TC 270/SC 3)', 'SAC/TC 270/SC 3', '全国粮油标准化技术委员会'],
    ['TC260（全国信息安全标准化技术委员会）', 'SAC/TC 260', '全国信息安全标准化技术委员会'],
    ['全国信息安全标准化技术委员会（TC260）', 'SAC/TC 260', '全国信息安全标准化技术委员会'],
    ['SAC/SWG 15 全国政务大厅服务标准化工作组', 'SAC/SWG 15', '全国政务大厅服务标准化工作组'],
    ['ISO/TC 269', null, 'ISO/TC 269'],
    ['江苏省农业农村厅', null, '江苏省农业农村厅'],
  ])('%s has the code %s', (committee, code, name) =>
    expect(factsOfRow({ committee }).committee).toEqual({ code, name }),
  );

  it('may be an object, even without a name', () => {
    expect(factsOfRow({ committee: { code: 'SAC/TC253', name: null } }).committee).toEqual({
      code: 'SAC/TC 253',
      name: 'SAC/TC 253',
    });
  });
});

describe('an adoption', () => {
  it.each([
    ['ISO 690:2010 (NEQ)', 'ISO 690:2010', 'NEQ'],
    ['ISO 9001:2015，IDT', 'ISO 9001:2015', 'IDT'],
    ['MOD IEC 60204-1', 'IEC 60204-1', 'MOD'],
  ])('is read from %s', (adopts, document, degree) => {
    expect(factsOfRow({ adopts }).adoptions).toEqual([{ document, degree }]);
  });
});

describe("a sector's own column", () => {
  it.each<[unknown, boolean, unknown]>([
    ['船舶', true, '船舶'],
    ['12', true, 12],
    ['-0.5', true, -0.5],
    ['012', true, '012'],
    ['1e400', true, '1e400'],
    ['"12"', true, '12'],
    ['true', true, true],
    ['"', true, '"'],
    ['12', false, '12'],
    [12, false, 12],
    [false, false, false],
  ])('reads %p (in a table: %s) as %p', (value, tabular, expected) => {
    expect(factsOfRow({ 'own.subject': value }, { tabular }).own).toEqual({ subject: expected });
  });

  it('is left out where it is empty', () => {
    expect(factsOfRow({ 'own.subject': '' }, { tabular: true }).own).toEqual({});
    expect(factsOfRow({ 'own.subject': null }).own).toEqual({});
  });
});
