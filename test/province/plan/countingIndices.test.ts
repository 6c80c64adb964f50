import { CountedRows } from '../../../subgraphs/province/counting/CountedRows';
import { countingRules } from '../../../subgraphs/province/rules/countingRules';
import { databaseKinds } from '../../support/databaseKinds';
import { openTestIndex, type TestIndex } from '../support/openTestIndex';

const window = { from: '2017-01-01', to: '2019-12-31' };

/** SQLite says whether it reads rows or an index alone; what other databases choose depends on what they guess. */
const [sqlite] = databaseKinds();

describe(`the standards that a rule counts, on ${sqlite.name}`, () => {
  let index: TestIndex;
  beforeAll(async () => {
    index = await openTestIndex(sqlite);
  });
  afterAll(() => index.drop());

  const ofStandards = countingRules.filter(({ counting }) => counting.kind === 'STANDARD');
  const moments = [
    ['now', null],
    ['as was known at a moment', '2019-12-31T16:00:00.000Z'],
  ] as const;
  it.each(
    ofStandards.flatMap((rule) => moments.map(([when, knownAt]) => [rule.key, when, rule, knownAt] as const)),
  )('are counted from an index alone: %s, %s', async (_key, _when, { counting }, knownAt) => {
    const { from, where, part } = new CountedRows(counting, window, knownAt).sources[0];
    const steps = (await index.database.reader.query(
      `EXPLAIN QUERY PLAN SELECT ${part.sql} AS part, COUNT(*) FROM ${from} WHERE ${where.sql} GROUP BY 1`,
      [...part.values, ...where.values],
    )) as readonly { readonly detail: string }[];
    const ofTable = steps.map(({ detail }) => detail).filter((detail) => /(SCAN|SEARCH) s /.test(detail));
    expect(ofTable).toEqual([
      expect.stringContaining(
        'COVERING INDEX standard_by_level_issue (level=? AND issuedOn>? AND issuedOn<?)',
      ),
    ]);
  });
});
