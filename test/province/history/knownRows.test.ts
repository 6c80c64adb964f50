import { knownRows } from '../../../shared/kernel/listing/knownRows';
import { knownAt } from '../../../subgraphs/province/history/knownAt';

const instant = '2026-01-01T00:00:00Z';

describe('what was known then', () => {
  it('is asked at the province', () => {
    const asked = { instant, isWithin: false };
    expect(() => knownRows('pilot', asked, {})).toThrow(
      'filter.knownAt: is known to the province only; ask pilots there',
    );
    expect(knownRows('pilot', { instant: null, isWithin: true }, {})).toBeNull();
  });

  it.each([
    ['standard', 'standards'],
    ['pilot', 'pilots of the province'],
    ['project', 'projects of the province'],
  ] as const)(
    'is told of a whole list of each %s, and refused of one within something else',
    (table, whole) => {
      expect(knownRows(table, { instant, isWithin: false }, { knownAt })).not.toBeNull();
      expect(() => knownRows(table, { instant, isWithin: true }, { knownAt })).toThrow(
        `filter.knownAt: is not kept of lists within something else; ask ${whole}`,
      );
    },
  );
});
