interface Rows {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string; readonly part: string }[];
}

interface Rate {
  readonly asOf: string;
  readonly region: { readonly code: string };
  readonly enterprises: number;
  readonly declared: number;
  readonly percent: number | null;
  readonly numerator: Rows;
  readonly denominator: Rows;
}

/** Numerator and denominator are the rows that they open to; the regions add up to the province, the last year is its figure. */
export function selfDeclarations(data: Readonly<Record<string, unknown>>): void {
  const { selfDeclaration, enterpriseDeclarations } = data as {
    selfDeclaration: { asOf: string; rule: object; rate: Rate; byRegion: Rate[]; byYear: Rate[] };
    enterpriseDeclarations: { totalCount: number; nodes: { withdrawnOn: string | null }[] };
  };
  const { asOf, rule, rate, byRegion, byYear } = selfDeclaration;
  expect(rule).toMatchObject({ key: 'self-declaration', version: 1 });
  expect([rate.enterprises, rate.declared]).toEqual([rate.denominator.totalCount, rate.numerator.totalCount]);
  expect(rate.denominator.nodes).toHaveLength(rate.enterprises);
  expect(rate.denominator.nodes.filter(({ part }) => part === 'declared').map(({ id }) => id)).toEqual(
    rate.numerator.nodes.map(({ id }) => id),
  );
  for (const { enterprises, declared, percent } of [rate, ...byRegion, ...byYear])
    expect(percent).toBe(enterprises === 0 ? null : Math.round((declared / enterprises) * 1000) / 10);
  expect([rate.declared > 0, rate.declared < rate.enterprises]).toEqual([true, true]);

  expect(byRegion).toHaveLength(13);
  const sum = (figure: 'enterprises' | 'declared') => byRegion.reduce((all, each) => all + each[figure], 0);
  expect([sum('enterprises'), sum('declared')]).toEqual([rate.enterprises, rate.declared]);
  for (const { enterprises, denominator } of byRegion) expect(denominator.totalCount).toBe(enterprises);

  expect(byYear.map((each) => each.asOf)).toEqual(['2017-12-31', '2018-12-31', asOf]);
  const last = byYear.at(-1);
  expect([last?.enterprises, last?.declared]).toEqual([rate.enterprises, rate.declared]);
  expect(enterpriseDeclarations.nodes.some(({ withdrawnOn }) => withdrawnOn !== null)).toBe(true);
}
