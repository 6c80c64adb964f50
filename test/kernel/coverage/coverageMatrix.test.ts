import { coverageCells, CoverageTally, type CoverageState } from '../../../shared/kernel/coverage';

type Step = 'ACCEPT' | 'DECIDE';

const steps = { name: 'step', places: ['ACCEPT', 'DECIDE'] as readonly Step[] } as const;
const at = (step: Step, standardCode: string) => ({ step, standardCode });

/** Covered by one number or more, else missing; asked once for all. */
function judging() {
  const asked: (readonly (readonly string[])[])[] = [];
  const statesOf = (numbers: readonly (readonly string[])[]): Promise<CoverageState[]> => {
    asked.push(numbers);
    return Promise.resolve(numbers.map((codes) => (codes.length > 0 ? 'COVERED' : 'MISSING')));
  };
  return { asked, statesOf };
}

describe('the cells of a matrix of coverage', () => {
  it('are there for each row at each place, in their order, with one look at the states', async () => {
    const { asked, statesOf } = judging();
    const followed = [
      [at('DECIDE', 'GB/T 1-2020'), at('DECIDE', 'GB/T 2-2020')],
      [at('ACCEPT', 'GB/T 1-2020')],
    ];
    const cells = await coverageCells(steps, ['fishing', 'mining'], followed, statesOf);
    expect(asked).toHaveLength(1);
    expect(cells.map(({ row, place, state, standards }) => [row, place, state, standards.length])).toEqual([
      ['fishing', 'ACCEPT', 'MISSING', 0],
      ['fishing', 'DECIDE', 'COVERED', 2],
      ['mining', 'ACCEPT', 'COVERED', 1],
      ['mining', 'DECIDE', 'MISSING', 0],
    ]);
  });

  it('of no rows are none', async () => {
    expect(await coverageCells(steps, [], [], judging().statesOf)).toEqual([]);
  });

  it('are counted as they come, in all and place by place, and as many missing ones kept as asked for', async () => {
    const { statesOf } = judging();
    const tally = new CoverageTally(
      steps.places,
      ({ place }: { place: Step; state: CoverageState }) => place,
      2,
    );
    for (const followed of [[[at('ACCEPT', 'GB/T 1-2020')], []], [[]]]) {
      tally.take(await coverageCells(steps, followed, followed, statesOf));
    }
    expect(tally.count).toMatchObject({ required: 6, covered: 1, elsewhere: 0, missing: 5, percent: 16.7 });
    expect(tally.columns).toMatchObject([
      { place: 'ACCEPT', count: { required: 3, covered: 1, missing: 2, percent: 33.3 } },
      { place: 'DECIDE', count: { required: 3, covered: 0, missing: 3, percent: 0 } },
    ]);
    expect(tally.missing).toHaveLength(2);
  });
});
