import { convertQuantity } from '../../../../shared/measure';

type Data = Readonly<Record<string, unknown>>;

interface Judgement {
  readonly verdict: string;
  readonly measured: number | null;
  readonly maximum: number | null;
  readonly excess: number | null;
  readonly unit: string | null;
  readonly standard: { readonly code: string } | null;
}

interface Inspection {
  readonly key: string;
  readonly inspectedOn: string;
  readonly measured: number;
  readonly unit: string;
  readonly region: { readonly name: string } | null;
  readonly judgement: Judgement | null;
}

/** An inspection is judged by the limit in force on its day; those that exceed it are listed; replaced editions too. */
export function limitInspection(data: Data): void {
  const { exceedances, limitInspections, limitUpdates } = data.ecology as {
    exceedances: Record<'inspected' | 'met' | 'exceeded' | 'withoutLimit' | 'unjudged', number> & {
      nodes: Inspection[];
    };
    limitInspections: { totalCount: number; nodes: Inspection[] };
    limitUpdates: { editions: number; outdated: number; nodes: Data[] };
  };
  const { nodes, ...figures } = exceedances;
  expect(figures).toEqual({ inspected: 18, met: 8, exceeded: 7, withoutLimit: 2, unjudged: 1 });
  expect(nodes).toHaveLength(figures.exceeded);
  const days = nodes.map(({ inspectedOn }) => inspectedOn);
  expect(days).toEqual([...days].sort().reverse());
  for (const { measured, unit, judgement, region } of nodes) {
    expect(region?.name).toEqual(expect.any(String));
    const inLimitUnit = convertQuantity({ value: measured, unit }, judgement?.unit ?? '').value;
    expect(judgement).toMatchObject({ verdict: 'EXCEEDED', measured: inLimitUnit });
    expect(inLimitUnit).toBeGreaterThan(judgement?.maximum ?? Number.POSITIVE_INFINITY);
    expect(judgement?.excess).toBeCloseTo(inLimitUnit - (judgement?.maximum ?? 0), 9);
  }
  expect(new Map(nodes.map(({ key, judgement }) => [key, judgement?.excess]))).toEqual(
    new Map([
      ['incinerator-nox-2025', 12],
      ['cement-new-line-2025', 3],
      ['sewage-mercury-2025', 0.0002],
      ['asphalt-2024-12-01', 1.2],
      ['sewage-cod-2024', 2.5],
      ['sewage-ammonia-summer', 0.9],
      ['cement-2022-11-01', 1.5],
    ]),
  );

  const around = limitInspections.nodes.map(({ inspectedOn, judgement }) => [
    inspectedOn,
    judgement?.verdict,
    judgement?.standard?.code,
    judgement?.maximum,
  ]);
  expect(around).toEqual([
    ['2024-11-30', 'MET', 'DB32/T 9937-2016', 12],
    ['2024-12-01', 'EXCEEDED', 'DB32/T 9937-2024', 10],
    ['2022-10-31', 'NO_LIMIT_IN_FORCE', undefined, null],
    ['2022-11-01', 'EXCEEDED', 'GB 16780-2021', 117],
  ]);
  expect(limitInspections.totalCount).toBe(around.length);

  expect(limitUpdates.outdated).toBe(limitUpdates.nodes.length);
  expect(limitUpdates.nodes).toEqual([
    {
      state: 'REPLACED',
      since: '2024-12-01',
      standard: { code: 'DB32/T 9937-2016' },
      replacedBy: [{ code: 'DB32/T 9937-2024', state: 'IN_FORCE' }],
      energyLimits: [
        expect.objectContaining({ key: 'db32-t-9937-2016-1', advanced: 9.5, access: 10.5, limit: 12 }),
      ],
      emissionLimits: [],
    },
  ]);
}

interface Activity {
  readonly scope: string;
  readonly amount: number;
  readonly unit: string;
  readonly amountUncertainty: number;
  readonly factorUncertainty: number | null;
  readonly emission: number;
  readonly uncertainty: number;
  readonly factor: { readonly key: string; readonly edition: string; readonly source: string | null };
}

/** The total of an account is the sum of amount by factor; each factor names its edition. */
export function carbonAccount(data: Data): void {
  const { carbonAccounts } = data.ecology as {
    carbonAccounts: {
      totalCount: number;
      nodes: {
        key: string;
        activities: Activity[];
        totals: {
          total: number;
          uncertainty: number;
          scopes: { scope: string; activities: number; total: number }[];
          withoutFactor: string[];
          outOfValidity: { key: string }[];
        };
      }[];
    };
  };
  expect(carbonAccounts.nodes).toHaveLength(carbonAccounts.totalCount);
  const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);
  for (const { activities, totals } of carbonAccounts.nodes) {
    expect(totals.total).toBeCloseTo(sum(activities.map(({ emission }) => emission)), 6);
    for (const { scope, activities: count, total } of totals.scopes) {
      const within = activities.filter((each) => each.scope === scope);
      expect(count).toBe(within.length);
      expect(total).toBeCloseTo(sum(within.map(({ emission }) => emission)), 6);
    }
    const parts = activities.map(({ emission, uncertainty }) => (emission * uncertainty) ** 2);
    expect(totals.uncertainty).toBeCloseTo(Math.sqrt(sum(parts)) / totals.total, 1);
    for (const { factor } of activities) {
      expect(factor.edition).not.toBe('');
      expect(factor.source).toEqual(expect.any(String));
    }
    expect(totals.withoutFactor).toEqual([]);
  }
  const found = Object.fromEntries(carbonAccounts.nodes.map(({ key, totals }) => [key, totals]));
  expect(found['demo-yangzhou-2025']).toMatchObject({ total: 4837.837319785, outOfValidity: [] });
  expect(found['demo-xuzhou-2025']).toMatchObject({
    total: 14489.16,
    outOfValidity: [expect.objectContaining({ key: 'purchased-heat' })],
  });
}

interface Finding {
  readonly edition: string;
  readonly inForceSince: string | null;
  readonly industryCode: string;
  readonly industry: { readonly titleZh: string | null } | null;
  readonly region: { readonly code: string; readonly name: string } | null;
  readonly quotas: readonly { readonly general: number | null; readonly unit: string }[];
}

/** The quota of the edition in force that day; where none is set, that of what the industry and region lie in. */
export function waterQuota(data: Data): void {
  const { county, before, after, wider } = data.ecology as Record<string, Finding>;
  expect(before).toMatchObject({
    edition: '示例 江苏省用水定额（2020年）',
    inForceSince: '2020-03-01',
    region: { code: '320000' },
    quotas: [{ general: 2.4, unit: 'm³/100m' }],
  });
  expect(after).toMatchObject({
    edition: '示例 江苏省用水定额（2025年）',
    inForceSince: '2025-07-01',
    industryCode: 'C1713',
    industry: { titleZh: '棉印染精加工' },
    quotas: [{ general: 2 }],
  });
  expect(county).toMatchObject({ region: { name: '昆山市' }, quotas: [{ general: 1.7 }] });
  expect(wider).toMatchObject({ edition: 'GB/T 18916.62-2022', region: null, quotas: [{ general: 0.51 }] });
}

interface Matter {
  readonly key: string;
  readonly coverage: string;
  readonly standards: readonly { readonly code: string; readonly state: string }[];
}

/** Each subsystem lists its standards, pilots and gaps. */
export function subsystems(data: Data): void {
  const { subsystems: views } = data.ecology as {
    subsystems: {
      key: string;
      coverage: Record<'required' | 'covered' | 'elsewhere' | 'missing' | 'percent', number>;
      areas: { name: string; coverage: { required: number; missing: number }; fields: Matter[] }[];
      gaps: { key: string }[];
      standards: { totalCount: number; nodes: object[] };
      pilots: { totalCount: number; nodes: { title: string }[] };
    }[];
  };
  expect(views.map(({ key }) => key)).toEqual(['TRANSPORT', 'URBANISATION', 'WATER_CONSERVANCY']);
  for (const { coverage, areas, gaps, standards, pilots } of views) {
    const matters = areas.flatMap(({ fields }) => fields);
    const missing = matters.filter((each) => each.coverage === 'MISSING').map(({ key }) => key);
    const percent = Math.round(((matters.length - missing.length) / matters.length) * 1000) / 10;
    expect(coverage).toMatchObject({ required: matters.length, missing: missing.length, percent });
    expect(gaps.map(({ key }) => key)).toEqual(missing);
    expect(gaps).not.toEqual([]);
    for (const area of areas) {
      const lacking = area.fields.filter((each) => each.coverage === 'MISSING').length;
      expect(area.coverage).toEqual({ required: area.fields.length, missing: lacking });
    }
    for (const matter of matters.filter((each) => each.coverage === 'COVERED'))
      expect(matter.standards.map(({ state }) => state)).toContain('IN_FORCE');
    for (const matter of matters.filter((each) => each.coverage === 'MISSING'))
      expect(matter.standards.map(({ state }) => state)).not.toContain('IN_FORCE');
    expect(standards.nodes.length).toBe(Math.min(10, standards.totalCount));
    expect(pilots.nodes).toHaveLength(pilots.totalCount);
    expect(pilots.totalCount).toBeGreaterThan(0);
  }
  const gaps = views.flatMap((view) => view.gaps.map(({ key }) => key));
  expect(gaps).toEqual(
    expect.arrayContaining(['t07-channel-dredging', 'u02-repair', 'u15-pipes', 't04-road-winter']),
  );
  const elsewhere = views.flatMap(({ areas }) =>
    areas.flatMap(({ fields }) => fields.filter((each) => each.coverage === 'ELSEWHERE')),
  );
  expect(elsewhere.map(({ key }) => key)).toContain('w03-flood-relief');
}
