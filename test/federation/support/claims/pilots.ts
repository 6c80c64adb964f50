import { TEST_DAY } from '../../../support/testClock';

interface FacetRow {
  readonly field: string;
  readonly value: string;
  readonly count: number;
}

/** How many rows the facets of one field count together. */
const countedBy = (facets: readonly FacetRow[], field: string) =>
  facets.filter((facet) => facet.field === field).reduce((sum, { count }) => sum + count, 0);

/** What the example of pilots says that it shows. */
export function pilotsOfTheProvince(data: Readonly<Record<string, unknown>>): void {
  interface Pilot {
    readonly sector: string;
    readonly level: string;
    readonly stage: string;
    readonly region: { readonly code: string };
    readonly acceptedOn: string | null;
    readonly provenance: string;
    readonly history: readonly { readonly action: string; readonly to: string }[];
    readonly evidence: readonly { readonly stage: string; readonly sha256: string }[];
  }
  const { pilots, late, accepted } = data as {
    pilots: { totalCount: number; nodes: Pilot[]; facets: FacetRow[]; completeness: { complete: boolean } };
    late: { totalCount: number; nodes: { sector: string; due: string; overdue: boolean }[] };
    accepted: { totalCount: number; facets: FacetRow[] };
  };
  const { nodes, totalCount, facets } = pilots;
  expect(nodes).toHaveLength(totalCount);
  expect(totalCount).toBeGreaterThan(3);
  for (const field of ['sector', 'level', 'stage', 'region'])
    expect([field, countedBy(facets, field)]).toEqual([field, totalCount]);
  for (const { region, level } of nodes) {
    expect(region.code).toMatch(/^3205/);
    expect(['PROVINCIAL', 'MUNICIPAL']).toContain(level);
  }
  const told = nodes.filter(({ provenance }) => provenance === 'SYNTHETIC');
  // Of a pilot that was read in a source no steps are known.
  expect(nodes.filter(({ history, evidence }) => history.length > 0 && evidence.length > 0)).toEqual(told);
  expect(told.length).toBeGreaterThan(3);
  for (const { stage, history, evidence, acceptedOn } of told) {
    const entered = history.map(({ to }) => to);
    expect(entered.at(-1)).toBe(stage);
    for (const each of evidence) expect(entered).toContain(each.stage);
    expect(history.filter(({ action }) => action === 'ACCEPT')).toHaveLength(acceptedOn === null ? 0 : 1);
  }
  expect(new Set(nodes.map(({ stage }) => stage)).size).toBeGreaterThan(2);
  expect(pilots.completeness.complete).toBe(true);

  expect(late.nodes).toHaveLength(late.totalCount);
  expect(new Set(late.nodes.map(({ sector }) => sector)).size).toBeGreaterThan(3);
  for (const { due, overdue } of late.nodes) expect([overdue, due < TEST_DAY]).toEqual([true, true]);

  expect(accepted.totalCount).toBeGreaterThan(6);
  expect(countedBy(accepted.facets, 'acceptedYear')).toBe(accepted.totalCount);
}
