import { TEST_DAY } from '../../../support/testClock';

type Data = Readonly<Record<string, unknown>>;

interface FacetCount {
  readonly field: string;
  readonly value: string;
  readonly count: number;
}

/** Facets of a field are counts of the rows' values. */
function expectFacets(facets: readonly FacetCount[], field: string, values: readonly string[]): void {
  const told = facets.filter((facet) => facet.field === field);
  expect(new Set(told.map(({ value }) => value))).toEqual(new Set(values));
  for (const { value, count } of told) expect(count).toBe(values.filter((each) => each === value).length);
}

interface Reason {
  readonly code: string;
  readonly weight: number;
  readonly achievement: { readonly key: string } | null;
}

interface Achieved {
  readonly kind: string;
  readonly level: string;
  readonly owners: readonly unknown[];
  readonly projects: readonly { readonly project: unknown }[];
  readonly standards: readonly { readonly state: string }[];
}

/** The queue goes by the weights of its reasons; what a body led and what it joined are apart. */
export function achievements(data: Data): void {
  const {
    priorityQueue,
    achievements: all,
    professionalEvidence,
  } = data as {
    priorityQueue: {
      totalCount: number;
      truncated: boolean;
      entries: {
        position: number;
        score: number;
        project: unknown;
        achievement: unknown;
        reasons: Reason[];
      }[];
    };
    achievements: { totalCount: number; facets: FacetCount[]; nodes: Achieved[] };
    professionalEvidence: Record<'led' | 'joined', { totalCount: number; nodes: { code: string }[] }> & {
      on: string;
      achievements: unknown[];
    };
  };
  const { entries, totalCount } = priorityQueue;
  expect([entries.length, priorityQueue.truncated]).toEqual([totalCount, false]);
  for (const { score, reasons, project, achievement } of entries) {
    expect(score).toBe(reasons.reduce((sum, { weight }) => sum + weight, 0));
    expect([project, achievement].filter((each) => each !== null)).toHaveLength(1);
    for (const reason of reasons) expect(reason.achievement).not.toBeNull();
  }
  const scores = entries.map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(entries[0]?.reasons.map(({ code }) => code)).toEqual([
    'MAJOR_PROGRAMME',
    'ACHIEVEMENT_LEVEL',
    'APPLICATION_ORIENTED',
  ]);
  expect(entries.some(({ achievement }) => achievement !== null)).toBe(true);

  expect(all.nodes).toHaveLength(all.totalCount);
  for (const field of ['kind', 'level'] as const)
    expectFacets(
      all.facets,
      field,
      all.nodes.map((each) => each[field]),
    );
  expect(all.nodes.every(({ owners }) => owners.length > 0)).toBe(true);
  expect(all.nodes.some(({ standards }) => standards.some(({ state }) => state === 'IN_FORCE'))).toBe(true);
  expect(all.nodes.some(({ projects }) => projects.some(({ project }) => project !== null))).toBe(true);

  const { led, joined, on } = professionalEvidence;
  expect(on).toBe(TEST_DAY);
  expect([led.nodes.length, joined.nodes.length]).toEqual([led.totalCount, joined.totalCount]);
  expect(led.totalCount * joined.totalCount).toBeGreaterThan(0);
  const codes = led.nodes.map(({ code }) => code);
  expect(joined.nodes.filter(({ code }) => codes.includes(code))).toEqual([]);
  expect(professionalEvidence.achievements.length).toBeGreaterThan(0);
}

interface Place {
  readonly position: number | null;
  readonly score: number | null;
  readonly disqualification: string | null;
  readonly reason: string;
}

/** Places go by the mean margin; the published ranking is what the declarations give for its day. */
export function frontRunners(data: Data): void {
  const { frontRunnerRanking: ranking, publishedRankings } = data as {
    frontRunnerRanking: {
      digest: string;
      on: string;
      places: (Place & { parts: { margin: number; value: number; baseline: number }[] })[];
    };
    publishedRankings: {
      totalCount: number;
      nodes: { rankedOn: string; digest: string; standings: Place[] }[];
    };
  };
  const rankedPlaces = ranking.places.filter(({ position }) => position !== null);
  expect(rankedPlaces.length).toBeGreaterThan(2);
  for (const { score, position, parts } of rankedPlaces) {
    const mean = parts.reduce((sum, { margin }) => sum + margin, 0) / parts.length;
    expect(score).toBeCloseTo(mean, 4);
    expect(parts.every(({ margin }) => margin >= 0)).toBe(true);
    const better = rankedPlaces.filter((each) => Number(each.score) > Number(score));
    expect(position).toBe(better.length + 1);
  }
  const codes = ranking.places.flatMap(({ disqualification }) => disqualification ?? []);
  expect(new Set(codes)).toEqual(
    new Set(['DEAD_CITATION', 'UNKNOWN_CITATION', 'MISSING_INDICATOR', 'BELOW_BASELINE', 'SUPERSEDED']),
  );
  expect(publishedRankings.totalCount).toBe(publishedRankings.nodes.length);
  const published = publishedRankings.nodes.find(({ rankedOn }) => rankedOn === ranking.on);
  expect(published?.digest).toBe(ranking.digest);
  const told = ({ position, score, disqualification, reason }: Place) => ({
    position,
    score,
    disqualification,
    reason,
  });
  expect(published?.standings.map(told)).toEqual(ranking.places.map(told));
}

interface Hit {
  readonly kind: string;
  readonly score: number;
  readonly standard: { readonly sector: string; readonly status: string } | null;
  readonly project: { readonly planNumber: string } | null;
  readonly spans: readonly { readonly start: number; readonly end: number; readonly term: string }[];
  readonly explanation: { readonly terms: readonly { readonly share: number }[] };
}

interface Order {
  readonly kind: string;
  readonly state: string;
  readonly overdue: boolean;
  readonly due: string;
  readonly reportDigest: string | null;
  readonly institution: { readonly offers: readonly { readonly kind: string }[] };
  readonly evaluations: readonly unknown[] | null;
}

/** Hits are ranked by what adds up to their scores, drafts among them; orders are as their institutions offer. */
export function novelty(data: Data): void {
  const { novelty: report, serviceOrders } = data as {
    novelty: {
      draftSectors: string[];
      terms: { searched: boolean }[];
      hits: Hit[];
      completeness: { complete: boolean };
    };
    serviceOrders: { totalCount: number; facets: FacetCount[]; nodes: Order[] };
  };
  const { hits } = report;
  expect(hits).toHaveLength(10);
  const scores = hits.map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  for (const { score, spans, explanation, standard } of hits) {
    expect(explanation.terms.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(score, 3);
    expect(spans.every(({ start, end, term }) => end - start === term.length)).toBe(true);
    expect(standard?.status).not.toBe('WITHDRAWN');
  }
  expect(hits.flatMap(({ project }) => project?.planNumber ?? [])).toContain('DEMO-SV-02');
  expect(new Set(hits.flatMap(({ standard }) => standard?.sector ?? [])).size).toBeGreaterThan(1);
  expect(report.draftSectors).toHaveLength(6);
  expect(report.terms.some(({ searched }) => searched)).toBe(true);
  expect(report.completeness.complete).toBe(true);

  const { nodes, totalCount, facets } = serviceOrders;
  expect(nodes).toHaveLength(totalCount);
  for (const field of ['kind', 'state'] as const)
    expectFacets(
      facets,
      field,
      nodes.map((each) => each[field]),
    );
  for (const { kind, state, overdue, due, institution, reportDigest } of nodes) {
    expect(institution.offers.map((each) => each.kind)).toContain(kind);
    expect(overdue).toBe(state === 'ORDERED' && due < TEST_DAY);
    expect(reportDigest !== null).toBe(kind === 'NOVELTY_SEARCH' && state === 'DONE');
  }
  expect(nodes.some(({ overdue }) => overdue)).toBe(true);
  const impacts = nodes.filter(({ kind }) => kind === 'IMPACT_EVALUATION');
  expect(impacts.some(({ evaluations }) => (evaluations ?? []).length > 1)).toBe(true);
}
