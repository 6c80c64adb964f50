import { differencesOf } from './support/differencesOf';
import type { ReferenceAnswer } from './support/openReference';
import { openComparison, type Comparison } from './support/openComparison';

/** More, or others, for a long search: `RANDOM_OPERATIONS=20000 RANDOM_SEED=1000000`. */
const { RANDOM_OPERATIONS = '1000', RANDOM_SEED = '1' } = process.env;
const BATCH = 100;
const firstSeeds = Array.from(
  { length: Math.ceil(Number(RANDOM_OPERATIONS) / BATCH) },
  (_each, index) => Number(RANDOM_SEED) + index * BATCH,
);

/** Of a whole product, whatever it is asked. */
function faultsOf({ problems }: ReferenceAnswer): string[] {
  return problems
    .filter(({ code }) => code === 'INTERNAL')
    .map(({ path }) => `a fault of ours at ${String(path)}`);
}

jest.setTimeout(300_000);

describe('random operations on the product, beside @apollo/gateway as it comes', () => {
  let comparison: Comparison;
  beforeAll(async () => {
    comparison = await openComparison((ours, theirs) => [...differencesOf(ours, theirs), ...faultsOf(ours)]);
  });
  afterAll(() => comparison.close());

  it.each(firstSeeds)(`have the same data and no fewer errors: ${BATCH} from seed %i`, async (seed) => {
    await comparison.compare(seed, BATCH);
  });
});
