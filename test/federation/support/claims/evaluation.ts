import { sectors } from '../../../../shared/kernel/sectorKeys';

const sectorKeys = sectors.map(({ key }) => key);

interface Link {
  readonly code: string;
  readonly state: string;
  readonly standard: { readonly title: string; readonly sector: string } | null;
}

interface EvaluationShown {
  readonly standard: { readonly code: string };
  readonly sector: string;
  readonly on: string;
  readonly score: number;
  readonly low: boolean;
  readonly proposal: { readonly id: string; readonly open: boolean } | null;
}

interface Due {
  readonly dueOn: string;
  readonly sector: string;
  readonly standard: { readonly code: string; readonly title: string };
  readonly causes: readonly {
    readonly cause: string;
    readonly dueOn: string;
    readonly cited?: Link | null;
    readonly evaluation?: { readonly score: number } | null;
  }[];
}

/** Low evaluations open review proposals, one each, and the calendar tells what is due and why. */
export function evaluationClaim(data: Readonly<Record<string, unknown>>): void {
  const { evaluations, lowEvaluations, reviewProposals, reviewCalendar, dueAtOnce } = data as {
    evaluations: { totalCount: number; nodes: EvaluationShown[] };
    lowEvaluations: { totalCount: number; nodes: (EvaluationShown & { rule: { threshold: number } })[] };
    reviewProposals: {
      totalCount: number;
      nodes: { id: string; standard: { code: string }; evaluation: { score: number } }[];
    };
    reviewCalendar: {
      totalCount: number;
      nodes: Due[];
      facets: { field: string; value: string; count: number }[];
      completeness: { complete: boolean };
    };
    dueAtOnce: { totalCount: number; nodes: Due[] };
  };
  expect(evaluations.nodes).toHaveLength(evaluations.totalCount);
  expect([...new Set(evaluations.nodes.map(({ sector }) => sector))].sort()).toEqual(sectorKeys);
  for (const { score, low, proposal } of evaluations.nodes) {
    expect(low).toBe(score < 60);
    if (proposal) expect(low).toBe(true);
  }
  expect(evaluations.nodes.map(({ score }) => score)).toContain(60);

  const { nodes: low } = lowEvaluations;
  expect(new Set(low.map(({ sector }) => sector)).size).toBeGreaterThan(2);
  for (const { score, rule } of low) expect(score).toBeLessThan(rule.threshold);
  const opened = new Set(low.flatMap(({ proposal }) => (proposal ? [proposal.id] : [])));
  expect(low.filter(({ proposal }) => proposal !== null).length).toBeGreaterThan(opened.size);
  expect(new Set(reviewProposals.nodes.map(({ id }) => id))).toEqual(opened);
  for (const { evaluation: cause } of reviewProposals.nodes) expect(cause.score).toBeLessThan(60);

  expect(reviewCalendar.completeness.complete).toBe(true);
  const days = reviewCalendar.nodes.map(({ dueOn }) => dueOn);
  expect(days).toEqual([...days].sort());
  for (const { dueOn, causes } of reviewCalendar.nodes) expect(causes[0]?.dueOn).toBe(dueOn);
  const counted = (field: string) =>
    reviewCalendar.facets.filter((facet) => facet.field === field).map(({ count }) => count);
  const sum = (counts: readonly number[]) => counts.reduce((total, each) => total + each, 0);
  expect(sum(counted('sector'))).toBe(reviewCalendar.totalCount);
  expect(sum(counted('cause'))).toBeGreaterThan(reviewCalendar.totalCount);
  expect(counted('cause')).toHaveLength(3);

  expect(dueAtOnce.nodes).toHaveLength(dueAtOnce.totalCount);
  const causes = dueAtOnce.nodes.flatMap(({ causes: all, sector }) =>
    all.map((each) => ({ ...each, sector })),
  );
  const cited = causes.filter(({ cause }) => cause === 'CITED_WITHDRAWN');
  expect(cited.length).toBeGreaterThan(0);
  for (const { cited: link } of cited) expect(link?.state).toBe('WITHDRAWN');
  expect(cited.some(({ cited: link, sector }) => link?.standard?.sector !== sector)).toBe(true);
  const scores = causes
    .filter(({ cause }) => cause === 'LOW_EVALUATION')
    .map((each) => each.evaluation?.score);
  expect(scores).toHaveLength(reviewProposals.totalCount);
  implementationClaim(data);
}

interface Inspected {
  readonly id: string;
  readonly verdict: string;
  readonly rectification: string;
  readonly findings: readonly { readonly finding: string }[];
}

/** Inspections of all sectors are judged by their findings, and those overdue are the ones whose last day has passed. */
function implementationClaim(data: Readonly<Record<string, unknown>>): void {
  const { sectors: told } = data as {
    sectors: {
      key: string;
      implementationInspections: {
        totalCount: number;
        nodes: Inspected[];
        facets: { field: string; value: string; count: number }[];
      };
      overdue: { totalCount: number; nodes: { id: string; rectifyBy: string }[] };
    }[];
  };
  expect(told.map(({ key }) => key).sort()).toEqual(sectorKeys);
  const all = told.flatMap(({ implementationInspections: { nodes } }) => nodes);
  for (const verdict of ['CONFORMING', 'NON_CONFORMING'])
    expect(all.some((each) => each.verdict === verdict)).toBe(true);
  for (const state of ['NOT_NEEDED', 'OPEN', 'OVERDUE', 'DONE'])
    expect(all.some(({ rectification }) => rectification === state)).toBe(true);
  for (const { verdict, findings, rectification } of all) {
    const isBroken = findings.some(({ finding }) => finding === 'NON_CONFORMING');
    expect([verdict === 'NON_CONFORMING', rectification !== 'NOT_NEEDED']).toEqual([isBroken, isBroken]);
  }
  for (const { implementationInspections: list, overdue } of told) {
    expect(list.nodes).toHaveLength(list.totalCount);
    const late = list.nodes.filter(({ rectification }) => rectification === 'OVERDUE');
    expect(overdue.nodes.map(({ id }) => id)).toEqual(late.map(({ id }) => id));
    const counted = list.facets.find(({ field, value }) => field === 'rectification' && value === 'OVERDUE');
    expect(counted?.count ?? 0).toBe(overdue.totalCount);
  }
}
