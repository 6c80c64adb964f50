import { sectors } from '../../../../shared/kernel/sectorKeys';

interface Entry {
  readonly kind: string;
  readonly state: string;
  readonly title: string | null;
  readonly standard: { readonly code: string } | null;
}

interface Placed extends Entry {
  readonly nodeTitle: string;
  readonly standardSector: string;
}

interface Shown {
  readonly key: string;
  readonly system: {
    readonly title: string;
    readonly system: { readonly number: number; readonly publishedOn: string };
    readonly coverage: Readonly<Record<string, number>>;
    readonly nodes: readonly {
      readonly title: string;
      readonly depth: number;
      readonly coverage: { readonly required: number; readonly covered: number };
      readonly entries: readonly Entry[];
    }[];
    readonly gaps: readonly Placed[];
    readonly fromOtherSectors: readonly Placed[];
    readonly drawing: string;
  };
}

/** Expects each sector's tree to count what its own nodes list, and to name gaps and standards of other sectors. */
export function standardSystems(data: Readonly<Record<string, unknown>>): void {
  const shown = data.sectors as readonly Shown[];
  expect(shown.map(({ key }) => key).sort()).toEqual(sectors.map(({ key }) => key));
  for (const { key, system } of shown) {
    const entries = system.nodes.flatMap((node) => node.entries);
    const inState = (state: string) => entries.filter((entry) => entry.state === state);
    const required = entries.filter(({ kind }) => kind === 'REQUIRED');
    const covered = required.filter(({ state }) => state === 'IN_FORCE');
    expect([key, system.coverage]).toEqual([
      key,
      {
        entries: entries.length,
        required: required.length,
        covered: covered.length,
        existing: inState('IN_FORCE').length,
        inDrafting: inState('IN_DRAFTING').length,
        planned: inState('PLANNED').length,
        percent: Math.round((covered.length / required.length) * 1000) / 10,
      },
    ]);
    for (const state of ['IN_FORCE', 'IN_DRAFTING', 'PLANNED'])
      expect([key, state, inState(state)]).not.toEqual([key, state, []]);
    expect(system.gaps).toHaveLength(required.length - covered.length);
    expect(system.gaps.length).toBeGreaterThan(0);
    expect(system.gaps.map(({ state }) => state)).not.toContain('IN_FORCE');
    expect(system.fromOtherSectors.length).toBeGreaterThan(0);
    expect(system.fromOtherSectors.map(({ standardSector }) => standardSector)).not.toContain(key);
    expect(new Set(system.nodes.map(({ depth }) => depth))).toEqual(new Set([1, 2, 3]));
    expect(system.drawing.trimEnd().split('\n')).toHaveLength(system.nodes.length);
    expect(system.system.number).toBe(1);
  }
}
