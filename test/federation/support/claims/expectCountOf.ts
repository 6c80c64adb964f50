/** How much of what requires a standard has one, as an example shows it. */
export interface Count {
  readonly required: number;
  readonly covered: number;
  readonly elsewhere: number;
  readonly missing: number;
  readonly percent: number | null;
}

/** A count is that of these states. */
export function expectCountOf(count: Count, states: readonly string[]): void {
  const times = (state: string) => states.filter((each) => each === state).length;
  const missing = times('MISSING');
  expect(count).toMatchObject({
    required: states.length,
    ...(count.covered === undefined ? {} : { covered: times('COVERED'), elsewhere: times('ELSEWHERE') }),
    missing,
    percent: Math.round(((states.length - missing) / states.length) * 1000) / 10,
  });
}
