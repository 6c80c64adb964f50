import {
  isInForce,
  regionsAround,
  seriesOf,
  updateDue,
  type EditionDates,
} from '../../../subgraphs/ecology/editions/editionRules';
import { isInSeason, isPeriod, limitInForce } from '../../../subgraphs/ecology/limits/limitRules';
import { statusOn } from '../../../shared/kernel/catalogue/standardRules';

const dates = (effectiveOn: string | null, withdrawnOn: string | null = null): EditionDates => ({
  issuedOn: null,
  effectiveOn,
  withdrawnOn,
});
const limit = (standardCode: string, edition: EditionDates, more: object = {}) => ({
  standardCode,
  edition,
  regionCode: null as string | null,
  period: null as string | null,
  ...more,
});

describe('the limit that binds on a day', () => {
  const [first, second, third] = [
    limit('GB 1-2007', dates('2008-06-01', '2013-10-01')),
    limit('GB 1-2012', dates('2013-10-01', '2022-11-01')),
    limit('GB 1-2021', dates('2022-11-01')),
  ];
  /** The former edition as a catalogue has it that does not say when it was withdrawn. */
  const lasting = limit('GB 1-2012', dates('2013-10-01'));
  const undated = limit('GB 1-2002', dates(null));

  it.each([
    ['the day before the first edition', [first, second, third], '2008-05-31', undefined],
    ['the day it takes effect', [first, second, third], '2008-06-01', 'GB 1-2007'],
    ['the day before the new edition takes effect', [first, second, third], '2022-10-31', 'GB 1-2012'],
    ['the day it takes effect', [first, second, third], '2022-11-01', 'GB 1-2021'],
    ['the day after', [third, second, first], '2022-11-02', 'GB 1-2021'],
    ['both in force: the latest', [lasting, third], '2022-11-01', 'GB 1-2021'],
    ['the former still alone', [lasting, third], '2022-10-31', 'GB 1-2012'],
    ['an edition of which no day is known, alone', [undated], '2001-01-01', 'GB 1-2002'],
    ['an edition of which no day is known, and a later number', [undated, third], '2023-01-01', 'GB 1-2021'],
    ['none at all', [], '2023-01-01', undefined],
  ])('%s', (_when, limits, on, edition) => {
    expect(limitInForce(limits, on)?.standardCode).toBe(edition);
  });

  it.each([
    ['320583', 'county'],
    ['320500', 'city'],
    ['320581', 'city'],
    ['320000', 'province'],
    ['320100', 'province'],
    ['110105', 'nation'],
    [null, 'nation'],
  ])('in %s is that of the %s, the nearest around', (region, found) => {
    const limits = [
      limit('DB 1-2020', dates('2020-01-01'), { name: 'nation' }),
      limit('DB 1-2020', dates('2020-01-01'), { name: 'province', regionCode: '320000' }),
      limit('DB 1-2020', dates('2020-01-01'), { name: 'city', regionCode: '320500' }),
      limit('DB 1-2020', dates('2020-01-01'), { name: 'county', regionCode: '320583' }),
    ];
    expect(limitInForce(limits, '2024-01-01', region)).toMatchObject({ name: found });
  });

  it.each([
    ['2023-10-31', 1.5],
    ['2023-11-01', 3],
    ['2024-02-29', 3],
    ['2024-03-31', 3],
    ['2024-04-01', 1.5],
  ])('on %s is the value of the season: %d mg/L (DB32/4440-2022, table 1, ammonia)', (on, maximum) => {
    const limits = [
      limit('DB32/4440-2022', dates('2023-03-28'), { maximum: 1.5 }),
      limit('DB32/4440-2022', dates('2023-03-28'), { maximum: 3, period: '11-01~03-31' }),
    ];
    expect(limitInForce(limits, on)).toMatchObject({ maximum });
  });
});

describe('an edition', () => {
  const days = ['2019-12-31', '2020-01-01', '2020-06-30', '2024-12-31', '2025-01-01'];
  const editions = [null, '2020-01-01'].flatMap((issuedOn) =>
    [null, '2020-06-30'].flatMap((effectiveOn) =>
      [null, '2025-01-01'].map((withdrawnOn) => ({ issuedOn, effectiveOn, withdrawnOn })),
    ),
  );
  it.each(editions)('is in force when the catalogue says so: %j', (edition) => {
    for (const day of days) expect(isInForce(edition, day)).toBe(statusOn(edition, day) === 'IN_FORCE');
  });

  it.each([
    ['GB 16780-2021', 'GB 16780'],
    ['GB 16780', 'GB 16780'],
    ['GB/T 18916.2-2022', 'GB/T 18916.2'],
    ['DB32/T 9937-2016', 'DB32/T 9937'],
  ])('%s is of the series %s', (code, series) => expect(seriesOf(code)).toBe(series));

  const old = dates('2016-12-10', '2024-12-01');
  const next = { ...dates('2024-12-01'), standardCode: 'DB32/T 9937-2024' };
  it.each([
    ['of which nothing takes the place', dates('2020-01-01'), [], '2026-01-01', null],
    ['the day before it is replaced', old, [next], '2024-11-30', ['TO_BE_REPLACED', '2024-12-01']],
    ['the day it is replaced', old, [next], '2024-12-01', ['REPLACED', '2024-12-01']],
    [
      'replaced though nobody withdrew it',
      dates('2016-12-10'),
      [next],
      '2025-01-01',
      ['REPLACED', '2024-12-01'],
    ],
    ['withdrawn without successor', old, [], '2025-01-01', ['REPLACED', '2024-12-01']],
    [
      'whose successor has no day',
      dates(null),
      [{ ...dates(null), standardCode: 'X' }],
      '2025-01-01',
      ['REPLACED', null],
    ],
  ] as const)('%s', (_what, edition, successors, on, due) => {
    expect(updateDue(edition, successors, on)).toEqual(due && { state: due[0], since: due[1] });
  });
});

describe('regions and seasons', () => {
  it.each([
    ['320583', ['320583', '320500', '320000', null]],
    ['320500', ['320500', '320000', null]],
    ['320000', ['320000', null]],
    [null, [null]],
  ])('%s lies in %j', (region, around) => expect(regionsAround(region)).toEqual(around));

  it.each([
    [null, '2024-06-01', true],
    ['11-01~03-31', '2024-12-31', true],
    ['11-01~03-31', '2024-06-01', false],
    ['05-01~09-30', '2024-05-01', true],
    ['05-01~09-30', '2024-10-01', false],
  ])('the season %s and the day %s: %p', (period, on, isIn) => expect(isInSeason(period, on)).toBe(isIn));

  it.each([
    ['11-01~03-31', true],
    ['11-1~3-31', false],
    ['13-01~03-31', false],
    ['11-01', false],
    ['x11-01~03-31', false],
    ['02-29~04-30', true],
    ['02-30~03-31', false],
    ['04-01~04-31', false],
    ['01-00~03-31', false],
  ])('%s is a period: %p', (text, is) => expect(isPeriod(text)).toBe(is));
});
