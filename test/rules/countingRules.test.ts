import { makingOf } from '../../shared/kernel/catalogue/makingRules';
import type { Counting } from '../../subgraphs/province/counting/Counting';
import { countingProblems } from '../../subgraphs/province/counting/countingProblems';
import { plans } from '../../subgraphs/province/plan/plans';
import { countingRules, ruleValidOn } from '../../subgraphs/province/rules/countingRules';

describe('how a standard came about', () => {
  const [whole, part] = [{ partial: false }, { partial: true }];
  it.each([
    ['replaces nothing', [], 'NEW'],
    ['replaces one as a whole', [whole], 'REVISED'],
    ['replaces one as a whole and another in part', [part, whole], 'REVISED'],
    ['replaces others in part only', [part, part], 'PARTLY_REVISED'],
  ] as const)('when it %s', (_what, replaces, making) => expect(makingOf(replaces)).toBe(making));
});

describe('the rule that is valid on a day', () => {
  const versions = [
    { version: 1, validFrom: '2016-12-26' },
    { version: 2, validFrom: '2020-01-01' },
  ];
  it.each([
    ['2016-12-25', undefined],
    ['2016-12-26', 1],
    ['2019-12-31', 1],
    ['2020-01-01', 2],
  ])('on %s', (day, version) => expect(ruleValidOn(versions, day)?.version).toBe(version));
});

describe('the rules that come with the project', () => {
  it('are named, dated and sourced, each version once', () => {
    const versions = countingRules.map(({ key, version }) => `${key} ${String(version)}`);
    expect(new Set(versions).size).toBe(versions.length);
    for (const { text, textZh, source } of countingRules)
      for (const each of [text, textZh, source]) expect(each.length).toBeGreaterThan(15);
  });

  it('are there for every target of every plan, on the first day of the plan', () => {
    for (const { period, targets } of plans)
      for (const { rule } of targets) {
        const versions = countingRules.filter(({ key }) => key === rule);
        expect(ruleValidOn(versions, period.from)?.key).toBe(rule);
      }
  });
});

describe('what a rule counts', () => {
  const sound: Counting = {
    kind: 'STANDARD',
    where: [
      { field: 'level', operator: 'IN', values: ['LOCAL'] },
      { field: 'issuedOn', operator: 'IN_PERIOD', values: [] },
    ],
    distinctBy: null,
    parts: [
      { key: 'led', title: '主导', where: [{ field: 'drafting.role', operator: 'IN', values: ['LEAD'] }] },
      { key: 'rest', title: '其余', where: [] },
    ],
    share: 'led',
  };
  const [level, issued] = sound.where;
  const [led, rest] = sound.parts;
  if (!level || !issued || !led || !rest) throw new Error('the sound rule has lost something');

  it('is sound', () => expect(countingProblems(sound)).toEqual([]));

  it.each<[string, Partial<Counting>, string]>([
    [
      'a field that its kind has not',
      { where: [{ ...level, field: 'colour' }, issued] },
      'counting.where[0].field',
    ],
    [
      'a field of every object',
      { where: [{ ...level, field: 'toString' }, issued] },
      'counting.where[0].field',
    ],
    [
      'a value that its field has not',
      { where: [{ ...level, values: ['HIGH'] }, issued] },
      'counting.where[0].values[0]',
    ],
    ['no value', { where: [{ ...level, values: [] }, issued] }, 'counting.where[0].values'],
    [
      'a region that is none',
      { where: [issued, { field: 'region', operator: 'WITHIN', values: ['999999'] }] },
      'counting.where[1].values[0]',
    ],
    [
      'an operator for other fields',
      { where: [{ ...level, operator: 'BY_END' }, issued] },
      'counting.where[0].operator',
    ],
    ['a value beside a day', { where: [{ ...issued, values: ['2019'] }] }, 'counting.where[0].values'],
    ['no day of the row', { where: [level] }, 'counting.where'],
    ['distinct rows by a field of a list', { distinctBy: 'drafting.role' }, 'counting.distinctBy'],
    ['distinct rows by an unknown field', { distinctBy: 'colour' }, 'counting.distinctBy'],
    [
      'an unknown field in a part',
      { parts: [{ ...led, where: [{ ...level, field: 'colour' }] }, rest] },
      'counting.parts[0].where[0].field',
    ],
    ['a last part with conditions', { parts: [led] }, 'counting.parts[0].where'],
    ['a part before the last without', { parts: [{ ...led, where: [] }, rest] }, 'counting.parts[0].where'],
    ['two parts of one key', { parts: [led, { ...rest, key: 'led' }] }, 'counting.parts[1].key'],
    [
      'a key that could be SQL',
      { parts: [{ ...led, key: "a'b" }, rest], share: null },
      'counting.parts[0].key',
    ],
    ['the share of no part', { share: 'joined' }, 'counting.share'],
    [
      'more conditions than anybody reads',
      { where: Array.from({ length: 21 }, () => issued) },
      'counting.where',
    ],
  ])('is refused with %s', (_what, changed, field) => {
    expect(countingProblems({ ...sound, ...changed }).map((problem) => problem.field)).toEqual([field]);
  });
});
