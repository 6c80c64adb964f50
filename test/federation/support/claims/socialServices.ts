import { expectCountOf, type Count } from './expectCountOf';

type Data = Readonly<Record<string, unknown>>;

interface Link {
  readonly code: string;
  readonly standard: { readonly sector: string } | null;
}

/** Row 29: subsystems list standards and gaps, a score is that of the rows it opens, supervision is told. */
export function socialServices(data: Data): void {
  const services = data.socialServices as Data;
  civilAffairs(services);
  culture(services);
  efficacy(services);
  humanResources(services);
  keyStandards(services);
}

function civilAffairs(services: Data): void {
  const { civilAffairs: subsystems, civilAffairsNeeds } = services as {
    civilAffairs: {
      subsystem: string;
      count: Count;
      levels: { careLevel: string; count: Count }[];
      standards: Link[];
      gaps: { key: string }[];
    }[];
    civilAffairsNeeds: {
      totalCount: number;
      nodes: {
        key: string;
        subsystem: string;
        careLevel: string;
        coverage: string;
        standards: { code: string }[];
      }[];
    };
  };
  const { nodes, totalCount } = civilAffairsNeeds;
  expect(nodes).toHaveLength(totalCount);
  expect(subsystems.map(({ subsystem }) => subsystem)).toEqual([
    'ASSISTANCE',
    'DISASTER_RELIEF',
    'SOCIAL_ORGANIZATIONS',
    'DISABLED',
    'HOME_CARE',
  ]);
  for (const { subsystem, count, levels, standards, gaps } of subsystems) {
    const own = nodes.filter((node) => node.subsystem === subsystem);
    expectCountOf(
      count,
      own.map(({ coverage }) => coverage),
    );
    for (const { careLevel, count: ofLevel } of levels) {
      const same = own.filter((node) => node.careLevel === careLevel);
      const missing = same.filter(({ coverage }) => coverage === 'MISSING');
      expect(ofLevel).toEqual({ required: same.length, missing: missing.length });
    }
    expect(levels.reduce((sum, each) => sum + each.count.required, 0)).toBe(own.length);
    const lacking = own.filter(({ coverage }) => coverage === 'MISSING').map(({ key }) => key);
    expect(gaps.map(({ key }) => key)).toEqual(lacking);
    expect(gaps.length).toBeGreaterThan(0);
    const named = own.flatMap((node) => node.standards.map(({ code }) => code));
    expect(new Set(standards.map(({ code }) => code))).toEqual(new Set(named));
  }
  const relief = subsystems.find(({ subsystem }) => subsystem === 'DISASTER_RELIEF');
  expect(relief?.standards.map(({ standard }) => standard?.sector)).toContain('ECOLOGY');
}

interface Facility {
  readonly key: string;
  readonly kind: string;
  readonly region: { readonly code: string };
  readonly standards: Link[];
}

function culture(services: Data): void {
  const { culturalProvision, culturalFacilities } = services as {
    culturalProvision: {
      region: { code: string };
      kind: string;
      count: number;
      facilities: { key: string }[];
      inhabitants: { inhabitants: number };
      perTenThousand: number;
      guarantee: { perTenThousand: number } | null;
      isMet: boolean | null;
    }[];
    culturalFacilities: { totalCount: number; nodes: Facility[] };
  };
  const { nodes, totalCount } = culturalFacilities;
  expect(nodes).toHaveLength(totalCount);
  for (const { region, kind, count, facilities, inhabitants, ...row } of culturalProvision) {
    const own = nodes.filter((node) => node.region.code === region.code && node.kind === kind);
    expect(facilities).toEqual(own.map(({ key }) => ({ key })));
    expect(count).toBe(own.length);
    expect(row.perTenThousand).toBeCloseTo((count / inhabitants.inhabitants) * 10_000, 4);
    expect(row.isMet).toBe(
      row.guarantee && (count / inhabitants.inhabitants) * 10_000 >= row.guarantee.perTenThousand,
    );
  }
  expect(culturalProvision.reduce((sum, { count }) => sum + count, 0)).toBe(nodes.length);
  expect(new Set(culturalProvision.map(({ isMet }) => isMet))).toEqual(new Set([true, false, null]));
  const sectors = nodes.flatMap(({ standards }) => standards.map(({ standard }) => standard?.sector));
  expect(sectors).toContain('ECOLOGY');
}

interface Score {
  readonly score: number;
  readonly grade: string;
  readonly rule: { readonly version: string; readonly validFrom: string; readonly threshold: number };
  readonly rows: {
    readonly points: number;
    readonly indicator: { readonly weight: number; readonly target: number; readonly actual: number };
  }[];
}

/** The score, computed again from the rows that it opens, by the rule that it names. */
function scoreAgain({ rows, rule }: Score): number {
  const points = rows.map(({ indicator: { weight, target, actual } }) => {
    const share = Math.min(actual / target, 1);
    return share < rule.threshold ? 0 : Math.round(weight * share * 100);
  });
  return points.reduce((sum, each) => sum + each, 0) / 100;
}

function efficacy(services: Data): void {
  const { culturalFacilities } = services as {
    culturalFacilities: { nodes: { evaluations: { evaluatedOn: string; result: Score }[] }[] };
  };
  const evaluations = culturalFacilities.nodes.flatMap((facility) => facility.evaluations);
  for (const { evaluatedOn, result } of evaluations) {
    expect(result.rows.reduce((sum, { indicator }) => sum + indicator.weight, 0)).toBe(100);
    expect(result.score).toBe(scoreAgain(result));
    expect(result.rows.reduce((sum, { points }) => sum + Math.round(points * 100), 0)).toBe(
      Math.round(result.score * 100),
    );
    expect(result.rule.validFrom <= evaluatedOn).toBe(true);
  }
  expect(new Set(evaluations.map(({ result }) => result.rule.version))).toEqual(new Set(['1', '2']));
  expect(new Set(evaluations.map(({ result }) => result.grade)).size).toBeGreaterThan(1);
  // The threshold of the second version tells.
  expect(evaluations.some(({ result }) => result.rows.some(({ points }) => points === 0))).toBe(true);
}

function humanResources(services: Data): void {
  const { hrAspects, hrServiceItems } = services as {
    hrAspects: { aspect: string; count: Count }[];
    hrServiceItems: {
      totalCount: number;
      nodes: { missing: string[]; workingDays: number; steps: { workingDays: number }[] }[];
    };
  };
  const { nodes, totalCount } = hrServiceItems;
  expect(nodes).toHaveLength(totalCount);
  expect(hrAspects.map(({ aspect }) => aspect)).toEqual(['CONTENT', 'PROCESS', 'AUTHORITY', 'NORMS']);
  for (const { aspect, count } of hrAspects) {
    const lacking = nodes.filter(({ missing }) => missing.includes(aspect)).length;
    const percent = Math.round(((nodes.length - lacking) / nodes.length) * 1000) / 10;
    expect(count).toEqual({ required: nodes.length, missing: lacking, percent });
  }
  expect(new Set(nodes.flatMap(({ missing }) => missing))).toEqual(
    new Set(['PROCESS', 'AUTHORITY', 'NORMS']),
  );
  for (const { steps, workingDays } of nodes)
    expect(workingDays).toBe(steps.reduce((sum, step) => sum + step.workingDays, 0));
}

function keyStandards(services: Data): void {
  const { keyStandardCounts, keyStandards: list } = services as {
    keyStandardCounts: { state: string; count: number }[];
    keyStandards: { totalCount: number; nodes: { state: string }[] };
  };
  expect(list.nodes).toHaveLength(list.totalCount);
  for (const { state, count } of keyStandardCounts) {
    expect(list.nodes.filter((node) => node.state === state)).toHaveLength(count);
    expect(count).toBeGreaterThan(0);
  }
}
