import { sectors } from '../../../../shared/kernel/sectorKeys';

type Data = Readonly<Record<string, unknown>>;

interface ImpactRow {
  readonly kind: string;
  readonly id: string;
  readonly code: string | null;
  readonly sector: string | null;
  readonly depth: number;
  readonly dated: boolean;
  readonly effect: string;
  readonly path: readonly string[];
}

/** Each figure of a report is the count of its rows, and every row is led to from the standard by rows of the report. */
export function withdrawalImpact(data: Data): void {
  const { code, withdrawalImpact: report } = (
    data as {
      standard: {
        code: string;
        withdrawalImpact: {
          complete: boolean;
          total: number;
          figures: { field: string; value: string; count: number; rows: { totalCount: number } }[];
          rows: { totalCount: number; nodes: ImpactRow[] };
          completeness: { complete: boolean };
        };
      };
    }
  ).standard;
  const { figures, total, rows } = report;
  expect(report).toMatchObject({ complete: true, completeness: { complete: true } });
  expect(rows.totalCount).toBe(total);
  expect(rows.nodes).toHaveLength(total);
  const counted: Record<string, (row: ImpactRow) => string> = {
    kind: ({ kind }) => kind,
    sector: ({ sector }) => sector ?? 'PROVINCE',
    depth: ({ depth }) => String(depth),
    directness: ({ depth }) => (depth === 1 ? 'DIRECT' : 'INDIRECT'),
    effect: ({ effect }) => effect,
  };
  for (const { field, value, count, rows: opened } of figures) {
    expect(opened.totalCount).toBe(count);
    const recounted = rows.nodes.filter((row) => counted[field]?.(row) === value).length;
    expect([field, value, recounted]).toEqual([field, value, count]);
  }
  const depthOf = new Map([[code, 0], ...rows.nodes.map((row) => [row.code, row.depth] as const)]);
  for (const { depth, path, effect } of rows.nodes) {
    expect(path).toHaveLength(depth);
    expect(path.map((each) => depthOf.get(each))).toEqual(path.map((_, step) => step));
    expect(effect === 'RESTS').toBe(depth > 1);
  }
  const kinds = new Set(rows.nodes.map(({ kind }) => kind));
  expect([...kinds]).toEqual(expect.arrayContaining(['standards', 'pilots', 'interpretations']));
  const known = new Set(rows.nodes.map(({ sector }) => sector));
  expect(sectors.filter(({ key }) => known.has(key)).length).toBeGreaterThanOrEqual(4);
}

interface Figures {
  readonly sector: string;
  readonly inForce: number;
  readonly upcoming: number;
  readonly withdrawn: number;
}

interface Listed {
  readonly totalCount: number;
  readonly nodes: readonly { readonly code: string; readonly then: string; readonly status: string }[];
  readonly facets: readonly { readonly field: string; readonly value: string; readonly count: number }[];
}

/** Figures of a day are the counts of its list; what is known now was known in the end, and nothing before any log began: so of the registers and of the plan. */
export function asOf(data: Data): void {
  const { now, known, before, plan, ...lists } = data as Readonly<Record<string, unknown>> & {
    now: (Figures & { pilots: { value: string; count: number }[] })[];
    known: Figures[];
    before: Pick<Figures, 'sector' | 'inForce'>[];
    plan: Readonly<Record<'targets' | 'knownTargets' | 'targetsBefore', readonly { value: number | null }[]>>;
  };
  const { inForce, knownInForce, knownBefore, pilots } = lists as unknown as Record<string, Listed>;
  expect(now.map(({ sector }) => sector).sort()).toEqual(sectors.map(({ key }) => key));
  const total = now.reduce((sum, each) => sum + each.inForce, 0);
  expect(inForce?.totalCount).toBe(total);
  expect(knownInForce?.totalCount).toBe(total);
  for (const { sector, inForce: count, upcoming, withdrawn } of now) {
    expect(inForce?.facets).toContainEqual({ field: 'sector', value: sector, count });
    expect(known).toContainEqual({ sector, inForce: count, upcoming, withdrawn });
    expect(before).toContainEqual({ sector, inForce: 0 });
  }
  expect(knownBefore?.totalCount).toBe(0);
  for (const { then } of inForce?.nodes ?? []) expect(then).toBe('IN_FORCE');
  expect(knownInForce?.nodes.map(({ code }) => code)).toEqual(inForce?.nodes.map(({ code }) => code));
  const accepted = now
    .flatMap((each) => each.pilots)
    .filter(({ value }) => ['ACCEPTED', 'PROMOTED'].includes(value));
  expect(pilots?.totalCount).toBe(accepted.reduce((sum, { count }) => sum + count, 0));
  const { bases, knownBases, basesBefore } = lists as unknown as Record<string, Listed>;
  expect(bases?.totalCount).toBeGreaterThan(0);
  expect([knownBases?.totalCount, basesBefore?.totalCount]).toEqual([bases?.totalCount, 0]);
  expect(plan.targets).toHaveLength(9);
  expect(plan.targets.filter(({ value }) => value === null || value === 0)).toEqual([]);
  expect(plan.knownTargets).toEqual(plan.targets);
  expect(plan.targetsBefore.filter(({ value }) => value !== null && value !== 0)).toEqual([]);
}

interface Looked {
  readonly verdict: string;
  readonly misspelt: boolean;
  readonly reason: string | null;
  readonly successors: readonly { readonly code: string; readonly state: string }[];
  readonly nearest: readonly { readonly code: string }[];
}

/** Each number is told what it is worth: in force, dead with what took its place, misspelt, unknown with what is close to it. */
export function citationGuard(data: Data): void {
  const { standardsByCode } = data as { standardsByCode: Looked[] };
  const told = standardsByCode.map(({ verdict, misspelt, successors, nearest }) => [
    verdict,
    misspelt,
    successors.map(({ code, state }) => `${code} ${state}`),
    // The catalogues may come to hold more that is close.
    nearest.slice(0, 1).map(({ code }) => code),
  ]);
  const current = 'GB/T 28577-2021';
  expect(told).toEqual([
    ['CITABLE', false, [], []],
    ['SUPERSEDED', false, [`${current} IN_FORCE`], []],
    ['CITABLE', true, [], []],
    ['UNKNOWN', false, [], [current]],
    ['UNKNOWN', false, [], [current]],
    ['CITABLE', false, [], []],
    ['NO_NUMBER', false, [], []],
  ]);
  expect(standardsByCode.at(-1)?.reason).toMatch(/not a standard/);
}
