import {
  repeatedStandards,
  supervisionProblems,
} from '../../subgraphs/public-management/licensing/licenceRules';
import { satisfactionPercent, surveyProblems } from '../../subgraphs/public-management/rural/ruralRules';
import {
  betterPercent,
  effectOf,
  effectProblems,
} from '../../subgraphs/public-management/safety/safetyRules';

const TODAY = '2026-06-01';
const named = (problems: readonly { readonly field: string }[]) => problems.map(({ field }) => field);

describe('the standards of a licence item', () => {
  const standards = [
    { step: 'REVIEW', standardCode: 'GB/T 2-2020' },
    { step: 'ACCEPT', standardCode: 'GB/T 1-2020' },
    { step: 'REVIEW', standardCode: 'GB/T 3-2020' },
  ] as const;

  it('names a standard once for a step, and may name it for another', () => {
    const again = { step: 'DECIDE', standardCode: 'GB/T 1-2020' } as const;
    expect(repeatedStandards([...standards, again])).toEqual([]);
    expect(named(repeatedStandards([...standards, standards[0]]))).toEqual(['standards[3]']);
  });
});

describe('a supervision', () => {
  const conforming = { lookedOn: TODAY, result: 'CONFORMS', finding: null, correctedOn: null } as const;
  const deviating = {
    ...conforming,
    result: 'DEVIATES',
    finding: '超过时限',
    lookedOn: '2026-05-01',
  } as const;

  it.each([
    ['that conforms', conforming, []],
    ['that deviates', deviating, []],
    ['put right on the same day', { ...deviating, correctedOn: '2026-05-01' }, []],
    ['put right before it was found', { ...deviating, correctedOn: '2026-04-30' }, ['correctedOn']],
    ['put right tomorrow', { ...deviating, correctedOn: '2026-06-02' }, ['correctedOn']],
    ['of tomorrow', { ...conforming, lookedOn: '2026-06-02' }, ['lookedOn']],
    ['that does not say what deviates', { ...deviating, finding: null }, ['finding']],
    ['that conforms and was put right', { ...conforming, correctedOn: TODAY }, ['correctedOn']],
    ['that conforms and says what deviates', { ...conforming, finding: '超过时限' }, ['finding']],
  ] as const)('%s', (_which, supervision, fields) =>
    expect(named(supervisionProblems(supervision, TODAY))).toEqual(fields),
  );
});

describe('what came of a standard', () => {
  it.each([
    [{ before: 5, after: 3, lessIsBetter: true }, 'BETTER'],
    [{ before: 5, after: 7, lessIsBetter: true }, 'WORSE'],
    [{ before: 5, after: 7, lessIsBetter: false }, 'BETTER'],
    [{ before: 5, after: 3, lessIsBetter: false }, 'WORSE'],
    [{ before: 5, after: 5, lessIsBetter: true }, 'UNCHANGED'],
    [{ before: 0, after: 0, lessIsBetter: false }, 'UNCHANGED'],
  ] as const)('%j is %s', (figure, effect) => expect(effectOf(figure)).toBe(effect));

  it.each([
    [[], null],
    [[{ before: 5, after: 5, lessIsBetter: true }], 0],
    [[{ before: 5, after: 3, lessIsBetter: true }], 100],
    [
      [
        { before: 5, after: 3, lessIsBetter: true },
        { before: 5, after: 3, lessIsBetter: false },
        { before: 1, after: 1, lessIsBetter: false },
      ],
      33.3,
    ],
  ])('%j: %s per cent became better', (figures, percent) => expect(betterPercent(figures)).toBe(percent));

  it.each([
    [{ evaluatedOn: TODAY, indicators: [{ name: '伤害率' }, { name: '整改率' }] }, []],
    [{ evaluatedOn: '2026-06-02', indicators: [{ name: '伤害率' }] }, ['evaluatedOn']],
    [{ evaluatedOn: TODAY, indicators: [] }, ['indicators']],
    [{ evaluatedOn: TODAY, indicators: [{ name: '伤害率' }, { name: '伤害率' }] }, ['indicators[1]']],
  ])('%j: refused are %j', (facts, fields) => expect(named(effectProblems(facts, TODAY))).toEqual(fields));
});

describe("villagers' satisfaction", () => {
  it.each([
    [{ respondents: 0, satisfied: 0 }, null],
    [{ respondents: 3, satisfied: 1 }, 33.3],
    [{ respondents: 120, satisfied: 111 }, 92.5],
    [{ respondents: 7, satisfied: 7 }, 100],
  ])('%j is %s per cent', (survey, percent) => expect(satisfactionPercent(survey)).toBe(percent));

  it.each([
    [{ respondents: 10, satisfied: 10, surveyedOn: TODAY }, []],
    [{ respondents: 10, satisfied: 0, surveyedOn: TODAY }, []],
    [{ respondents: 0, satisfied: 0, surveyedOn: TODAY }, ['respondents']],
    [{ respondents: 10, satisfied: 11, surveyedOn: TODAY }, ['satisfied']],
    [{ respondents: 10, satisfied: -1, surveyedOn: TODAY }, ['satisfied']],
    [{ respondents: 10, satisfied: 5, surveyedOn: '2026-06-02' }, ['surveyedOn']],
  ])('%j: refused are %j', (survey, fields) => expect(named(surveyProblems(survey, TODAY))).toEqual(fields));
});
