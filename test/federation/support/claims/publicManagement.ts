import { expectCountOf, type Count } from './expectCountOf';

interface Link {
  readonly code: string;
  readonly state: string;
  readonly standard: { readonly sector: string } | null;
}

type Data = Readonly<Record<string, unknown>>;

/** Licence items × steps: the missing cells are listed, and the percentage matches them. */
export function licenceCoverage(data: Data): void {
  const { licenceCoverage: coverage, licenceItems } = data.publicManagement as {
    licenceCoverage: {
      count: Count;
      steps: { step: string; count: Count }[];
      missing: { step: string; item: { key: string } }[];
    };
    licenceItems: {
      totalCount: number;
      nodes: {
        key: string;
        department: string;
        cells: { step: string; state: string; standards: Link[] }[];
        supervisions: { result: string }[];
      }[];
      facets: { value: string; count: number }[];
    };
  };
  const { nodes, facets } = licenceItems;
  expect(nodes).toHaveLength(licenceItems.totalCount);
  const cells = nodes.flatMap(({ key, cells: steps }) => steps.map((cell) => ({ key, ...cell })));
  expectCountOf(
    coverage.count,
    cells.map(({ state }) => state),
  );
  expect(coverage.count.required).toBe(nodes.length * 5);
  for (const { step, count } of coverage.steps) {
    expectCountOf(
      count,
      cells.filter((cell) => cell.step === step).map(({ state }) => state),
    );
  }
  const lacking = cells.filter(({ state }) => state === 'MISSING').map(({ key, step }) => `${key} ${step}`);
  expect(coverage.missing.map(({ item, step }) => `${item.key} ${step}`)).toEqual(lacking);
  expect(lacking.length).toBeGreaterThan(0);
  // A withdrawn edition covers nothing; the province tells that what another catalogue has is in force.
  expect(cells.some(({ state, standards }) => state === 'MISSING' && standards.length > 0)).toBe(true);
  const foreign = cells.filter(({ state }) => state === 'ELSEWHERE').flatMap(({ standards }) => standards);
  expect(foreign.some(({ state }) => state === 'IN_FORCE')).toBe(true);
  expect(nodes.flatMap(({ supervisions }) => supervisions).map(({ result }) => result)).toContain('DEVIATES');
  for (const { value, count } of facets)
    expect(nodes.filter(({ department }) => department === value)).toHaveLength(count);
}

/** Work safety: the gaps are listed, topics rest on equipment standards of another sector, effects are told. */
export function workSafety(data: Data): void {
  const { safetyCoverage, safetyTopics } = data.publicManagement as {
    safetyCoverage: { area: string; count: Count; gaps: { key: string }[] }[];
    safetyTopics: {
      totalCount: number;
      nodes: {
        key: string;
        area: string;
        coverage: string;
        standards: Link[];
        effects: {
          betterPercent: number;
          indicators: { effect: string; before: number; after: number }[];
        }[];
      }[];
    };
  };
  expect(safetyCoverage.map(({ area }) => area)).toEqual(['MINES', 'METALLURGY', 'MACHINERY']);
  const { nodes } = safetyTopics;
  expect(nodes).toHaveLength(safetyTopics.totalCount);
  for (const { area, count, gaps } of safetyCoverage) {
    const own = nodes.filter((topic) => topic.area === area);
    expectCountOf(
      count,
      own.map(({ coverage }) => coverage),
    );
    const lacking = own.filter(({ coverage }) => coverage === 'MISSING').map(({ key }) => ({ key }));
    expect(lacking.length).toBeGreaterThan(0);
    expect(gaps).toMatchObject(lacking);
    expect(own.flatMap(({ effects }) => effects).length).toBeGreaterThan(0);
  }
  const machinery = nodes.filter(({ area }) => area === 'MACHINERY');
  const sectors = machinery.flatMap(({ standards }) => standards.map(({ standard }) => standard?.sector));
  expect(sectors).toEqual(expect.arrayContaining(['MANUFACTURING', 'PUBLIC_MANAGEMENT']));
  const effects = nodes.flatMap((topic) => topic.effects);
  for (const { betterPercent, indicators } of effects) {
    const better = indicators.filter(({ effect }) => effect === 'BETTER').length;
    expect(betterPercent).toBe(Math.round((better / indicators.length) * 1000) / 10);
  }
}

/** Rural services: satisfaction is that of the surveys, facilities follow standards of ecology and services. */
export function ruralServices(data: Data): void {
  const {
    ruralServices: states,
    ruralFacilities,
    satisfactionSurveys,
  } = data.publicManagement as {
    ruralServices: {
      service: string;
      facilities: Count;
      maintenances: number;
      respondents: number;
      satisfied: number;
      satisfactionPercent: number | null;
    }[];
    ruralFacilities: {
      totalCount: number;
      nodes: { service: string; standards: Link[]; maintenances: unknown[] }[];
    };
    satisfactionSurveys: { nodes: { service: string; respondents: number; satisfied: number }[] };
  };
  const { nodes } = ruralFacilities;
  expect(nodes).toHaveLength(ruralFacilities.totalCount);
  expect(states).toHaveLength(4);
  for (const { service, facilities, maintenances, respondents, satisfied, satisfactionPercent } of states) {
    const own = nodes.filter((facility) => facility.service === service);
    expect(facilities.required).toBe(own.length);
    expect(maintenances).toBe(own.flatMap((facility) => facility.maintenances).length);
    const surveys = satisfactionSurveys.nodes.filter((survey) => survey.service === service);
    const sum = (figure: 'respondents' | 'satisfied') =>
      surveys.reduce((total, survey) => total + survey[figure], 0);
    expect([respondents, satisfied]).toEqual([sum('respondents'), sum('satisfied')]);
    expect(satisfactionPercent).toBe(Math.round((satisfied / respondents) * 1000) / 10);
  }
  const sectors = nodes.flatMap(({ standards }) => standards.map(({ standard }) => standard?.sector));
  expect(sectors).toEqual(expect.arrayContaining(['ECOLOGY', 'SERVICES', 'PUBLIC_MANAGEMENT']));
}
