interface Count {
  readonly required: number;
  readonly missing: number;
  readonly percent: number | null;
}

interface Link {
  readonly code: string;
  readonly state: string;
  readonly standard: { readonly sector: string } | null;
}

interface Stage {
  readonly stage: string;
  readonly empty: boolean;
  readonly gaps: readonly { readonly step: string; readonly label: string }[];
}

interface Step {
  readonly step: string;
  readonly label: string | null;
  readonly required: boolean;
  readonly state: string;
  readonly standards: readonly Link[];
}

type Data = Readonly<Record<string, unknown>>;

const percentOf = ({ required, missing }: Count) =>
  required === 0 ? null : Math.round(((required - missing) / required) * 1000) / 10;

/** A count is that of these states. */
function expectCountOf(count: Count, states: readonly string[]): void {
  const missing = states.filter((state) => state === 'MISSING').length;
  expect(count).toMatchObject({ required: states.length, missing });
  expect(count.percent).toBe(percentOf(count));
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

interface Sector {
  chain: {
    product: { bases: { areaMu: number | null; pilot: { title: string } | null }[] };
    count: Count;
    stages: (Stage & {
      count: Count;
      steps: Step[];
      pilots: { id: string; standards: { code: string }[] }[];
    })[];
  };
  farmProducts: {
    totalCount: number;
    nodes: { key: string; category: string; chain: { count: Count; stages: Stage[] } }[];
    facets: { field: string; value: string; count: number }[];
  };
  farmBaseTotals: {
    category: string;
    bases: number;
    areaMu: number;
    farmersDriven: number;
    withoutArea: number;
    withoutFarmers: number;
  }[];
  farmBases: {
    totalCount: number;
    nodes: { areaMu: number | null; farmersDriven: number | null; product: { category: string } }[];
  };
  animalDiseaseCoverage: {
    count: Count;
    purposes: { purpose: string; count: Count }[];
    missing: { purpose: string; disease: { key: string } }[];
  };
  animalDiseases: {
    totalCount: number;
    nodes: { key: string; cells: { purpose: string; state: string; standards: Link[] }[] }[];
  };
}

/** A chain: each stage's gaps are its required steps without a standard in force, and its figures are theirs. */
function chainClaims({ chain }: Sector): void {
  const { stages, count, product } = chain;
  expect(stages.map(({ stage }) => stage)).toEqual(['PRE_PRODUCTION', 'PRODUCTION', 'POST_PRODUCTION']);
  for (const { steps, gaps, empty, count: counted } of stages) {
    const required = steps.filter((step) => step.required);
    expectCountOf(
      counted,
      required.map(({ state }) => state),
    );
    expect(gaps.map(({ step }) => step)).toEqual(
      required.filter(({ state }) => state === 'MISSING').map(({ step }) => step),
    );
    expect(empty).toBe(steps.every(({ state }) => state === 'MISSING'));
  }
  const steps = stages.flatMap((stage) => stage.steps);
  expectCountOf(
    count,
    steps.filter(({ required }) => required).map(({ state }) => state),
  );
  expect(stages.flatMap(({ gaps }) => gaps).map(({ label }) => label)).toEqual(['加工']);
  const links = steps.flatMap(({ standards }) => standards);
  expect(links.map(({ state }) => state)).toContain('WITHDRAWN');
  expect(links.map(({ standard }) => standard?.sector)).toEqual(
    expect.arrayContaining(['AGRICULTURE', 'SERVICES']),
  );
  for (const { pilots, steps: own } of stages) {
    expect(pilots.map(({ id }) => id)).toContain('pilot:agriculture:demo-crab-base');
    const serving = own.flatMap(({ standards }) => standards.map(({ code }) => code));
    for (const { standards } of pilots)
      expect(standards.some(({ code }) => serving.includes(code))).toBe(true);
  }
  expect(new Set(stages.map(({ pilots }) => pilots.length)).size).toBeGreaterThan(1);
  expect(product.bases.some(({ areaMu }) => areaMu === 10_000)).toBe(true);
  expect(product.bases.filter(({ pilot }) => pilot !== null)).toHaveLength(2);
}

/** The chains of all products: an empty stage is among the gaps, and the facets are those of the list. */
function productClaims({ farmProducts }: Sector): void {
  const { nodes, totalCount, facets } = farmProducts;
  expect(nodes).toHaveLength(totalCount);
  for (const { chain } of nodes) {
    expect(chain.count.missing).toBe(sum(chain.stages.map(({ gaps }) => gaps.length)));
    expect(chain.count.percent).toBe(percentOf(chain.count));
  }
  const empty = nodes.flatMap(({ key, chain }) =>
    chain.stages.filter((stage) => stage.empty).map(({ stage }) => `${key} ${stage}`),
  );
  expect(empty).toEqual(
    expect.arrayContaining(['green-tea PRE_PRODUCTION', 'pufferfish PRE_PRODUCTION', 'grape PRODUCTION']),
  );
  for (const stage of nodes.flatMap(({ chain }) => chain.stages).filter((each) => each.empty))
    expect(stage.gaps).not.toEqual([]);
  for (const { value, count } of facets)
    expect(nodes.filter(({ category }) => category === value)).toHaveLength(count);
  expect(sum(facets.map(({ count }) => count))).toBe(totalCount);
}

/** The totals of demonstration bases are those of their rows. */
function baseClaims({ farmBaseTotals, farmBases }: Sector): void {
  const { nodes, totalCount } = farmBases;
  expect(nodes).toHaveLength(totalCount);
  expect(sum(farmBaseTotals.map(({ bases }) => bases))).toBe(totalCount);
  for (const total of farmBaseTotals) {
    const rows = nodes.filter(({ product }) => product.category === total.category);
    const told = (figure: 'areaMu' | 'farmersDriven') =>
      rows.map((row) => row[figure]).filter((value) => value !== null);
    expect(total).toEqual({
      category: total.category,
      bases: rows.length,
      areaMu: sum(told('areaMu')),
      farmersDriven: sum(told('farmersDriven')),
      withoutArea: rows.length - told('areaMu').length,
      withoutFarmers: rows.length - told('farmersDriven').length,
    });
  }
  expect(farmBaseTotals.some(({ areaMu }) => areaMu > 10_000)).toBe(true);
}

/** Against each disease: what is missing is listed, and the figures are those of the sets. */
function diseaseClaims({ animalDiseaseCoverage, animalDiseases }: Sector): void {
  const { nodes, totalCount } = animalDiseases;
  expect(nodes).toHaveLength(totalCount);
  const cells = nodes.flatMap(({ key, cells: set }) => set.map((cell) => ({ key, ...cell })));
  const { count, purposes, missing } = animalDiseaseCoverage;
  expectCountOf(
    count,
    cells.map(({ state }) => state),
  );
  expect(count.required).toBe(totalCount * 3);
  for (const { purpose, count: counted } of purposes) {
    expectCountOf(
      counted,
      cells.filter((cell) => cell.purpose === purpose).map(({ state }) => state),
    );
  }
  const lacking = cells
    .filter(({ state }) => state === 'MISSING')
    .map(({ key, purpose }) => `${key} ${purpose}`);
  expect(missing.map(({ disease, purpose }) => `${disease.key} ${purpose}`)).toEqual(lacking);
  // What takes effect only later covers nothing yet.
  expect(cells.some(({ state, standards }) => state === 'MISSING' && standards.length > 0)).toBe(true);
}

/** Chains of farm products, their demonstration bases, and the standards against animal diseases. */
export function agricultureChain(data: Data): void {
  const sector = data.agriculture as Sector;
  chainClaims(sector);
  productClaims(sector);
  baseClaims(sector);
  diseaseClaims(sector);
}
