import {
  isLow,
  scoringRuleNamed,
  scoringRuleOn,
  scoringRules,
  totalScore,
  type ScoringRule,
} from '../../../shared/kernel/evaluations/scoringRules';

const [rule] = scoringRules as [ScoringRule];

describe('the total score, the weighted mean rounded half up to two decimals,', () => {
  it.each([
    ['one indicator', [[1, 80]], 80],
    ['one indicator, whatever its weight', [[0.0001, 59.99]], 59.99],
    [
      'equal weights',
      [
        [1, 50],
        [1, 70],
      ],
      60,
    ],
    [
      'weights that add up to one',
      [
        [0.2, 64],
        [0.4, 51],
        [0.25, 58],
        [0.15, 62],
      ],
      57,
    ],
    [
      'weights that do not',
      [
        [2, 90],
        [3, 60],
      ],
      72,
    ],
    [
      'the lowest',
      [
        [1, 0],
        [5, 0],
      ],
      0,
    ],
    [
      'the highest',
      [
        [1, 100],
        [5, 100],
      ],
      100,
    ],
    [
      'half a hundredth, upwards',
      [
        [1, 59.99],
        [1, 60],
      ],
      60,
    ],
    [
      'just less than half a hundredth, downwards',
      [
        [1.0001, 59.99],
        [0.9999, 60],
      ],
      59.99,
    ],
    [
      'a third',
      [
        [1, 0],
        [1, 0],
        [1, 1],
      ],
      0.33,
    ],
    [
      'two thirds',
      [
        [1, 0],
        [1, 1],
        [1, 1],
      ],
      0.67,
    ],
    [
      'what binary fractions get wrong',
      [
        [0.1, 70.1],
        [0.2, 70.1],
        [0.7, 70.1],
      ],
      70.1,
    ],
    [
      'half a hundredth that binary fractions miss',
      [
        [1, 1.01],
        [1, 1],
      ],
      1.01,
    ],
    [
      'the largest weights',
      [
        [1000, 59.99],
        [1000, 60.01],
      ],
      60,
    ],
  ] as [string, [number, number][], number][])('of %s', (_what, indicators, score) => {
    expect(totalScore(indicators.map(([weight, score]) => ({ weight, score })))).toBe(score);
  });
});

describe('a low score', () => {
  it.each([
    [59.98, true],
    [59.99, true],
    [60, false],
    [60.01, false],
    [0, true],
    [100, false],
  ])('%d under a threshold of 60: %s', (score, low) => {
    expect(isLow(score, { threshold: 60 })).toBe(low);
  });

  it('is compared as it is rounded', () => {
    const score = totalScore([
      { weight: 1, score: 59.99 },
      { weight: 1, score: 60 },
    ]);
    expect(isLow(score, rule)).toBe(false);
  });
});

describe('the scoring rules', () => {
  const two: ScoringRule[] = [
    { ...rule, version: 'old', from: '1901-01-01' },
    { ...rule, version: 'new', from: '2027-01-01' },
  ];

  it.each([
    ['the day before a new one', '2026-12-31', 'old'],
    ['its first day', '2027-01-01', 'new'],
    ['long ago', '1901-01-01', 'old'],
  ])('say which holds on %s', (_when, on, version) => {
    expect(scoringRuleOn(on, two).version).toBe(version);
  });

  it('cover every day that a standard may have, each in one version, and say where they are from', () => {
    expect(scoringRules[0]?.from).toBe('1901-01-01');
    const versions = scoringRules.map(({ version }) => version);
    expect(new Set(versions).size).toBe(versions.length);
    expect(scoringRules.map(({ from }) => from)).toEqual(scoringRules.map(({ from }) => from).sort());
    for (const each of scoringRules) {
      expect(scoringRuleNamed(each.version)).toBe(each);
      expect(each.source).toMatch(/own rule|GB\/T|Law/);
      expect(each.text).toContain(String(each.threshold));
      expect(each.textZh).toContain(String(each.threshold));
    }
  });

  it('do not cover a day before all of them', () => {
    expect(() => scoringRuleOn('1900-12-31')).toThrow('no scoring rule');
  });
});
