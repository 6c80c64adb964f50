import type { ExecuteSubgraph } from '../../gateway/transport/InProcessTransport';
import type { SubgraphRuntime } from '../../shared/kernel/serving/SubgraphRuntime';
import { differencesOf, strayProblems } from './support/differencesOf';
import { failSomeFields } from './support/failSomeFields';
import { openComparison, type Comparison } from './support/openComparison';

/** More, or others, for a long search; so many for each way to fail. */
const { FAILING_OPERATIONS = '25', FAILING_SEED = '1' } = process.env;

jest.setTimeout(1_200_000);

const refuse: ExecuteSubgraph = () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:3306'));

describe('random operations while a subgraph fails, beside @apollo/gateway as it comes', () => {
  let comparison: Comparison;
  beforeAll(async () => {
    comparison = await openComparison((ours, theirs) => [
      ...differencesOf(ours, theirs),
      ...strayProblems(ours),
    ]);
  });
  afterAll(() => comparison.close());

  function runtimeOf(name: string): SubgraphRuntime {
    const { sectors, province } = comparison.federation;
    const runtime = [...sectors, province].find((each) => each.name === name);
    if (!runtime) throw new Error(`there is no subgraph ${name}`);
    return runtime;
  }

  it.each<[string, string, (runtime: SubgraphRuntime) => ExecuteSubgraph]>([
    ['ecology', 'does not answer', () => refuse],
    ['province', 'does not answer', () => refuse],
    ['services', 'answers with errors for some of its fields', failSomeFields],
    ['province', 'answers with errors for some of its fields', failSomeFields],
  ])('have the same data, and each error where a value is missing: %s %s', async (name, _how, fail) => {
    const { subgraphs } = comparison.federation;
    const whole = subgraphs.get(name);
    if (!whole) throw new Error(`there is no subgraph ${name}`);
    subgraphs.set(name, fail(runtimeOf(name)));
    try {
      await comparison.compare(Number(FAILING_SEED), Number(FAILING_OPERATIONS));
    } finally {
      subgraphs.set(name, whole);
    }
  });
});
