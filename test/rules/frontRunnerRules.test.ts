import {
  declaredProblems,
  productProblems,
  rankDeclarations,
  type CoreIndicator,
  type RankedDeclaration,
} from '../../subgraphs/province/frontrunners/frontRunnerRules';

const efficiency: CoreIndicator = { name: '能效', unit: 'm³/(W·h)', direction: 'HIGHER', baseline: 6 };
const standby: CoreIndicator = { name: '待机功率', unit: 'W', direction: 'LOWER', baseline: 2 };
const indicators = [efficiency, standby];

const value = (indicator: string, amount: number, unit: string) => ({ indicator, value: amount, unit });
const good = [value('能效', 9, 'm³/(W·h)'), value('待机功率', 1000, 'mW')];

const declaration = (key: string, given: Partial<RankedDeclaration> = {}): RankedDeclaration => ({
  key,
  enterpriseCode: key,
  model: 'A1',
  standardCode: 'GB 36893-2024',
  declaredOn: '2026-01-10',
  values: good,
  standardState: 'IN_FORCE',
  ...given,
});
const ranked = (...declarations: RankedDeclaration[]) => rankDeclarations(declarations, indicators);

describe('a kind of product', () => {
  it.each([
    ['has indicators', [], ['indicators']],
    ['has each once', [efficiency, efficiency], ['indicators[1]']],
    ['has units that are some', [{ ...efficiency, unit: '度每升' }], ['indicators[0].unit']],
    ['has baselines above zero', [{ ...standby, baseline: 0 }], ['indicators[0].baseline']],
    ['is right', indicators, []],
  ])('%s', (_what, given, fields) => {
    expect(productProblems(given).map(({ field }) => field)).toEqual(fields);
  });
});

describe('a declaration', () => {
  it.each([
    ['is taken above the baseline', good, []],
    ['is taken at the baseline', [value('能效', 6, 'm³/(W·h)'), value('待机功率', 2000, 'mW')], []],
    ['is refused below a lower bound', [value('能效', 5.99, 'm³/(W·h)'), good[1]], ['values[0].value']],
    ['is refused above an upper bound', [good[0], value('待机功率', 2001, 'mW')], ['values[1].value']],
    ['tells every core indicator', [good[0]], ['values']],
    ['tells no other', [...good, value('噪声', 30, 'W')], ['values[2].indicator']],
    ['tells each once', [...good, good[1]], ['values[2]']],
  ])('%s', (_what, values, fields) => {
    const given = values.flatMap((each) => each ?? []);
    expect(declaredProblems(given, indicators).map(({ field }) => field)).toEqual(fields);
  });

  it('is refused in a unit that measures something else', () => {
    expect(() =>
      declaredProblems([good[0] ?? value('', 0, ''), value('待机功率', 1, 'kg')], indicators),
    ).toThrow(
      expect.objectContaining({
        extensions: expect.objectContaining({
          code: 'UNIT_MISMATCH',
          fields: [expect.objectContaining({ field: 'values[1].unit' })],
        }) as unknown,
      }) as Error,
    );
  });
});

describe('the ranking', () => {
  it('goes by the mean of the margins, whichever way is better and in whatever unit', () => {
    const [first, second] = ranked(
      declaration('b', { values: [value('能效', 7.2, 'm³/(W·h)'), value('待机功率', 1.6, 'W')] }),
      declaration('a'),
    );
    expect([first?.declaration.key, first?.position, first?.score]).toEqual(['a', 1, 0.5]);
    expect([second?.declaration.key, second?.position, second?.score]).toEqual(['b', 2, 0.2]);
    expect(first?.parts).toEqual([
      { indicator: '能效', value: 9, baseline: 6, unit: 'm³/(W·h)', direction: 'HIGHER', margin: 0.5 },
      { indicator: '待机功率', value: 1, baseline: 2, unit: 'W', direction: 'LOWER', margin: 0.5 },
    ]);
    expect(first?.reason).toBe('能效优于基准 50%，待机功率优于基准 50%；平均 50%');
  });

  it('gives equal scores one position, the earlier first, and counts on from them', () => {
    const weak = [value('能效', 6, 'm³/(W·h)'), value('待机功率', 2, 'W')];
    const places = ranked(
      declaration('late', { declaredOn: '2026-02-01' }),
      declaration('early'),
      declaration('weak', { values: weak }),
    );
    expect(places.map(({ declaration: { key }, position }) => [key, position])).toEqual([
      ['early', 1],
      ['late', 1],
      ['weak', 3],
    ]);
  });

  it.each([
    ['a dead citation', { standardState: 'WITHDRAWN' }, 'DEAD_CITATION', '所引标准 GB 36893-2024 已废止'],
    ['a citation nobody knows', { standardState: 'UNKNOWN' }, 'UNKNOWN_CITATION', /不在任何目录中/],
    ['an indicator left out', { values: good.slice(0, 1) }, 'MISSING_INDICATOR', '缺少核心指标 待机功率'],
    [
      'a value below a baseline raised since',
      { values: [value('能效', 5, 'm³/(W·h)'), ...good.slice(1)] },
      'BELOW_BASELINE',
      '能效 5 m³/(W·h) 低于国家标准基准 6 m³/(W·h)',
    ],
  ] as const)('leaves out %s, and says so', (_what, given, code, reason) => {
    const places = ranked(declaration('out', given as Partial<RankedDeclaration>), declaration('in'));
    expect(places[0]).toMatchObject({ declaration: { key: 'in' }, position: 1 });
    expect(places[1]).toMatchObject({ position: null, score: null, disqualification: code });
    expect(places[1]?.reason).toMatch(reason);
  });

  it('takes the last declaration of a model, and those of other models too', () => {
    const places = ranked(
      declaration('old', { enterpriseCode: 'x', declaredOn: '2025-01-01' }),
      declaration('new', { enterpriseCode: 'x' }),
      declaration('other', { enterpriseCode: 'x', model: 'B2', declaredOn: '2025-01-01' }),
    );
    const outcome = places.map(({ declaration: { key }, disqualification }) => [key, disqualification]);
    expect(outcome).toEqual([
      ['other', null],
      ['new', null],
      ['old', 'SUPERSEDED'],
    ]);
  });

  it('is the same whatever order it is given', () => {
    const some = ['a', 'b', 'c', 'd'].map((key) => declaration(key));
    expect(ranked(...[...some].reverse())).toEqual(ranked(...some));
  });
});
