import { groupPilotProblems } from '../../../subgraphs/province/groupStandards/groupPilotRules';
import {
  patentCheckCharacter,
  patentNumberProblems,
} from '../../../subgraphs/province/groupStandards/patentNumberRules';
import { baseProblems } from '../../../subgraphs/province/institutions/institutionRules';
import {
  declarationProblems,
  enterpriseProblems,
} from '../../../subgraphs/province/selfDeclarations/declarationRules';

const TODAY = '2026-06-01';
const fieldsOf = (problems: readonly { readonly field: string }[]) => problems.map(({ field }) => field);

// Source: ZC 0006-2003, whose check character is the sum of weighted digits modulo 11, X for ten.
describe('the number of a patent', () => {
  it.each([
    ['198510000001', (1 * 2 + 9 * 3 + 8 * 4 + 5 * 5 + 1 * 6 + 1 * 5) % 11],
    ['200310000000', (2 * 2 + 3 * 5 + 1 * 6) % 11],
  ])('%s has the check character %s', (digits, expected) => {
    expect(patentCheckCharacter(digits)).toBe(String(expected));
  });

  it.each([
    ['right', `ZL201610999001.${patentCheckCharacter('201610999001')}`, []],
    ['without ZL', `201610999001.${patentCheckCharacter('201610999001')}`, ['patentNumber']],
    ['of a kind that is none', 'ZL201670999001.1', ['patentNumber']],
    ['with a digit changed', `ZL201610999002.${patentCheckCharacter('201610999001')}`, ['patentNumber']],
  ])('is judged: %s', (_what, number, fields) =>
    expect(fieldsOf(patentNumberProblems(number))).toEqual(fields),
  );
});

describe('a base', () => {
  it.each([
    ['only approved', { level: 'PROVINCIAL', approvedOn: '2022-11-04', foundedOn: null }, []],
    [
      'founded before it was approved',
      { level: 'NATIONAL', approvedOn: '2018-01-02', foundedOn: '2018-01-01' },
      ['foundedOn'],
    ],
    ['founded ahead', { level: 'NATIONAL', approvedOn: null, foundedOn: '2026-06-02' }, ['foundedOn']],
    [
      'of a level that recognises none',
      { level: 'INTERNATIONAL', approvedOn: null, foundedOn: null },
      ['level'],
    ],
  ])('is judged: %s', (_what, facts, fields) => expect(fieldsOf(baseProblems(facts, TODAY))).toEqual(fields));
});

describe('a pilot of group standards', () => {
  it.each([
    [
      'accepted after its end',
      { startsOn: '2017-01-01', endsOn: '2018-12-31', acceptedOn: '2019-03-01' },
      [],
    ],
    [
      'that ends before it starts',
      { startsOn: '2017-01-01', endsOn: '2016-12-31', acceptedOn: null },
      ['endsOn'],
    ],
    [
      'accepted before it starts',
      { startsOn: '2017-01-01', endsOn: '2018-12-31', acceptedOn: '2016-12-31' },
      ['acceptedOn'],
    ],
    [
      'accepted ahead',
      { startsOn: '2017-01-01', endsOn: '2027-12-31', acceptedOn: '2027-01-01' },
      ['acceptedOn'],
    ],
  ])('is judged: %s', (_what, facts, fields) =>
    expect(fieldsOf(groupPilotProblems(facts, TODAY))).toEqual(fields),
  );
});

describe('a declaration and its enterprise', () => {
  it.each([
    ['standing', '2018-01-01', null, []],
    ['withdrawn on its own day', '2018-01-01', '2018-01-01', ['withdrawnOn']],
    ['made ahead', '2026-06-02', null, ['declaredOn']],
  ])('is judged: %s', (_what, declaredOn, withdrawnOn, fields) =>
    expect(fieldsOf(declarationProblems({ declaredOn, withdrawnOn }, TODAY))).toEqual(fields),
  );

  it.each([
    ['that still has standards', '2018-01-01', null, []],
    ['that lost them before it had them', '2018-01-01', '2017-01-01', ['productStandardsUntil']],
    ['that has them ahead', '2026-06-02', null, ['productStandardsSince']],
  ])('is judged: one %s', (_what, productStandardsSince, productStandardsUntil, fields) =>
    expect(fieldsOf(enterpriseProblems({ productStandardsSince, productStandardsUntil }, TODAY))).toEqual(
      fields,
    ),
  );
});
