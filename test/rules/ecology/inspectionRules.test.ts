import {
  inspectionProblems,
  judge,
  limitFor,
  valueOfTier,
  type InspectionFacts,
} from '../../../subgraphs/ecology/inspections/inspectionRules';

const of = (value: number, unit: string) => ({ value, unit });

describe('an inspection is held against a limit', () => {
  it.each([
    ['below', of(108.2, 'kgce/t'), of(117, 'kgce/t'), 'MET', 0],
    ['equal', of(117, 'kgce/t'), of(117, 'kgce/t'), 'MET', 0],
    ['equal in another unit', of(0.117, 'tce/t'), of(117, 'kgce/t'), 'MET', 0],
    [
      'above by a little: no rounding (GB/T 8170-2008, 4.3)',
      of(117.01, 'kgce/t'),
      of(117, 'kgce/t'),
      'EXCEEDED',
      0.01,
    ],
    ['above in another unit', of(0.1185, 'tce/t'), of(117, 'kgce/t'), 'EXCEEDED', 1.5],
    ['micrograms against milligrams', of(1.2, 'µg/L'), of(0.001, 'mg/L'), 'EXCEEDED', 0.0002],
    ['heat against coal', of(3223.836, 'MJ/t'), of(107, 'kgce/t'), 'EXCEEDED', 3],
    ['zero', of(0, 'mg/m³'), of(20, 'mg/m³'), 'MET', 0],
    ['given back less than wanted', of(-10, 'kgce/t'), of(-12, 'kgce/t'), 'EXCEEDED', 2],
    ['given back more than wanted', of(-20, 'kgce/t'), of(-12, 'kgce/t'), 'MET', 0],
  ])('%s', (_what, measured, limit, verdict, excess) => {
    expect(judge(measured, limit)).toEqual({ verdict, excess: of(excess, limit.unit) });
  });

  it('that is not in force with NO_LIMIT_IN_FORCE', () => {
    expect(judge(of(1, 'mg/L'), undefined)).toEqual({ verdict: 'NO_LIMIT_IN_FORCE', excess: null });
  });

  it.each([
    ['mg/Nm³', 'mg/m³'],
    ['kgce/t', 'mg/m³'],
  ])('in %s, of another dimension than %s, is refused', (unit, limitUnit) => {
    expect(() => judge(of(1, unit), of(1, limitUnit))).toThrow(
      expect.objectContaining({
        extensions: expect.objectContaining({
          code: 'UNIT_MISMATCH',
          fields: [expect.objectContaining({ field: 'unit', value: unit })],
        }),
      }),
    );
  });

  it.each([
    [null, 117],
    ['LIMIT', 117],
    ['ACCESS', 107],
    ['ADVANCED', null],
  ] as const)('of the tier %s: %p', (tier, value) => {
    expect(valueOfTier({ advanced: null, access: 107, limit: 117 }, tier)).toBe(value);
  });
});

const nothing = {
  product: null,
  process: null,
  indicator: null,
  pollutant: null,
  averaging: null,
  condition: null,
};

describe('the limit an inspection is judged by', () => {
  const edition = { issuedOn: null, effectiveOn: '2023-03-28', withdrawnOn: null };
  const cod = (name: string, averaging: string, condition: string) => ({
    ...nothing,
    name,
    standardCode: 'DB32/4440-2022',
    edition,
    regionCode: '320000',
    pollutant: 'COD',
    averaging,
    condition,
  });
  const limits = [
    cod('A daily', 'DAILY_MEAN', 'A标准'),
    cod('A sample', 'SINGLE_SAMPLE', 'A标准'),
    cod('B daily', 'DAILY_MEAN', 'B标准'),
    { ...cod('of another standard', 'DAILY_MEAN', 'A标准'), standardCode: 'GB 18918-2002' },
  ];
  const question = {
    ...nothing,
    standardCode: 'DB32/4440',
    regionCode: '320213',
    inspectedOn: '2024-01-01',
    pollutant: 'COD',
    averaging: 'DAILY_MEAN' as string | null,
    condition: 'A标准' as string | null,
  };

  it('is that of its subject, of the standard in the edition in force', () => {
    expect(limitFor(question, limits)?.name).toBe('A daily');
    expect(limitFor({ ...question, standardCode: 'DB32/4440-2010' }, limits)?.name).toBe('A daily');
    expect(limitFor({ ...question, condition: 'B标准' }, limits)?.name).toBe('B daily');
  });

  it.each([
    ['another pollutant', { pollutant: '总磷' }],
    ['a day before the edition', { inspectedOn: '2023-03-27' }],
    ['another province', { regionCode: '330100' }],
    ['another standard', { standardCode: 'GB 8978' }],
  ])('is none for %s', (_what, other) => {
    expect(limitFor({ ...question, ...other }, limits)).toBeUndefined();
  });

  it.each([
    ['averaging', 'must be told: DB32/4440-2022 sets DAILY_MEAN, SINGLE_SAMPLE'],
    ['condition', 'must be told: DB32/4440-2022 sets A标准, B标准'],
  ])('is refused while %s is not told, and several are meant', (name, problem) => {
    expect(() => limitFor({ ...question, [name]: null }, limits)).toThrow(
      expect.objectContaining({
        extensions: { code: 'BAD_USER_INPUT', fields: [{ field: name, value: null, problem }] },
      }),
    );
  });

  it('is the one that says most of what is told', () => {
    const whenever = { ...cod('A whenever', 'DAILY_MEAN', 'A标准'), averaging: null };
    expect(limitFor(question, [whenever, ...limits])?.name).toBe('A daily');
    expect(limitFor({ ...question, averaging: 'HOURLY_MEAN' }, [...limits, whenever])?.name).toBe(
      'A whenever',
    );
  });

  it('is refused where the standard sets several for what is told', () => {
    const again = { ...cod('A daily again', 'DAILY_MEAN', 'A标准'), maximum: 20 };
    expect(() => limitFor(question, [...limits, again])).toThrow(
      expect.objectContaining({
        extensions: {
          code: 'BAD_USER_INPUT',
          fields: [
            {
              field: 'standardCode',
              value: 'DB32/4440',
              problem: 'sets several limits for this in DB32/4440-2022',
            },
          ],
        },
      }),
    );
  });

  it('need not be told in full while one only is meant', () => {
    const [only] = limits.filter(({ name }) => name === 'B daily');
    expect(limitFor({ ...question, averaging: null, condition: null }, only ? [only] : [])?.name).toBe(
      'B daily',
    );
  });
});

describe('an inspection by itself', () => {
  const sound: InspectionFacts = {
    ...nothing,
    kind: 'ENERGY',
    product: '水泥熟料',
    indicator: '单位产品综合能耗',
    tier: null,
    measured: 110,
    unit: 'kgce/t',
    inspectedOn: '2026-06-01',
  };
  it('is sound', () => expect(inspectionProblems(sound, '2026-06-01')).toEqual([]));

  // GB 21256: the energy that a converter gives back counts as less than nothing.
  it('may tell of energy that was given back', () =>
    expect(inspectionProblems({ ...sound, measured: -20 }, '2026-06-01')).toEqual([]));

  it.each([
    ['energy without product', { product: null }, ['product']],
    ['energy with a pollutant', { pollutant: 'COD' }, ['pollutant']],
    ['emission with energy columns', { kind: 'EMISSION', pollutant: 'COD' }, ['product', 'indicator']],
    ['emission without pollutant', { kind: 'EMISSION', product: null, indicator: null }, ['pollutant']],
    [
      'a negative emission',
      { kind: 'EMISSION', product: null, indicator: null, pollutant: 'COD', measured: -0.1 },
      ['measured'],
    ],
    ['a unit that is none', { unit: 'mhe' }, ['unit']],
    ['a day to come', { inspectedOn: '2026-06-02' }, ['inspectedOn']],
  ])('is refused: %s', (_what, changed, fields) => {
    const problems = inspectionProblems({ ...sound, ...changed } as InspectionFacts, '2026-06-01');
    expect(problems.map(({ field }) => field)).toEqual(fields);
  });
});
