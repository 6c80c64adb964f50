import { readExamples } from '../../../gateway/console/readExamples';
import { CompiledQuery } from '../../../shared/kernel/execution/CompiledQuery';
import type { SubgraphRuntime } from '../../../shared/kernel/serving/SubgraphRuntime';
import { countStatements } from '../../../shared/database';
import { projectFile } from '../../../shared/service/projectFile';
import { execute, getIntrospectionQuery, parse, type ExecutionResult } from 'graphql';
import { operations } from '../../plans/operations';
import { coordinator } from '../../support/identities';
import type { TestFederation } from '../../support/openTestFederation';
import { recordFetches, type RecordedFetch } from '../../support/recordFetches';

type Asked = Pick<RecordedFetch, 'query' | 'variables' | 'operationName'>;

/** Which tables were asked together, whatever for: how a loader asks depends on what it is asked for at once. */
const tablesOf = (statements: readonly string[]): string[] => {
  const together = statements.map((sql) => {
    const named = [...sql.matchAll(/\b(?:FROM|JOIN)\s+`?(\w+)/gi)].map(([, table]) => table);
    return [...new Set(named)].sort().join(' ');
  });
  return [...new Set(together)].sort();
};

/** By how many statements two ways of answering may differ because branches of the answer share loaders. */
const APART = 3;

/**
 * Expects the same answer by statements to the same tables. Branches of an answer that share a loader ask it together or one
 * after the other, as their rows come: their number may differ by a few; over a connection, where replies come in any
 * order, it is not compared.
 */
function expectSame({ expected, answered }: Awaited<ReturnType<typeof bothWays>>, inOrder: boolean): void {
  expect(answered.text).toEqual(expected.text);
  expect(tablesOf(answered.statements)).toEqual(tablesOf(expected.statements));
  if (inOrder) expect(answered.statements.length).toBeLessThanOrEqual(expected.statements.length + APART);
}

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

/** A subgraph's compiled queries answer to the letter as graphql-js does. */
export function compiledFetchesSuite(opened: () => TestFederation): void {
  let federation: TestFederation;
  let runtimes: readonly SubgraphRuntime[];
  let inOrder: boolean;
  beforeAll(async () => {
    federation = opened();
    inOrder = federation.kind.name === 'SQLite';
    runtimes = [...federation.sectors, federation.province];
  });

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
      expectSame(await bothWays(runtimeOf(fetch.subgraph), fetch), inOrder);
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
    const asked = { query, variables, operationName: undefined };
    expectSame(await bothWays(federation.province, asked), inOrder);
  });
}
