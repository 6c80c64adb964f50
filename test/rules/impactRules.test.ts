import { effectOf, isMeantUndated, successorOf } from '../../subgraphs/province/impact/impactRules';
import type { Edition } from '../../subgraphs/province/lookup/editionRules';

const DAY = '2026-06-01';

function edition(year: number, days: Partial<Edition> = {}): Edition {
  const effectiveOn = `${String(year)}-07-01`;
  return {
    code: `GB/T 500-${String(year)}`,
    sortKey: `GB/T 500 ${String(year)}`,
    issuedOn: null,
    effectiveOn,
    inForceFrom: effectiveOn,
    withdrawnOn: null,
    ...days,
  };
}

const [first, second, third] = [
  edition(2001, { withdrawnOn: '2012-07-01' }),
  edition(2012),
  edition(2026),
] as const;

describe('the effect of a withdrawal', () => {
  // GB/T 1.1-2020, lead-in of the normative references: with a date that edition alone applies, without one the latest.
  it.each([
    ['a dated reference breaks, though another edition takes over', 1, true, true, 'BREAKS'],
    ['an undated one follows to the edition that takes over', 1, false, true, 'FOLLOWS'],
    ['an undated one breaks where no edition is left', 1, false, false, 'BREAKS'],
    ['what is further away rests on something touched', 2, true, true, 'RESTS'],
    ['so it does when nothing takes over', 3, false, false, 'RESTS'],
  ] as const)('%s', (_, depth, dated, hasSuccessor, effect) => {
    expect(effectOf({ depth, dated }, hasSuccessor)).toBe(effect);
  });
});

describe('a number without its year', () => {
  it.each([
    ['means the latest edition in force', second, [first, second], true],
    ['means no edition that another has replaced', first, [first, second], false],
    ['will mean an edition that is yet to take effect', third, [first, second, third], true],
    ['means the one that applies until then, too', second, [first, second, third], true],
    ['means a withdrawn edition where there is no other', first, [first], true],
  ] as const)('%s', (_, asked, editions, isMeant) => {
    expect(isMeantUndated(asked, editions, DAY)).toBe(isMeant);
  });
});

describe('the edition that takes over', () => {
  it.each([
    ['is none where there is no other', second, [second], null],
    ['is none that was withdrawn itself', second, [first, second], null],
    ['is the one that will take effect', second, [first, second, third], third.code],
    ['is the one in force rather than that', edition(2013), [second, third, edition(2013)], second.code],
  ] as const)('%s', (_, asked, editions, successor) => {
    expect(successorOf(asked, editions, DAY)?.code ?? null).toBe(successor);
  });
});
