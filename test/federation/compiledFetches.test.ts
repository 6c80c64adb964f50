import { readExamples } from '../../gateway/console/readExamples';
import { CompiledQuery } from '../../shared/kernel/execution/CompiledQuery';
import type { SubgraphRuntime } from '../../shared/kernel/serving/SubgraphRuntime';
import { countStatements } from '../../shared/database';
import { projectFile } from '../../shared/service/projectFile';
import { execute, getIntrospectionQuery, parse, type ExecutionResult } from 'graphql';
import { operations } from '../plans/operations';
import { databaseKinds } from '../support/databaseKinds';
import { coordinator } from '../support/identities';
import { openTestFederation, type TestFederation } from '../support/openTestFederation';
import { recordFetches, type RecordedFetch } from '../support/recordFetches';

jest.setTimeout(120_000);

type Asked = Pick<RecordedFetch, 'query' | 'variables' | 'operationName'>;

/** The same answer in two ways, each with the statements it takes. */
async function bothWays(runtime: SubgraphRuntime, { query, variables, operationName }: Asked) {
  const document = parse(query);
  const compiled = CompiledQuery.of(runtime.schema, document, operationName);
  if (!compiled) throw new Error(`not compiled: ${query}`);
  const contextFor = () => runtime.contextFor({ identity: coordinator, requestId: 'test' });
  const interpreted = () =>
    execute({ schema: runtime.schema, document, variableValues: variables, contextValue: contextFor() });
  const told = async (answer: () => ExecutionResult | Promise<ExecutionResult>) => {
    const { result, statements } = await countStatements(async () => answer());
    // Two answers are given at two moments.
    const text = JSON.stringify(result).replaceAll(/"asOf":"[^"]*"/g, '"asOf":""');
    return { text, statements: statements.map(({ sql }) => sql).sort() };
  };
  return {
    expected: await told(interpreted),
    answered: await told(() => compiled.execute(variables, contextFor())),
  };
}

describe.each(databaseKinds())('a subgraph on $name answers to the letter as graphql-js does', (kind) => {
  let federation: TestFederation;
  let runtimes: readonly SubgraphRuntime[];
  beforeAll(async () => {
    federation = await openTestFederation(kind);
    runtimes = [...federation.sectors, federation.province];
  });
  afterAll(() => federation.close());

  const runtimeOf = (name: string): SubgraphRuntime => {
    const runtime = runtimes.find((each) => each.name === name);
    if (!runtime) throw new Error(`there is no subgraph ${name}`);
    return runtime;
  };

  it('with the same statements, whatever the gateway fetches for the examples and for what the product is made for', async () => {
    const asked = Object.entries(operations).map(([name, query]) => ({ name, query, variables: {} }));
    const fetches = await recordFetches(runtimes, [
      ...readExamples(projectFile('gateway', 'examples')),
      ...asked,
    ]);
    expect(fetches.length).toBeGreaterThan(asked.length);
    for (const fetch of fetches) {
      const { expected, answered } = await bothWays(runtimeOf(fetch.subgraph), fetch);
      expect(answered).toEqual(expected);
    }
  });

  it.each([
    [
      'a refusal within a list',
      '{ sectors { key } standardsByCode(codes: ["GB 1"]) { given } standard(code: "?") { code } }',
    ],
    ['a page that cannot be', '{ standards(first: 0) { nodes { code } totalCount } }'],
    [
      'a cursor of another list',
      '{ standards(after: "bm9uZQ") { pageInfo { hasNextPage } nodes { code } } }',
    ],
    [
      'entities nobody knows',
      '{ _entities(representations: [{ __typename: "Nothing" }, {}]) { __typename } }',
    ],
    [
      'entities that are not there',
      '{ _entities(representations: [{ __typename: "EcologyStandard", id: "none" }, { __typename: "Standard", id: "none" }]) { __typename ... on EcologyStandard { code } } }',
    ],
    [
      'a variable of the wrong type',
      'query ($first: Int) { standards(first: $first) { totalCount } }',
      { first: 'x' },
    ],
    ['its introspection', getIntrospectionQuery()],
    ['its contract', '{ _service { sdl } }'],
  ] as [string, string, Record<string, unknown>?][])('for %s', async (_what, query, variables = {}) => {
    const { expected, answered } = await bothWays(federation.province, {
      query,
      variables,
      operationName: undefined,
    });
    expect(answered).toEqual(expected);
  });
});
