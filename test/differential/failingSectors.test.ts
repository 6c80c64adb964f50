import type { ExecuteSubgraph } from '../../gateway/transport/InProcessTransport';
import type { SubgraphRuntime } from '../../shared/kernel/serving/SubgraphRuntime';
import { differencesOf, strayProblems } from './support/differencesOf';
import { failSomeFields } from './support/failSomeFields';
import { openComparison, type Comparison } from './support/openComparison';

jest.setTimeout(300_000);

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

  it.each<[string, string, number, (runtime: SubgraphRuntime) => ExecuteSubgraph]>([
    ['ecology', 'does not answer', 10_001, () => refuse],
    ['province', 'does not answer', 10_026, () => refuse],
    ['services', 'answers with errors for some of its fields', 10_051, failSomeFields],
    ['province', 'answers with errors for some of its fields', 10_076, failSomeFields],
  ])('have the same data, and each error where a value is missing: %s %s', async (name, _how, seed, fail) => {
    const { subgraphs } = comparison.federation;
    const whole = subgraphs.get(name);
    if (!whole) throw new Error(`there is no subgraph ${name}`);
    subgraphs.set(name, fail(runtimeOf(name)));
    try {
      await comparison.compare(seed, 25);
    } finally {
      subgraphs.set(name, whole);
    }
  });
});
