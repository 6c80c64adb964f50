import { claimKeyOf } from '../../subgraphs/province/funding/claimKey';
import {
  claimProblems,
  claimRefusals,
  type ClaimedStandard,
  type ClaimFacts,
} from '../../subgraphs/province/funding/claimRules';

const today = '2026-06-01';
const claim = { creditCode: '12320111XX001148X5', standardCode: 'DB32/T 9912-2023' };
const rates = [{ level: 'LOCAL', amountYuan: 100_000 }] as const;
const led: ClaimedStandard = { level: 'LOCAL', issuedOn: '2023-02-24', roles: ['LEAD'] };

describe('who may claim a grant', () => {
  it('is who led a published standard of a level that the fund knows', () => {
    expect(claimRefusals(claim, led, rates, today)).toEqual([]);
    expect(claimRefusals(claim, { ...led, roles: ['PARTICIPANT', 'LEAD'] }, rates, today)).toEqual([]);
    expect(claimRefusals(claim, { ...led, issuedOn: today }, rates, today)).toEqual([]);
  });

  it.each<[string, ClaimedStandard | null, string, RegExp]>([
    ['of a standard nobody has', null, 'standardCode', /no catalogue/],
    ['of a standard issued tomorrow', { ...led, issuedOn: '2026-06-02' }, 'standardCode', /not published/],
    ['of a standard without a day of issue', { ...led, issuedOn: null }, 'standardCode', /not published/],
    ['of a level without a rate', { ...led, level: 'GROUP' }, 'standardCode', /level GROUP/],
    ['by one who took part', { ...led, roles: ['PARTICIPANT'] }, 'creditCode', /did not lead/],
    ['by one who did not', { ...led, roles: [] }, 'creditCode', /none of those/],
  ])('is not one %s', (_who, standard, field, problem) => {
    expect(claimRefusals(claim, standard, rates, today)).toEqual([
      expect.objectContaining({ field, problem: expect.stringMatching(problem) as string }),
    ]);
  });
});

describe('a claim as it is kept', () => {
  const kept: ClaimFacts = {
    ...claim,
    key: claimKeyOf(claim),
    claimedOn: '2024-03-11',
    state: 'CLAIMED',
    decidedOn: null,
    reason: null,
  };
  const fieldsOf = (facts: Partial<ClaimFacts>) =>
    claimProblems({ ...kept, ...facts }, claimKeyOf(claim), today).map(({ field }) => field);

  it.each<[string, Partial<ClaimFacts>, string[]]>([
    ['undecided', {}, []],
    ['granted', { state: 'GRANTED', decidedOn: '2024-03-11' }, []],
    ['refused, with a reason', { state: 'REFUSED', decidedOn: '2024-03-12', reason: '材料不齐' }, []],
    ['under another key', { key: 'claim-other' }, ['key']],
    ['claimed ahead', { claimedOn: '2026-06-02' }, ['claimedOn']],
    ['granted before it was claimed', { state: 'GRANTED', decidedOn: '2024-03-10' }, ['decidedOn']],
    ['granted on no day', { state: 'GRANTED' }, ['decidedOn']],
    ['undecided on a day', { decidedOn: '2024-03-12' }, ['decidedOn']],
    ['refused for no reason', { state: 'REFUSED', decidedOn: '2024-03-12' }, ['reason']],
    ['granted for a reason', { state: 'GRANTED', decidedOn: '2024-03-12', reason: '好' }, ['reason']],
  ])('%s: %j has the problems %j', (_what, facts, fields) => {
    expect(fieldsOf(facts)).toEqual(fields);
  });

  it('has a key that is one for each body and standard', () => {
    const other = { ...claim, standardCode: 'DB32/T 9913-2021' };
    expect(claimKeyOf(claim)).toMatch(/^claim-[0-9a-f]{24}$/);
    expect(claimKeyOf(claim)).toBe(claimKeyOf({ ...claim }));
    expect(claimKeyOf(claim)).not.toBe(claimKeyOf(other));
  });
});
