type Data = Readonly<Record<string, unknown>>;

/** Standards in force that nothing explains are listed; what is explained is not among them. */
export function interpretations(data: Data): void {
  const {
    standards,
    interpretations: explained,
    experts,
    standardizationEvents: events,
  } = data as {
    experts: { totalCount: number; nodes: { posts: { level: string }[] }[] };
    standardizationEvents: {
      totalCount: number;
      nodes: { kind: string }[];
      facets: { field: string; value: string; count: number }[];
    };
    standards: {
      totalCount: number;
      nodes: { code: string; sector: string }[];
      facets: { field: string; value: string; count: number }[];
      completeness: { complete: boolean };
    };
    interpretations: {
      totalCount: number;
      nodes: { standard: { code: string; state: string; standard: { sector: string } | null } }[];
    };
  };
  expect(standards.nodes.length).toBeGreaterThan(0);
  expect(standards.completeness.complete).toBe(true);
  const sectors = standards.facets.filter(({ field }) => field === 'sector');
  expect(sectors).toHaveLength(6);
  expect(sectors.reduce((sum, { count }) => sum + count, 0)).toBe(standards.totalCount);
  expect(explained.nodes).toHaveLength(explained.totalCount);
  const codes = explained.nodes.map(({ standard }) => standard.code);
  expect(standards.nodes.filter(({ code }) => codes.includes(code))).toEqual([]);
  const known = explained.nodes.map(({ standard }) => standard.standard?.sector);
  expect(new Set(known).size).toBeGreaterThanOrEqual(3);

  expect(experts.nodes).toHaveLength(experts.totalCount);
  const posts = experts.nodes.flatMap((expert) => expert.posts.map(({ level }) => level));
  expect(new Set(posts)).toEqual(new Set(['INTERNATIONAL', 'NATIONAL', 'PROVINCIAL']));
  expect(events.nodes).toHaveLength(events.totalCount);
  for (const { field, value, count } of events.facets) {
    expect([field, events.nodes.filter(({ kind }) => kind === value)]).toEqual(['kind', expect.any(Array)]);
    expect(events.nodes.filter(({ kind }) => kind === value)).toHaveLength(count);
  }
}
