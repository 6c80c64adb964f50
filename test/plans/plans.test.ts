import { fetchCount, fetchesBySubgraph, sequentialSteps } from '../../gateway/planning/planFigures';
import { operationPlanner } from '../../gateway/planning/operationPlanner';
import { sectors } from '../../shared/kernel/sectorKeys';
import { sourceFiles, textOf } from '../architecture/sourceFiles';
import { operations, type OperationName } from './operations';

const plan = operationPlanner(textOf('gateway/supergraph.graphql'));
const ALL = sectors.length;

/** Fetches from the province, and from sectors, of a plan. */
function fetchesOf(name: OperationName): { province: number; sectors: number } {
  const { province = 0, ...others } = fetchesBySubgraph(plan(operations[name]).plan);
  return { province, sectors: Object.values(others).reduce((sum, each) => sum + each, 0) };
}

describe('the plans of the operations the product is made for', () => {
  it.each([
    { name: 'list', steps: 1, province: 1, sectors: 0 },
    { name: 'statusOnTwoDays', steps: 1, province: 1, sectors: 0 },
    { name: 'pilots', steps: 1, province: 1, sectors: 0 },
    { name: 'projects', steps: 1, province: 1, sectors: 0 },
    { name: 'reviewCalendar', steps: 1, province: 1, sectors: 0 },
    { name: 'evaluations', steps: 1, province: 1, sectors: 0 },
    { name: 'evaluationsOfStandard', steps: 2, province: 1, sectors: ALL },
    { name: 'citationGuard', steps: 1, province: 1, sectors: 0 },
    { name: 'region', steps: 1, province: 1, sectors: 0 },
    { name: 'everySectorRoot', steps: 1, province: 0, sectors: ALL },
    { name: 'provincial', steps: 2, province: 1, sectors: ALL + 2 },
    { name: 'listOfOwnFields', steps: 2, province: 1, sectors: 1 },
    { name: 'node', steps: 2, province: 1, sectors: 1 },
    { name: 'organization', steps: 2, province: 1, sectors: ALL },
    { name: 'sectorPilots', steps: 2, province: 1, sectors: 1 },
    { name: 'sectorProjects', steps: 2, province: 1, sectors: 1 },
    { name: 'pilotsWithEvidence', steps: 2, province: 1, sectors: ALL },
    { name: 'projectsWithComments', steps: 2, province: 1, sectors: ALL },
    { name: 'sectorRoot', steps: 2, province: 2, sectors: 1 },
    { name: 'everySectorsFields', steps: 3, province: 2, sectors: ALL },
    { name: 'pilotsWithLinks', steps: 3, province: 4, sectors: ALL },
    { name: 'projectsWithLinks', steps: 3, province: 4, sectors: ALL },
    { name: 'listWithLinks', steps: 3, province: 4, sectors: ALL },
    { name: 'standard', steps: 5, province: 8, sectors: 2 * ALL },
  ] as const)('have $steps steps for $name', ({ name, steps, ...fetches }) => {
    expect(sequentialSteps(plan(operations[name]).plan)).toBe(steps);
    expect(fetchesOf(name)).toEqual(fetches);
  });

  it.each(Object.keys(operations) as OperationName[])('leave the planner little to weigh for %s', (name) => {
    // From a sector's own list to a field of the province's, by the interface or by the sector's type: the same fetch.
    expect(plan(operations[name]).candidates).toBe(name === 'sectorRoot' ? 2 : 1);
  });

  it('fetch once from each subgraph for a list across all sectors, and no more for more fields', () => {
    const nodes = (fields: string) => plan(`{ standards(first: 60) { nodes { ${fields} } } }`).plan;
    expect(fetchCount(nodes('code'))).toBe(1);
    expect(
      fetchCount(nodes('code title level nature status issuedOn effectiveOn withdrawnOn sector version')),
    ).toBe(1);
    expect(fetchCount(nodes('code drafting { name role } reviews { on } adoptions { document }'))).toBe(
      1 + ALL,
    );
  });
});

describe('the plans of the examples that the explorer offers', () => {
  const examples = sourceFiles(['gateway/examples'], /\.graphql$/);
  /** Two but where the province is asked for what it says of what a sector says of its answer. */
  const mostSteps = (file: string) => (/\/0[56]-reference/.test(file) ? 3 : 2);

  it.each(examples)('have few steps for %s, and no other to weigh', (file) => {
    const { plan: example, candidates } = plan(textOf(file));
    expect(sequentialSteps(example)).toBeLessThanOrEqual(mostSteps(file));
    expect(candidates).toBe(1);
  });

  it('fetch local standards once, from the province', () => {
    const example = textOf('gateway/examples/10-local-standards.graphql');
    expect(fetchesBySubgraph(plan(example).plan)).toEqual({ province: 1 });
  });
});

describe('the plans of trees of standard systems', () => {
  it.each([
    [
      'six sectors side by side',
      '{ sectors { key system { coverage { required covered existing inDrafting planned percent } gaps { title state } } } }',
      { province: 1 },
      1,
    ],
    [
      "one sector's tree beside its catalogue",
      '{ ecology { standards { totalCount } system { title coverage { percent } children { title gaps { title } } } } }',
      { ecology: 1, province: 1 },
      2,
    ],
    [
      'a write that reads what it left',
      'mutation ($input: PublishEcologySystemInput!) { publishEcologySystem(input: $input) { version system { number root { coverage { percent } } } } }',
      { ecology: 1, province: 1 },
      2,
    ],
  ])('answer %s', (_what, query, fetches, steps) => {
    const { plan: answered } = plan(query);
    expect(fetchesBySubgraph(answered)).toEqual(fetches);
    expect(sequentialSteps(answered)).toBe(steps);
  });
});
