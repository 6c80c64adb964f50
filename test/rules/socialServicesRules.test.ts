import {
  efficacyGrade,
  efficacyPoints,
  efficacyProblems,
  efficacyRuleOn,
  efficacyRules,
  efficacyScore,
  facilityProblems,
} from '../../subgraphs/social-services/culture/efficacyRules';
import {
  guaranteeProblems,
  inhabitantProblems,
  isKept,
  latestUntil,
  perTenThousand,
} from '../../subgraphs/social-services/culture/provisionRules';
import {
  aspectStates,
  stepProblems,
  supervisionProblems,
  supervisionState,
} from '../../subgraphs/social-services/human-resources/hrRules';

const TODAY = '2026-06-01';
const named = (problems: readonly { readonly field: string }[]) => problems.map(({ field }) => field);

describe('the rule of efficacy', () => {
  const [first, second] = [efficacyRuleOn('2017-01-01'), efficacyRuleOn('2024-01-01')];

  it('is the version in force on the day of the evaluation', () => {
    expect(efficacyRules.map(({ validFrom }) => validFrom)).toEqual(['2017-01-01', '2024-01-01']);
    expect(
      ['2010-05-05', '2023-12-31', '2024-01-01', '2030-01-01'].map((day) => efficacyRuleOn(day).version),
    ).toEqual(['1', '1', '2', '2']);
  });

  it.each(efficacyRules)('tells in words from which scores it grades: version $version', (rule) => {
    for (const [, least] of rule.leastScores) {
      expect(rule.text).toContain(String(least));
      expect(rule.textZh).toContain(`${String(least)}分及以上`);
    }
  });

  it.each([
    [{ weight: 40, target: 30, actual: 27 }, 36, 36],
    [{ weight: 40, target: 30, actual: 45 }, 40, 40],
    [{ weight: 30, target: 45, actual: 15 }, 10, 0],
    [{ weight: 30, target: 40, actual: 20 }, 15, 15],
    [{ weight: 10, target: 3, actual: 2 }, 6.67, 6.67],
    [{ weight: 10, target: 3, actual: 0 }, 0, 0],
    [{ weight: 1, target: 40, actual: 23 }, 0.58, 0.58],
    [{ weight: 20, target: 0.6, actual: 0.3 }, 10, 10],
  ])('%j earns %s points, then %s', (indicator, before, after) => {
    expect([efficacyPoints(indicator, first), efficacyPoints(indicator, second)]).toEqual([before, after]);
  });

  it('scores what the rows earn together, without an error of rounding', () => {
    const third = { weight: 10, target: 3, actual: 2 };
    expect(efficacyScore([third, third, third], second)).toBe(20.01);
    const tenths = Array.from({ length: 10 }, () => ({ weight: 1, target: 10, actual: 7 }));
    expect(efficacyScore(tenths, second)).toBe(7);
    expect(efficacyScore([], second)).toBe(0);
  });

  it.each([
    [100, 'EXCELLENT'],
    [90, 'EXCELLENT'],
    [89.99, 'GOOD'],
    [75, 'GOOD'],
    [74.99, 'PASS'],
    [60, 'PASS'],
    [59.99, 'FAIL'],
    [0, 'FAIL'],
  ] as const)('%s is %s', (score, grade) => expect(efficacyGrade(score, second)).toBe(grade));

  const whole = { name: '年服务人次', weight: 100, target: 1, actual: 0 };
  it.each([
    [{ evaluatedOn: TODAY, indicators: [whole] }, []],
    [{ evaluatedOn: '2026-06-02', indicators: [whole] }, ['evaluatedOn']],
    [{ evaluatedOn: TODAY, indicators: [] }, ['indicators']],
    [{ evaluatedOn: TODAY, indicators: [{ ...whole, weight: 99 }] }, ['indicators']],
    [
      {
        evaluatedOn: TODAY,
        indicators: [
          { ...whole, weight: 40 },
          { ...whole, weight: 60 },
        ],
      },
      ['indicators[1]'],
    ],
    [
      { evaluatedOn: TODAY, indicators: [{ name: '满意度', weight: 0, target: 0, actual: -1 }, whole] },
      ['indicators[0].weight', 'indicators[0].target', 'indicators[0].actual'],
    ],
  ])('%j: refused are %j', (evaluation, fields) =>
    expect(named(efficacyProblems(evaluation, TODAY))).toEqual(fields),
  );
});

it('evaluates a facility from the day on which it opened', () => {
  const facility = { openedOn: '2020-01-01' };
  expect(facilityProblems({ evaluatedOn: '2020-01-01' }, facility)).toEqual([]);
  expect(named(facilityProblems({ evaluatedOn: '2019-12-31' }, facility))).toEqual(['evaluatedOn']);
});

describe('facilities for 10,000 inhabitants', () => {
  it.each([
    [2, 400_000, 0.05, 0.05, true],
    [2, 400_001, 0.05, 0.05, false],
    [1, 541_200, 0.0185, 0.02, false],
    [0, 10_000, 0, 0.01, false],
    [51, 100_000_000, 0.0051, 0.0051, true],
    [23, 2560, 89.8438, 90, false],
    [3, null, null, 0.01, null],
    [3, 10_000, 3, null, null],
  ])('%s for %s: %s; of %s promised, kept: %s', (count, people, per, promised, kept) => {
    expect([perTenThousand(count, people), isKept(count, people, promised)]).toEqual([per, kept]);
  });

  it.each([
    ['2019-12-31', null],
    ['2020-01-01', '2020-01-01'],
    ['2023-06-01', '2020-01-01'],
    ['2024-01-01', '2024-01-01'],
  ])('the count that holds on %s is that of %s', (on, day) =>
    expect(latestUntil(['2024-01-01', '2020-01-01'], on, (each) => each)).toBe(day),
  );

  const promise = { perTenThousand: 0.1, validFrom: '2020-01-01', validTo: null };
  it.each([
    [promise, []],
    [{ ...promise, validTo: '2020-01-01' }, []],
    [{ ...promise, validTo: '2019-12-31' }, ['validTo']],
    [{ ...promise, perTenThousand: 0 }, ['perTenThousand']],
  ])('%j: refused are %j', (guarantee, fields) =>
    expect(named(guaranteeProblems(guarantee))).toEqual(fields),
  );

  it.each([
    [{ inhabitants: 1, countedOn: TODAY }, []],
    [{ inhabitants: 0, countedOn: '2026-06-02' }, ['inhabitants', 'countedOn']],
  ])('%j: refused are %j', (count, fields) =>
    expect(named(inhabitantProblems(count, TODAY))).toEqual(fields),
  );
});

describe('what is settled of a service', () => {
  const settled = { content: '内容', authority: '权限', duty: '责任', steps: 2, norms: 'COVERED' } as const;

  it.each([
    [settled, ['COVERED', 'COVERED', 'COVERED', 'COVERED']],
    [{ ...settled, norms: 'ELSEWHERE' }, ['COVERED', 'COVERED', 'COVERED', 'ELSEWHERE']],
    [{ ...settled, norms: 'MISSING' }, ['COVERED', 'COVERED', 'COVERED', 'MISSING']],
    [{ ...settled, duty: null }, ['COVERED', 'COVERED', 'MISSING', 'COVERED']],
    [{ ...settled, authority: null }, ['COVERED', 'COVERED', 'MISSING', 'COVERED']],
    [{ ...settled, steps: 0, content: null }, ['MISSING', 'MISSING', 'COVERED', 'COVERED']],
  ] as const)('%j: %j', (facts, states) => expect(aspectStates(facts)).toEqual(states));

  it('refuses a step that takes less than no time', () =>
    expect(named(stepProblems([{ workingDays: 0 }, { workingDays: -1 }]))).toEqual(['steps[1].workingDays']));
});

describe('the supervision of a key standard', () => {
  const conforms = {
    supervisedOn: '2026-03-01',
    finding: 'CONFORMS',
    problem: null,
    correctBy: null,
    correctedOn: null,
  } as const;
  const deviates = {
    ...conforms,
    supervisedOn: '2026-01-10',
    finding: 'DEVIATES',
    problem: '超时限',
    correctBy: '2026-02-28',
  } as const;
  const corrected = { ...deviates, correctedOn: '2026-03-05' } as const;

  it.each([
    [[], TODAY, 'NOT_SUPERVISED'],
    [[deviates], '2026-01-09', 'NOT_SUPERVISED'],
    [[deviates], '2026-02-28', 'CORRECTING'],
    [[deviates], '2026-03-01', 'OVERDUE'],
    [[corrected], '2026-03-04', 'OVERDUE'],
    [[corrected], '2026-03-05', 'CORRECTED'],
    [[conforms, deviates], TODAY, 'CONFORMS'],
    [[deviates, conforms], TODAY, 'CONFORMS'],
  ] as const)('%j on %s: %s', (supervisions, on, state) =>
    expect(supervisionState(supervisions, on)).toBe(state),
  );

  it.each([
    ['that conforms', conforms, []],
    ['that deviates', deviates, []],
    ['put right on the same day', { ...deviates, correctedOn: '2026-01-10' }, []],
    ['of tomorrow', { ...conforms, supervisedOn: '2026-06-02' }, ['supervisedOn']],
    [
      'that says neither what nor by when',
      { ...deviates, problem: null, correctBy: null },
      ['problem', 'correctBy'],
    ],
    [
      'that conforms, says what deviates and is to be put right',
      { ...conforms, problem: '超时限', correctBy: TODAY, correctedOn: TODAY },
      ['problem', 'correctBy', 'correctedOn'],
    ],
    [
      'put right too early',
      { ...deviates, correctBy: '2026-01-09', correctedOn: '2026-01-09' },
      ['correctBy', 'correctedOn'],
    ],
    ['put right tomorrow', { ...deviates, correctedOn: '2026-06-02' }, ['correctedOn']],
  ] as const)('%s', (_which, supervision, fields) =>
    expect(named(supervisionProblems([supervision], TODAY))).toEqual(
      fields.map((field) => `supervisions[0].${field}`),
    ),
  );
});
