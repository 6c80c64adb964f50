type Data = Readonly<Record<string, unknown>>;

interface Facet {
  readonly field: string;
  readonly value: string;
  readonly count: number;
}

interface Recognised {
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly valid: boolean;
}

const ON = '2026-06-01';

const isValid = ({ validFrom, validTo }: Recognised) =>
  validFrom <= ON && (validTo === null || ON <= validTo);

function recognitionClaims(data: Data): void {
  const { recognised, recognitions } = data as {
    recognised: {
      totalCount: number;
      nodes: {
        code: string;
        sector: string;
        recognitions: (Recognised & { country: string; countryName: string })[];
        foreignEditions: { language: string; publishedOn: string }[];
      }[];
      facets: Facet[];
      completeness: { complete: boolean };
    };
    recognitions: { totalCount: number; nodes: (Recognised & { standard: { code: string } })[] };
  };
  for (const row of recognitions.nodes) expect(row.valid).toBe(isValid(row));
  expect(recognitions.nodes).toHaveLength(recognitions.totalCount);
  const valid = new Set(recognitions.nodes.filter(isValid).map(({ standard }) => standard.code));
  expect(recognised.nodes.map(({ code }) => code).sort()).toEqual([...valid].sort());
  expect(recognised.totalCount).toBe(valid.size);
  const expired = recognitions.nodes.filter((row) => !isValid(row));
  expect(expired.some(({ standard }) => !valid.has(standard.code))).toBe(true);
  expect(expired.some(({ standard }) => valid.has(standard.code))).toBe(true);
  expect(recognitions.nodes.some(({ validTo }) => validTo === ON)).toBe(true);
  for (const node of recognised.nodes) {
    expect(node.recognitions.length).toBeGreaterThan(0);
    expect(node.recognitions.every(isValid)).toBe(true);
    expect(node.recognitions.map(({ country }) => country)).toContain('KZ');
  }
  expect(recognised.nodes.some(({ foreignEditions }) => foreignEditions.length > 1)).toBe(true);
  const sectors = recognised.facets.filter(({ field }) => field === 'sector');
  expect(sectors.reduce((sum, { count }) => sum + count, 0)).toBe(recognised.totalCount);
  expect(recognised.completeness.complete).toBe(true);
}

function commodityClaims(data: Data): void {
  const { commodityComparisons } = data as {
    commodityComparisons: {
      totalCount: number;
      nodes: {
        ourStandard: { standard: { sector: string } | null };
        indicators: { judgement: string; obstacle: string | null }[];
        consistency: Record<string, number | null>;
      }[];
      facets: Facet[];
    };
  };
  const { nodes, totalCount, facets } = commodityComparisons;
  expect(nodes).toHaveLength(totalCount);
  expect(facets.reduce((sum, { count }) => sum + count, 0)).toBe(totalCount);
  for (const { indicators, consistency, ourStandard } of nodes) {
    const times = (judgement: string) => indicators.filter((each) => each.judgement === judgement).length;
    const [stricter, equal, looser] = [times('STRICTER'), times('EQUAL'), times('LOOSER')];
    const comparable = stricter + equal + looser;
    expect(consistency).toEqual({
      indicators: indicators.length,
      comparable,
      stricter,
      equal,
      looser,
      incomparable: times('INCOMPARABLE'),
      percent: Math.round(((stricter + equal) / comparable) * 1000) / 10,
    });
    for (const { judgement, obstacle } of indicators)
      expect(obstacle === null).toBe(judgement !== 'INCOMPARABLE');
    expect(ourStandard.standard).not.toBeNull();
  }
  const judgements = nodes.flatMap(({ indicators }) => indicators.map(({ judgement }) => judgement));
  expect([...new Set(judgements)].sort()).toEqual(['EQUAL', 'INCOMPARABLE', 'LOOSER', 'STRICTER']);
}

/** What a country recognises is told without what has expired; commodities are judged indicator by indicator. */
export function recognitions(data: Data): void {
  recognitionClaims(data);
  commodityClaims(data);
}
