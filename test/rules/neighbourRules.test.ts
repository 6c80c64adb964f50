import { StandardNumber } from '../../shared/numbers';
import { neighboursOf } from '../../subgraphs/province/lookup/neighbourRules';

describe('the numbers one slip of the hand away', () => {
  it.each([
    ['GB/T 28577-2021', 'GB/T 28757', 'two digits swapped'],
    ['GB/T 28577-2021', 'GB/T 28578', 'a digit mistaken'],
    ['GB/T 28577-2021', 'GB/T 2857', 'a digit typed twice'],
    ['GB/T 2857-2021', 'GB/T 28577', 'a digit left out'],
    ['GB/T 32151.4-2026', 'GB/T 32115.4', 'the part kept'],
    ['DB3212/T 2036-2022', 'DB3212/T 2063', 'the prefix kept'],
  ])('of %s are %s among others: %s', (written, meant) => {
    expect(neighboursOf(StandardNumber.parse(written))).toContain(meant);
  });

  it('leave out the number itself, and figures that begin with zero', () => {
    const neighbours = neighboursOf(StandardNumber.parse('GB/T 1001-2020'));
    expect(neighbours).not.toContain('GB/T 1001');
    expect(neighbours.filter((each) => / 0/.test(each))).toEqual([]);
    expect(new Set(neighbours).size).toBe(neighbours.length);
  });
});
