import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fetchCount, fetchesBySubgraph, sequentialSteps } from '../../gateway/planning/planFigures';
import { operationPlanner } from '../../gateway/planning/operationPlanner';
import { startProcess } from '../support/startProcess';
import { sampleSupergraph } from './support/sampleFederation';
import { temporaryFolder } from './support/temporaryFolder';

const command = join(__dirname, 'support', 'runCommand.ts');
const LINKED = '{ standards { nodes { ... on EcologyStandard { references { standard { title } } } } } }';

describe('a plan', () => {
  const plan = operationPlanner(sampleSupergraph());

  it.each<[string, string, number, Record<string, number>]>([
    ['of an index list is one fetch', '{ standards { nodes { code } } }', 1, { province: 1 }],
    [
      'of two sectors fetches side by side',
      '{ ecology { key } services { key } }',
      1,
      { ecology: 1, services: 1 },
    ],
    ['of a link goes to the sector and back', LINKED, 3, { ecology: 1, province: 2 }],
    [
      'with a condition counts both branches',
      'query ($deep: Boolean!) { standards { nodes { code ... on EcologyStandard { ownEcology @include(if: $deep) } } } }',
      2,
      { ecology: 1, province: 1 },
    ],
    ['of introspection fetches nothing', '{ __typename }', 0, {}],
  ])('%s', (_what, query, steps, fetches) => {
    const planned = plan(query);
    expect(sequentialSteps(planned.plan)).toBe(steps);
    expect(fetchesBySubgraph(planned.plan)).toEqual(fetches);
    expect(fetchCount(planned.plan)).toBe(Object.values(fetches).reduce((sum, each) => sum + each, 0));
  });

  it('says how many others were weighed', () => {
    expect(plan(LINKED)).toMatchObject({ candidates: expect.any(Number), planningMs: expect.any(Number) });
  });

  it('is refused for an operation that does not fit the schema', () => {
    expect(() => plan('{ nothing }')).toThrow(/nothing/);
  });
});

describe('the explain command', () => {
  it('prints the plan, its steps and its fetches', async () => {
    const folder = await temporaryFolder();
    const [supergraph, query] = [join(folder, 'supergraph.graphql'), join(folder, 'query.graphql')];
    await writeFile(supergraph, sampleSupergraph());
    await writeFile(query, LINKED);
    const explained = startProcess(command, ['explain', query, '--supergraph', supergraph]);
    await explained.ended();
    const text = explained.lines.join('\n');
    expect(text).toContain('Fetch(service: "ecology")');
    expect(text).toMatch(/steps in sequence +3\n/);
    expect(text).toMatch(/fetches +3\n {2}ecology +1\n {2}province +2\n/);
  });
});
