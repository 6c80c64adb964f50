import {
  comparisonProblems,
  consistencyOf,
  judgeValues,
  type StricterDirection,
} from '../../../shared/measure';

const TODAY = '2026-06-01';

const compared = (
  ourValue: number | null,
  ourUnit: string,
  foreignValue: number | null,
  foreignUnit: string,
  direction: StricterDirection = 'LOWER',
) => ({ ourValue, ourUnit, foreignValue, foreignUnit, direction });

// Limits of toys as printed in GB 6675.4-2014 and 2009/48/EC, of formaldehyde in GB 18401 and the Japanese law 112.
describe('our value beside the foreign one', () => {
  it.each([
    ['antimony in toys', compared(60, 'mg/kg', 560, 'mg/kg'), 'STRICTER', null],
    ['cadmium in toys', compared(75, 'mg/kg', 23, 'mg/kg'), 'LOOSER', null],
    ['formaldehyde for infants', compared(20, 'mg/kg', 20, 'mg/kg'), 'EQUAL', null],
    ['more is stricter', compared(1, 'm', 76, 'cm', 'HIGHER'), 'STRICTER', null],
    ['less is looser where more is stricter', compared(15, 'kg', 22000, 'g', 'HIGHER'), 'LOOSER', null],
    ['units are converted without error', compared(0.3, 'cm', 3, 'mm'), 'EQUAL', null],
    ['a thousandth is a thousandth', compared(0.5, 'W', 500, 'mW'), 'EQUAL', null],
    ['energy is energy', compared(0.6, 'kWh', 2.4, 'MJ'), 'STRICTER', null],
    ['parts of mass are plain numbers', compared(1500, 'mg/kg', 0.15, '%'), 'EQUAL', null],
    ['one unknown unit is compared as it is', compared(48, '℃', 55, '℃'), 'STRICTER', null],
    ['two units of which one is unknown are not', compared(9, '°', 16, '%'), 'INCOMPARABLE', 'UNKNOWN_UNIT'],
    [
      'units of two dimensions are not',
      compared(0.1, 'mg/m³', 2, 'mg/kg'),
      'INCOMPARABLE',
      'OTHER_DIMENSION',
    ],
    ['what only we limit is not', compared(60, 'mg/kg', null, 'mg/kg'), 'INCOMPARABLE', 'NO_VALUE'],
    ['what only they limit is not', compared(null, 'N', 300, 'N'), 'INCOMPARABLE', 'NO_VALUE'],
  ] as const)('%s', (_what, indicator, judgement, obstacle) =>
    expect(judgeValues(indicator)).toEqual({ judgement, obstacle }),
  );
});

describe('the consistency rate', () => {
  it('is what is at least as strict, of what can be compared', () => {
    expect(consistencyOf(['STRICTER', 'EQUAL', 'LOOSER', 'INCOMPARABLE', 'INCOMPARABLE'])).toEqual({
      indicators: 5,
      comparable: 3,
      stricter: 1,
      equal: 1,
      looser: 1,
      incomparable: 2,
      percent: 66.7,
    });
  });

  it('is none where nothing can be compared', () => {
    expect(consistencyOf(['INCOMPARABLE']).percent).toBeNull();
    expect(consistencyOf([]).percent).toBeNull();
  });
});

describe('a comparison', () => {
  const lead = { ...compared(90, 'mg/kg', 160, 'mg/kg'), name: '铅' };
  it.each([
    ['is sound', TODAY, [lead], []],
    ['is not made in the future', '2026-06-02', [lead], ['comparedOn']],
    ['compares something', TODAY, [], ['indicators']],
    ['names an indicator once', TODAY, [lead, lead], ['indicators[1].name']],
    [
      'tells what one standard at least limits',
      TODAY,
      [{ ...lead, ourValue: null, foreignValue: null }],
      ['indicators[0].ourValue'],
    ],
  ])('%s', (_what, comparedOn, indicators, fields) =>
    expect(comparisonProblems({ comparedOn, indicators }, TODAY).map(({ field }) => field)).toEqual(fields),
  );
});
