interface ClaimNode {
  readonly fund: { key: string };
  readonly claimant: { name: string | null };
  readonly level: string;
  readonly amountYuan: number;
  readonly state: string;
  readonly decidedOn: string | null;
  readonly reason: string | null;
  readonly standard: { code: string; standard: { sector: string } | null };
}

/** What each fund has granted is the sum of its claims that were granted; every claim rests on a standard of a catalogue. */
export function grants(data: Readonly<Record<string, unknown>>): void {
  const { funds, grantClaims, open } = data as unknown as {
    funds: {
      totalCount: number;
      nodes: {
        key: string;
        budgetYuan: number;
        grantedYuan: number;
        leftYuan: number;
        rates: { level: string; amountYuan: number }[];
      }[];
    };
    grantClaims: {
      totalCount: number;
      nodes: ClaimNode[];
      facets: { field: string; value: string; count: number }[];
    };
    open: { totalCount: number };
  };
  expect(funds.nodes).toHaveLength(funds.totalCount);
  expect(grantClaims.nodes).toHaveLength(grantClaims.totalCount);
  for (const { key, budgetYuan, grantedYuan, leftYuan } of funds.nodes) {
    const granted = grantClaims.nodes.filter(({ fund, state }) => fund.key === key && state === 'GRANTED');
    expect(granted.length).toBeGreaterThan(0);
    expect(grantedYuan).toBe(granted.reduce((sum, { amountYuan }) => sum + amountYuan, 0));
    expect(leftYuan).toBe(budgetYuan - grantedYuan);
  }
  for (const { fund, level, amountYuan, state, decidedOn, reason, standard, claimant } of grantClaims.nodes) {
    const rates = funds.nodes.find(({ key }) => key === fund.key)?.rates ?? [];
    expect(rates).toContainEqual({ level, amountYuan });
    expect([decidedOn !== null, reason !== null]).toEqual([state !== 'CLAIMED', state === 'REFUSED']);
    expect(standard.standard?.sector).toEqual(expect.any(String));
    expect(claimant.name).toEqual(expect.any(String));
  }
  for (const state of ['CLAIMED', 'GRANTED', 'REFUSED']) {
    const count = grantClaims.nodes.filter((claim) => claim.state === state).length;
    expect(grantClaims.facets).toContainEqual({ field: 'state', value: state, count });
    if (state === 'CLAIMED') expect(open.totalCount).toBe(count);
  }
}
