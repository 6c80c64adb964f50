import * as fc from 'fast-check';
import { writeBothWays as write } from './support/writeBothWays';

/** Data of the schema's shape, and of many that are nearly so. */
const anything = fc.oneof(
  fc.constant(null),
  fc.constant(undefined),
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.constant([]),
  fc.constant({}),
);
const standard: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  standard: fc.oneof(
    {
      weight: 9,
      arbitrary: fc.record(
        {
          __typename: fc.constantFrom('EcologyStandard', 'ServicesStandard', 'Page'),
          id: fc.string(),
          title: fc.oneof({ weight: 9, arbitrary: fc.string({ unit: 'grapheme' }) }, anything),
          limit: fc.oneof(fc.double(), anything),
          scene: fc.string(),
          cites: fc.option(fc.array(tie('standard'), { maxLength: 2 })),
        },
        { requiredKeys: ['id'] },
      ),
    },
    { weight: 1, arbitrary: anything },
  ),
})).standard;
const page = fc.record({
  total: fc.oneof({ weight: 9, arbitrary: fc.integer() }, anything),
  status: fc.constantFrom('IN_FORCE', 'WITHDRAWN', 'GONE', null),
  isWhole: fc.oneof(fc.boolean(), anything),
  tags: fc.oneof(fc.array(fc.option(fc.string())), anything),
  note: fc.jsonValue(),
  nodes: fc.array(standard, { maxLength: 3 }),
  first: standard,
});

describe('the quick way of writing', () => {
  it('agrees with the careful one wherever it does not give up, and gives up wherever that finds a contradiction', () => {
    const query =
      '{ page { total status isWhole tags note nodes { __typename id title ... on EcologyStandard { limit cites { id title } } ... on ServicesStandard { scene } } first { title cites { title } } } }';
    fc.assert(
      fc.property(page, (data) => {
        const { quick, careful, problems } = write(query, { page: data });
        if (problems.length > 0) expect(quick).toBeNull();
        if (quick !== null) expect(quick).toBe(JSON.stringify(careful.data));
      }),
      { numRuns: 2_000 },
    );
  });
});
