import { readsOf, type Read } from '../../../shared/kernel/listing/Reads';
import { StandardListing } from '../../../shared/kernel/listing/StandardListing';
import { PostingSearch } from '../../../subgraphs/province/search/PostingSearch';
import { databaseKinds } from '../../support/databaseKinds';
import { standardFacts } from '../../support/standardFacts';
import { openTestIndex, type TestIndex } from '../support/openTestIndex';

/** SQLite is told which table to begin with; other databases choose by how many rows they guess. */
const [sqlite] = databaseKinds();

describe(`a page of a search for one term on ${sqlite.name}`, () => {
  let index: TestIndex;
  beforeAll(async () => {
    index = await openTestIndex(sqlite);
    const numbers = Array.from({ length: 30 }, (_, place) => `GB/T ${String(99_001 + place)}-2020`);
    await index.put(
      'services',
      numbers.map((code) => standardFacts({ code, title: '示例 水泥' })),
    );
  });
  afterAll(() => index.drop());

  it('is read in the order in which the postings lie, from the first page on', async () => {
    const asked: Read[] = [];
    const direct = readsOf(index.database);
    const reads = {
      rows: <Row>(read: Read) => {
        asked.push(read);
        return direct.rows<Row>(read);
      },
    };
    const page = async (cursor: string | null) => {
      const request = {
        query: '水泥',
        filter: {},
        orderBy: null,
        page: { size: 10, cursor, backwards: false },
      };
      const search = new PostingSearch(index.database);
      return (await StandardListing.open(index.database, search, request, '2026-06-01', [], reads)).page();
    };
    const first = await page(null);
    const second = await page(first.pageInfo.endCursor);
    expect([...first.rows, ...second.rows].map(({ row }) => row.serial)).toEqual(
      Array.from({ length: 20 }, (_, place) => place + 1),
    );
    expect(asked).toHaveLength(2);
    for (const { sql, values } of asked) {
      const steps = (await index.database.reader.query(`EXPLAIN QUERY PLAN ${sql}`, [...values])) as {
        readonly detail: string;
      }[];
      expect(steps.map(({ detail }) => detail)).toEqual([
        expect.stringContaining('SEARCH p USING PRIMARY KEY'),
        expect.stringContaining('SEARCH s USING INTEGER PRIMARY KEY'),
      ]);
    }
  });
});
