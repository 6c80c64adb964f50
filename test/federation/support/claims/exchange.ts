type Data = Readonly<Record<string, unknown>>;

interface Facet {
  readonly field: string;
  readonly value: string;
  readonly count: number;
}

interface Run {
  readonly run: string;
  readonly state: string;
  readonly added: number | null;
  readonly changed: number | null;
  readonly deleted: number | null;
  readonly unchanged: number | null;
  readonly reconciliation: {
    readonly statedCount: number;
    readonly statedDigest: string;
    readonly ourCount: number;
    readonly ourDigest: string;
    readonly agrees: boolean;
  };
  readonly changes: {
    readonly totalCount: number;
    readonly nodes: readonly {
      readonly kind: string;
      readonly adoptedBy: readonly { readonly degree: string }[];
    }[];
    readonly facets: readonly Facet[];
  };
  readonly adoptedChanges: { readonly totalCount: number };
  readonly documents: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly adoptedBy: readonly object[] }[];
  };
  readonly all: { readonly totalCount: number };
}

function closedClaims({ added, changed, deleted, unchanged, changes, adoptedChanges, ...run }: Run): void {
  const countOf = (kind: string) => changes.nodes.filter((each) => each.kind === kind).length;
  expect([added, changed, deleted]).toEqual(['ADDED', 'CHANGED', 'DELETED'].map(countOf));
  expect(changes.nodes).toHaveLength(changes.totalCount);
  for (const { value, count } of changes.facets.filter(({ field }) => field === 'kind'))
    expect(count).toBe(countOf(value));
  expect(adoptedChanges.totalCount).toBe(
    changes.nodes.filter(({ adoptedBy }) => adoptedBy.length > 0).length,
  );
  expect(run.reconciliation.agrees).toBe(true);
  expect((added ?? 0) + (changed ?? 0) + (unchanged ?? 0)).toBe(run.reconciliation.ourCount);
}

/** A run tells what it changed; one whose totals differ changes nothing, and says where the two sides differ. */
export function exchangeRuns(data: Data): void {
  const { exchangeRuns: runs, exchangeRun } = data as {
    exchangeRuns: { totalCount: number; nodes: Run[]; facets: Facet[] };
    exchangeRun: {
      state: string;
      differences: { number: string; kind: string }[];
      documents: { nodes: { number: string; digest: string }[] };
    };
  };
  expect(runs.nodes).toHaveLength(runs.totalCount);
  expect(runs.facets.reduce((sum, { count }) => sum + count, 0)).toBe(runs.totalCount);
  const closed = runs.nodes.filter(({ state }) => state === 'CLOSED');
  closed.forEach(closedClaims);
  expect(closed.map(({ added, changed, deleted }) => [added, changed, deleted])).toEqual([
    [3, 3, 1],
    [8, 0, 0],
  ]);
  const degrees = closed.flatMap(({ changes }) => changes.nodes.flatMap(({ adoptedBy }) => adoptedBy));
  expect([...new Set(degrees.map(({ degree }) => degree))].sort()).toEqual(['IDT', 'MOD', 'NEQ']);

  const differing = runs.nodes.filter(({ state }) => state === 'DIFFERING');
  expect(differing).toHaveLength(1);
  for (const { reconciliation, changes, all, documents, added } of differing) {
    expect([added, changes.totalCount, reconciliation.agrees]).toEqual([null, 0, false]);
    expect(reconciliation.ourCount).toBe(all.totalCount);
    expect(documents.totalCount).toBeLessThan(all.totalCount);
    for (const { adoptedBy } of documents.nodes) expect(adoptedBy.length).toBeGreaterThan(0);
  }
  expect(exchangeRun.state).toBe('DIFFERING');
  expect(exchangeRun.differences).toEqual([
    { number: 'IEC 60204-1:2016', kind: 'DIFFERENT' },
    { number: 'ISO 50001:2018', kind: 'MISSING_HERE' },
    { number: 'XX 99004:2026', kind: 'MISSING_HERE' },
    { number: 'XX 99005:2026', kind: 'MISSING_THERE' },
  ]);
  const numbers = exchangeRun.documents.nodes.map(({ number }) => number);
  expect(numbers).toEqual([...numbers].sort());
}
