import { jiangsuPlan } from '../../../../subgraphs/province/plan/jiangsuPlan';
import { plans as allPlans } from '../../../../subgraphs/province/plan/plans';

type Data = Readonly<Record<string, unknown>>;

interface Rows {
  readonly totalCount: number;
  readonly nodes: readonly {
    readonly id: string;
    readonly code: string;
    readonly label: string;
    readonly countedOn: string;
    readonly part: string | null;
    readonly role?: string | null;
    readonly record?: Record<string, unknown> | null;
    readonly standard?: { readonly standard: Record<string, unknown> | null } | null;
  }[];
}

interface ShownTarget {
  readonly key: string;
  readonly goal: number;
  readonly value: number;
  readonly progress: number;
  readonly counts: number;
  readonly rule: Record<string, unknown>;
  readonly parts: readonly {
    readonly key: string;
    readonly count: number;
    readonly isShare: boolean;
    readonly evidence: Rows;
  }[];
  readonly evidence: Rows;
  readonly digest: string;
  readonly completeness: { readonly complete: boolean };
}

interface ShownPlan {
  readonly id: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly targets: readonly ShownTarget[];
}

const within = ({ from, to }: ShownPlan['period'], day: string) => from <= day && day <= to;

function expectFigure({ key, goal, value, progress, counts, parts, evidence }: ShownTarget): void {
  expect([key, evidence.totalCount]).toEqual([key, counts]);
  expect(evidence.nodes).toHaveLength(counts);
  for (const part of parts) {
    expect(part.evidence.totalCount).toBe(part.count);
    expect(evidence.nodes.filter((row) => row.part === part.key)).toHaveLength(part.count);
  }
  const share = parts.find(({ isShare }) => isShare);
  expect(value).toBe(share ? Math.round((share.count / counts) * 1000) / 10 : counts);
  expect(progress).toBeCloseTo(value / goal);
}

/** Every target of the plan shows the figure that its rows give; the other plan has figures of its own. */
export function planTargets(data: Data): void {
  const { plan, plans } = data as { plan: ShownPlan; plans: readonly (ShownPlan & { provenance: string })[] };
  expect(plan.targets.map(({ key, goal }) => [key, goal])).toEqual([
    ['innovation-bases', 5],
    ['national-committees', 6],
    ['national-standards', 1200],
    ['local-standards', 300],
    ['group-pilots', 30],
    ['group-standards', 50],
    ['self-declaration', 80],
    ['management-system', 1],
    ['information-service', 1],
  ]);
  for (const target of plan.targets) {
    expectFigure(target);
    expect(target.value).toBeGreaterThan(0);
    expect(target.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(target.rule).toMatchObject({ key: target.key, version: 1, validFrom: '2016-12-26' });
    expect(target.completeness.complete).toBe(true);
    const days = target.evidence.nodes.map(({ countedOn }) => countedOn);
    if (target.key !== 'self-declaration')
      expect(days.filter((day) => !within(plan.period, day))).toEqual([]);
    const ids = target.evidence.nodes.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
  }
  expect(plans.map(({ id }) => id)).toEqual(allPlans.map(({ id }) => id));
  expect(plans.map(({ provenance }) => provenance)).toEqual(['SOURCED', 'SYNTHETIC']);
  expect(plans[0]?.targets[0]?.value).toBe(
    plan.targets.find(({ key }) => key === 'national-standards')?.value,
  );
}

/** Only what was founded within the plan counts: of all that is registered, exactly those. */
export function innovationBases(data: Data): void {
  const { plan, ...registers } = data as { plan: ShownPlan } & Record<
    'innovationBases' | 'technicalOrganizations',
    { totalCount: number; nodes: { id: string; level: string; foundedOn: string | null }[] }
  >;
  const lists = [registers.innovationBases, registers.technicalOrganizations];
  for (const [index, { evidence, value, parts }] of plan.targets.entries()) {
    const all = lists[index]?.nodes ?? [];
    const founded = all.filter(({ foundedOn }) => foundedOn !== null && within(plan.period, foundedOn));
    expect(evidence.nodes.map(({ id }) => id)).toEqual(founded.map(({ id }) => id).sort());
    expect([value, evidence.totalCount]).toEqual([founded.length, founded.length]);
    expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(value);
    expect(all.length).toBeGreaterThan(founded.length);
    for (const { record } of evidence.nodes)
      expect(record).toMatchObject({ region: { name: expect.any(String) } });
  }
}

/** Led and joined ones are told apart, make up the figure, and no standard counts twice. */
export function nationalStandards(data: Data): void {
  const { plan } = data as { plan: ShownPlan };
  const [target] = plan.targets;
  expect(target?.parts.map(({ key }) => key)).toEqual(['led', 'joined']);
  const codes: string[] = [];
  for (const { key, count, evidence } of target?.parts ?? []) {
    expect([evidence.totalCount, evidence.nodes.length]).toEqual([count, count]);
    expect(count).toBeGreaterThan(0);
    for (const { code, role, standard } of evidence.nodes) {
      codes.push(code);
      expect(role).toBe(key === 'led' ? 'LEAD' : 'PARTICIPANT');
      expect(standard?.standard).toMatchObject({ code, level: 'NATIONAL' });
      expect(within(plan.period, String(standard?.standard?.issuedOn))).toBe(true);
    }
  }
  expect(target?.value).toBe(codes.length);
  expect(new Set(codes).size).toBe(codes.length);
  // Two bodies of the province drafted the one; of the other none did.
  expect(codes.filter((code) => code === 'GB/T 99901-2017')).toHaveLength(1);
  expect(codes).not.toContain('GB/T 99905-2018');
}

/** Bodies and standards are counted apart; patents are shown with the standards that need them. */
export function groupStandards(data: Data): void {
  const { plan, groupStandardPilots, patentDisclosures } = data as {
    plan: ShownPlan;
    groupStandardPilots: { totalCount: number; nodes: { bodyName: string }[] };
    patentDisclosures: {
      totalCount: number;
      nodes: { licence: string; standard: { code: string; state: string } }[];
      facets: { field: string; value: string; count: number }[];
    };
  };
  const [bodies, standards] = plan.targets;
  if (!bodies || !standards) throw new Error('a target is lost');
  expect(jiangsuPlan.targets.find(({ key }) => key === bodies.key)?.unit).toBe('家');
  expect(bodies.value).toBe(bodies.evidence.totalCount);
  expect(new Set(bodies.evidence.nodes.map(({ code }) => code)).size).toBe(bodies.value);
  expect(groupStandardPilots.totalCount).toBeGreaterThan(bodies.value);
  expect(standards.value).toBe(standards.evidence.totalCount);
  const shown = standards.evidence.nodes.map(({ standard }) => standard?.standard);
  const patents = shown.flatMap((standard) => (standard?.patents ?? []) as object[]);
  expect(patents.length).toBeGreaterThan(0);
  const known = patentDisclosures.nodes.filter(({ standard }) =>
    shown.some((each) => each?.code === standard.code),
  );
  expect(patents).toHaveLength(known.length);
  for (const { field, value, count } of patentDisclosures.facets) {
    expect(field).toBe('licence');
    expect(patentDisclosures.nodes.filter(({ licence }) => licence === value)).toHaveLength(count);
  }
  expect(patentDisclosures.facets.map(({ value }) => value).sort()).toEqual(['FRAND', 'FREE']);
}
