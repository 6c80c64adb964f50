import { readFileSync } from 'node:fs';
import { projectFile } from '../../../../shared/service/projectFile';
import { expectCountOf, type Count } from './expectCountOf';

type Data = Readonly<Record<string, unknown>>;

interface Link {
  readonly code: string;
  readonly state: string;
  readonly standard: { readonly sector: string } | null;
}

interface Cell {
  readonly kind: string;
  readonly scene: string | null;
  readonly inForce: number;
  readonly standards: { readonly code: string; readonly status?: string }[];
}

interface Seed {
  readonly code: string;
  readonly 'own.logisticsKind'?: string;
  readonly 'own.scene'?: string;
}

const seeds = (): Seed[] =>
  readFileSync(projectFile('subgraphs', 'services', 'seed.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Seed);

/** The matrix counts the standards behind each cell and names the empty ones; capacities are those of the facilities; agriculture's standards are in the cold chains. */
export function logisticsLibrary(data: Data): void {
  const { logisticsLibrary: library, ...rest } = data.services as {
    logisticsLibrary: {
      inForce: number;
      cells: (Cell & { upcoming: number })[];
      general: Cell[];
      empty: { kind: string; scene: string; upcoming: number }[];
    };
  };
  const { cells, general } = library;
  expect(new Set(cells.map(({ kind, scene }) => `${kind} ${String(scene)}`)).size).toBe(16);
  expect(general).toHaveLength(4);
  for (const { kind, scene, inForce, standards } of [...cells, ...general]) {
    expect(standards).toHaveLength(inForce);
    for (const { status } of standards) expect([undefined, 'IN_FORCE']).toContain(status);
    const sorted = seeds().filter(
      (seed) =>
        seed['own.logisticsKind'] === kind &&
        (seed['own.scene'] ?? null) === (scene === undefined ? null : scene),
    );
    expect(sorted.map(({ code }) => code)).toEqual(expect.arrayContaining(standards.map(({ code }) => code)));
  }
  expect(library.inForce).toBe([...cells, ...general].reduce((sum, { inForce }) => sum + inForce, 0));
  const empty = cells.filter(({ inForce }) => inForce === 0);
  expect(library.empty).toEqual(empty.map(({ kind, scene, upcoming }) => ({ kind, scene, upcoming })));
  expect(empty.length).toBeGreaterThan(0);
  expect(cells.some(({ upcoming }) => upcoming > 0)).toBe(true);
  facilities(rest);
  coldChains(rest);
}

function facilities(services: Data): void {
  const { logisticsCapacity, logisticsFacilities } = services as {
    logisticsCapacity: { kind: string; unit: string; facilities: number; capacity: number }[];
    logisticsFacilities: {
      totalCount: number;
      nodes: { kind: string; unit: string; capacity: number; region: { name: string }; standards: Link[] }[];
    };
  };
  const { nodes } = logisticsFacilities;
  expect(nodes).toHaveLength(logisticsFacilities.totalCount);
  for (const { kind, unit, facilities: count, capacity } of logisticsCapacity) {
    const rows = nodes.filter((node) => node.kind === kind && node.unit === unit);
    expect(rows).toHaveLength(count);
    expect(rows.reduce((sum, row) => sum + row.capacity, 0)).toBe(capacity);
  }
  expect(logisticsCapacity.reduce((sum, each) => sum + each.facilities, 0)).toBe(nodes.length);
  const sectors = nodes.flatMap(({ standards }) => standards.map(({ standard }) => standard?.sector));
  expect(sectors).toEqual(expect.arrayContaining(['AGRICULTURE', 'SERVICES']));
}

function coldChains(services: Data): void {
  const { coldChain } = services as {
    coldChain: {
      product: string;
      count: Count;
      missing: string[];
      steps: { step: string; state: string; links: unknown[]; standards: Link[] }[];
    }[];
  };
  expect(coldChain.length).toBeGreaterThan(1);
  for (const { count, missing, steps } of coldChain) {
    expect(steps.map(({ step }) => step)).toEqual(['PRE_COOLING', 'STORAGE', 'TRANSPORT', 'DELIVERY']);
    expectCountOf(
      count,
      steps.map(({ state }) => state),
    );
    expect(missing).toEqual(steps.filter(({ state }) => state === 'MISSING').map(({ step }) => step));
  }
  const aquatic = coldChain.find(({ product }) => product === '水产品');
  const inForce = (aquatic?.steps ?? []).flatMap(({ step, standards }) =>
    standards
      .filter(({ state }) => state === 'IN_FORCE')
      .map(({ standard }) => `${step} ${standard?.sector ?? ''}`),
  );
  expect(inForce).toEqual(
    expect.arrayContaining(['STORAGE AGRICULTURE', 'TRANSPORT AGRICULTURE', 'DELIVERY SERVICES']),
  );
  expect(coldChain.some(({ missing }) => missing.length > 0)).toBe(true);
}

interface Operator {
  readonly key: string;
  readonly grade: string | null;
  readonly standards: Link[];
}

/** Pilots and the standards they apply are found from either end, and both ends say the same. */
export function tourismPilots(data: Data): void {
  const { scenicAreas, travelAgencies, tourismStandards, ...services } = data.services as {
    scenicAreas: { totalCount: number; nodes: Operator[] };
    travelAgencies: { totalCount: number; nodes: Operator[] };
    tourismStandards: {
      standard: { code: string };
      appliedByPilots: { id: string }[];
      scenicAreas: { key: string }[];
      travelAgencies: { key: string }[];
    }[];
    tourismPilots: { pilot: { id: string }; applies: { standard: { code: string } }[] }[];
  };
  const pilots = services.tourismPilots;
  expect(pilots.length).toBeGreaterThan(1);
  for (const { totalCount, nodes } of [scenicAreas, travelAgencies]) expect(nodes).toHaveLength(totalCount);
  expect(new Set(scenicAreas.nodes.map(({ grade }) => grade))).toEqual(
    new Set(['AAAAA', 'AAAA', 'AAA', 'AA', 'A', null]),
  );
  const keysOf = ({ nodes }: { nodes: Operator[] }, code: string) =>
    nodes.filter(({ standards }) => standards.some((each) => each.code === code)).map(({ key }) => ({ key }));
  const pilotsOf = (code: string) =>
    pilots
      .filter(({ applies }) => applies.some(({ standard }) => standard.code === code))
      .map(({ pilot }) => ({ id: pilot.id }));
  for (const { standard, ...applied } of tourismStandards) {
    expect(applied.scenicAreas).toEqual(keysOf(scenicAreas, standard.code));
    expect(applied.travelAgencies).toEqual(keysOf(travelAgencies, standard.code));
    expect(applied.appliedByPilots).toEqual(pilotsOf(standard.code));
  }
  expect(tourismStandards.some(({ appliedByPilots }) => appliedByPilots.length > 1)).toBe(true);
  const codes = tourismStandards.map(({ standard }) => standard.code);
  expect(codes).toEqual([...new Set(codes)].sort());
  const named = [...scenicAreas.nodes, ...travelAgencies.nodes].flatMap(({ standards }) => standards);
  expect(codes).toEqual(expect.arrayContaining(named.map(({ code }) => code)));
}
