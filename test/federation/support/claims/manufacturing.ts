type Data = Readonly<Record<string, unknown>>;

interface Facet {
  readonly field: string;
  readonly value: string;
  readonly count: number;
}

interface Figures {
  readonly standards: number;
  readonly inForce: number;
  readonly marks: number;
  readonly validMarks: number;
  readonly alliances: number;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const countOf = (facets: readonly Facet[], field: string, value: string) =>
  facets.find((facet) => facet.field === field && facet.value === value)?.count ?? 0;

/** Advanced manufacturing by theme: totals are those of the lists, and so are the counts of their facets. */
export function jiangsuMade(data: Data): void {
  const {
    jiangsuMade: made,
    standards,
    productMarks,
    ofTheme,
    industryAlliances,
  } = data.manufacturing as {
    jiangsuMade: {
      figures: Figures;
      themes: {
        theme: string | null;
        figures: Figures;
        standards: { totalCount: number; nodes: { theme: string | null }[]; facets: Facet[] };
      }[];
      industries: { industry: { name: string; namedInPlan: boolean }; figures: Figures }[];
    };
    standards: { totalCount: number };
    productMarks: {
      totalCount: number;
      nodes: { theme: string; industry: { name: string }; valid: boolean; standard: { state: string } }[];
      facets: Facet[];
    };
    ofTheme: { totalCount: number };
    industryAlliances: {
      totalCount: number;
      nodes: {
        theme: string;
        industry: { name: string };
        members: { role: string; organization: { name: string } | null }[];
        standards: { state: string }[];
      }[];
      facets: Facet[];
    };
  };
  const { themes, industries, figures } = made;
  expect(themes.map(({ theme }) => theme)).toEqual([
    'INDUSTRIAL_FOUNDATION',
    'SMART',
    'GREEN',
    'SERVICE_ORIENTED',
    'CONSUMER_GOODS',
    null,
  ]);
  for (const name of ['standards', 'inForce', 'marks', 'validMarks', 'alliances'] as const)
    expect([name, sum(themes.map((each) => each.figures[name]))]).toEqual([name, figures[name]]);
  expect(figures.standards).toBe(standards.totalCount);
  expect(figures.marks).toBe(productMarks.totalCount);
  expect(figures.alliances).toBe(industryAlliances.totalCount);
  expect(productMarks.nodes).toHaveLength(productMarks.totalCount);
  for (const { theme, figures: counted, standards: list } of themes) {
    expect(list.totalCount).toBe(counted.standards);
    expect(countOf(list.facets, 'status', 'IN_FORCE')).toBe(counted.inForce);
    for (const node of list.nodes) expect(node.theme).toBe(theme);
    const marks = productMarks.nodes.filter((mark) => mark.theme === theme);
    expect([counted.marks, counted.validMarks]).toEqual([
      marks.length,
      marks.filter(({ valid }) => valid).length,
    ]);
    expect(counted.marks).toBe(countOf(productMarks.facets, 'theme', String(theme)));
    expect(counted.alliances).toBe(countOf(industryAlliances.facets, 'theme', String(theme)));
  }
  expect(ofTheme.totalCount).toBe(countOf(productMarks.facets, 'theme', 'SMART'));
  expect(figures.validMarks).toBeLessThan(figures.marks);
  expect(figures.validMarks).toBeGreaterThan(0);
  for (const { industry, figures: counted } of industries) {
    const own = (nodes: readonly { industry: { name: string } }[]) =>
      nodes.filter((node) => node.industry.name === industry.name).length;
    expect([counted.marks, counted.alliances]).toEqual([
      own(productMarks.nodes),
      own(industryAlliances.nodes),
    ]);
  }
  expect(industries.filter(({ industry }) => industry.namedInPlan)).toHaveLength(5);
  for (const { members } of industryAlliances.nodes)
    expect(members.filter(({ role }) => role === 'LEAD')).toHaveLength(1);
}

interface Consistency {
  readonly indicators: number;
  readonly comparable: number;
  readonly stricter: number;
  readonly equal: number;
  readonly looser: number;
  readonly incomparable: number;
  readonly percent: number | null;
}

interface Indicator {
  readonly judgement: string;
  readonly obstacle: string | null;
}

/** The figures of these indicators. */
function consistencyOf(indicators: readonly Indicator[]): Consistency {
  const times = (judgement: string) => indicators.filter((each) => each.judgement === judgement).length;
  const [stricter, equal, looser] = [times('STRICTER'), times('EQUAL'), times('LOOSER')];
  const comparable = stricter + equal + looser;
  return {
    indicators: indicators.length,
    comparable,
    stricter,
    equal,
    looser,
    incomparable: times('INCOMPARABLE'),
    percent: comparable === 0 ? null : Math.round(((stricter + equal) / comparable) * 1000) / 10,
  };
}

/** Consumer goods: the rate is that of the indicators, and each report says the same. */
export function consumerComparison(data: Data): void {
  const { consumerConsistency, consumerComparisons } = data.manufacturing as {
    consumerConsistency: {
      comparisons: number;
      figures: Consistency;
      categories: { category: string; comparisons: number; figures: Partial<Consistency> }[];
    };
    consumerComparisons: {
      totalCount: number;
      nodes: {
        key: string;
        category: string;
        indicators: Indicator[];
        consistency: Consistency;
        report: string;
      }[];
      facets: Facet[];
    };
  };
  const { nodes, totalCount, facets } = consumerComparisons;
  expect(nodes).toHaveLength(totalCount);
  for (const { indicators, consistency, report } of nodes) {
    const figures = consistencyOf(indicators);
    expect(consistency).toEqual(figures);
    expect(report).toContain(`一致率 ${String(figures.percent)}％（可比 ${String(figures.comparable)} 项`);
    const rows = report
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .slice(2);
    expect(rows).toHaveLength(indicators.length);
    const verdicts = rows.map((row) => row.split(' | ').at(-1) ?? '');
    expect(verdicts.filter((verdict) => verdict.startsWith('严于'))).toHaveLength(figures.stricter);
    expect(verdicts.filter((verdict) => verdict.startsWith('不可比'))).toHaveLength(figures.incomparable);
  }
  // The comparison of 2023 gave way to that of 2025.
  const counted = nodes.filter(({ key }) => key !== 'stroller-eu-2023');
  expect(consumerConsistency.comparisons).toBe(totalCount - 1);
  expect(consumerConsistency.figures).toEqual(consistencyOf(counted.flatMap(({ indicators }) => indicators)));
  for (const { category, comparisons, figures } of consumerConsistency.categories) {
    const own = counted.filter((each) => each.category === category);
    expect(comparisons).toBe(own.length);
    expect(consistencyOf(own.flatMap(({ indicators }) => indicators))).toMatchObject(figures);
  }
  expect(sum(facets.filter(({ field }) => field === 'category').map(({ count }) => count))).toBe(totalCount);
  const obstacles = nodes.flatMap(({ indicators }) => indicators.map(({ obstacle }) => obstacle));
  expect(obstacles).toEqual(expect.arrayContaining(['NO_VALUE', 'UNKNOWN_UNIT', 'OTHER_DIMENSION', null]));
}
