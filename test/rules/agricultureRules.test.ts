import { baseProblems } from '../../subgraphs/agriculture/bases/baseRules';
import {
  branchOf,
  branchProblems,
  isEmptyStage,
  isGap,
  productProblems,
  ruleProblems,
  servedPlaces,
  type PlacedStandard,
  type RuledPlace,
} from '../../subgraphs/agriculture/chain/chainRules';
import { farmCategories } from '../../subgraphs/agriculture/chain/chainEnums';
import { repeatedStandards } from '../../subgraphs/agriculture/diseases/diseaseRules';

const seed: RuledPlace = { stage: 'PRE_PRODUCTION', step: 'SEED', label: '苗种繁育', required: true };
const ponds: RuledPlace = { stage: 'PRE_PRODUCTION', step: 'MANAGEMENT', label: '池塘建设', required: false };
const tail: RuledPlace = { stage: 'PRODUCTION', step: 'MANAGEMENT', label: '尾水管理', required: false };
const at = ({ stage, step }: RuledPlace, standardCode: string): PlacedStandard => ({
  stage,
  step,
  standardCode,
});

// Source: the plan, chapter 2 (4): 设施园艺、规模畜牧、特色水产; 加强产前、产中、产后标准化管理.
describe('the places of a chain', () => {
  it('are those of the rule, in its order, each with the numbers that serve it', () => {
    expect(servedPlaces([seed, ponds], [at(seed, 'DB32/T 9901-2021'), at(seed, 'DB32/T 9904-2020')])).toEqual(
      [
        { ...seed, codes: ['DB32/T 9901-2021', 'DB32/T 9904-2020'] },
        { ...ponds, codes: [] },
      ],
    );
  });

  it('tell a step of one stage from the same step of another', () => {
    const [before, during] = servedPlaces([ponds, tail], [at(tail, 'DB32/4043-2021')]);
    expect([before?.codes, during?.codes]).toEqual([[], ['DB32/4043-2021']]);
  });

  it('end with those that only a standard names, each once, which nothing requires', () => {
    const export_ = { stage: 'POST_PRODUCTION', step: 'MANAGEMENT' } as const;
    const standards = ['SN/T 0436-1995', 'GB/T 20014.24-2008'].map((standardCode) => ({
      ...export_,
      standardCode,
    }));
    expect(servedPlaces([seed], standards)).toEqual([
      { ...seed, codes: [] },
      { ...export_, label: null, required: false, codes: ['SN/T 0436-1995', 'GB/T 20014.24-2008'] },
    ]);
  });
});

describe('a gap', () => {
  it.each([
    ['is a step that is required and has no standard in force', true, 'MISSING', true],
    ['is no step that has one', true, 'COVERED', false],
    ['is no step that another catalogue is to cover', true, 'ELSEWHERE', false],
    ['is no step that nothing requires', false, 'MISSING', false],
  ] as const)('%s', (_what, required, state, gap) => expect(isGap({ required, state })).toBe(gap));
});

describe('a stage', () => {
  const place = (state: 'COVERED' | 'ELSEWHERE' | 'MISSING', required = true) => ({ required, state });
  it.each([
    ['is empty without any step', [], true],
    ['is empty when no step of it has a standard', [place('MISSING'), place('MISSING', false)], true],
    [
      'is not empty when a step that nothing requires has one',
      [place('MISSING'), place('COVERED', false)],
      false,
    ],
    ['is not empty when another catalogue is to cover a step', [place('ELSEWHERE')], false],
  ])('%s', (_what, places, empty) => expect(isEmptyStage(places)).toBe(empty));
});

it('puts every kind of product into one branch of the plan', () => {
  expect(farmCategories.map((category) => `${category} ${branchOf(category)}`)).toEqual([
    'VEGETABLES HORTICULTURE',
    'FRUIT HORTICULTURE',
    'TEA HORTICULTURE',
    'FLOWERS HORTICULTURE',
    'MAMMALS LIVESTOCK',
    'POULTRY LIVESTOCK',
    'CRABS AQUACULTURE',
    'SHRIMPS AQUACULTURE',
    'FISH AQUACULTURE',
  ]);
});

const fieldsOf = (problems: readonly { readonly field: string }[]) => problems.map(({ field }) => field);

describe('a rule of the chain', () => {
  it.each([
    ['is sound', [seed, ponds], []],
    ['requires something', [ponds], ['steps']],
    ['names a place once', [seed, ponds, seed], ['steps[2]']],
  ])('%s', (_what, steps, fields) => expect(fieldsOf(ruleProblems(steps))).toEqual(fields));
});

describe('a product', () => {
  const goose = { category: 'POULTRY', localBreed: true, standards: [at(seed, 'NY/T 3232-2018')] } as const;
  it.each([
    ['is sound', goose, []],
    [
      'is a breed only where it is an animal of the farm',
      { ...goose, category: 'CRABS' as const },
      ['localBreed'],
    ],
    [
      'names a standard once at a place, and again at another',
      { ...goose, standards: [...goose.standards, at(ponds, 'NY/T 3232-2018'), ...goose.standards] },
      ['standards[2]'],
    ],
  ])('%s', (_what, facts, fields) => expect(fieldsOf(productProblems(facts))).toEqual(fields));
});

it('holds a product to a rule of its branch', () => {
  const goose = { category: 'POULTRY', ruleKey: 'rule' } as const;
  expect(branchProblems(goose, { branch: 'LIVESTOCK' })).toEqual([]);
  expect(fieldsOf(branchProblems(goose, { branch: 'AQUACULTURE' }))).toEqual(['ruleKey']);
});

describe('a demonstration base', () => {
  const base = { areaMu: 10_000, farmersDriven: 0, countedOn: '2007-11-12' };
  it.each([
    ['is sound', base, []],
    ['need not tell its figures', { areaMu: null, farmersDriven: null, countedOn: null }, []],
    ['tells of which day its figures are', { ...base, countedOn: null }, ['countedOn']],
    ['has some area', { ...base, areaMu: 0 }, ['areaMu']],
    ['draws nobody away', { ...base, farmersDriven: -1 }, ['farmersDriven']],
    ['is not counted in the future', { ...base, countedOn: '2026-06-02' }, ['countedOn']],
  ])('%s', (_what, facts, fields) => expect(fieldsOf(baseProblems(facts, '2026-06-01'))).toEqual(fields));
});

// Source: the plan, chapter 2 (4) 2: 动物疫病的诊断、检测和防治标准.
describe('the set of standards against a disease', () => {
  const swineFever = [
    { purpose: 'DETECTION', standardCode: 'GB/T 16551-2020' },
    { purpose: 'DIAGNOSIS', standardCode: 'GB/T 16551-2020' },
  ] as const;

  it('names a standard once for a purpose', () => {
    expect(repeatedStandards(swineFever)).toEqual([]);
    expect(fieldsOf(repeatedStandards([...swineFever, swineFever[0]]))).toEqual(['standards[2]']);
  });
});
