import { Database, countStatements, insertOrLower, insertRows, upsertRows } from '../../shared/database';
import { databaseKinds, type TestDatabase } from '../support/databaseKinds';
import { Entry, Posting, entry, register } from './register';

const NARROW = ['term', 'weight', 'doc'];
const WIDE = Object.keys(entry(''));

const postings = (count: number): unknown[][] => Array.from({ length: count }, (_, doc) => ['水', 1, doc]);
const wide = (code: string, facts: Partial<Entry> = {}): unknown[] => Object.values(entry(code, facts));

describe.each(databaseKinds())('many rows on $name', (kind) => {
  let home: TestDatabase;
  let database: Database;

  const insert = (rows: unknown[][], options?: Parameters<typeof insertRows>[4]): Promise<void> =>
    database.transaction((manager) => insertRows(manager, 'posting', NARROW, rows, options));
  const upsert = (rows: unknown[][]): Promise<void> =>
    database.transaction((manager) => upsertRows(manager, 'entry', WIDE, ['code'], rows));

  beforeAll(async () => {
    home = await kind.create('rows');
    database = await Database.open(home.config, register);
  });
  beforeEach(() =>
    database.transaction(async (manager) => {
      await manager.query('DELETE FROM entry');
      await manager.query('DELETE FROM posting');
    }),
  );
  afterAll(async () => {
    await database.close();
    await home.drop();
  });

  it.each([0, 1, 7, 8, 9, 15, 16, 17, 63, 64, 65, 255, 256, 257, 1999, 2000, 2001, 5003])(
    'inserts exactly %i rows',
    async (count) => {
      await insert(postings(count));
      const rows: { doc: number }[] = await database.reader.query('SELECT doc FROM posting ORDER BY doc');
      expect(rows.map(({ doc }) => doc)).toEqual(postings(count).map((row) => row[2]));
    },
  );

  it('sends few statements: 100,000 rows with less than 500', async () => {
    const { count } = await countStatements(() => insert(postings(100_000)));
    expect(count).toBeLessThan(500);
    expect(await database.reader.count(Posting)).toBe(100_000);
  });

  it('stays below the limit of values in a statement with wide rows', async () => {
    const columns = Array.from({ length: 200 }, (_, index) => `c${index}`);
    await database.transaction(async (manager) => {
      await manager.query(`CREATE TABLE wide (${columns.map((column) => `${column} int`).join(', ')})`);
      await insertRows(manager, 'wide', columns, Array(600).fill(columns.map((_column, index) => index)));
    });
    expect(await database.reader.query('SELECT COUNT(*) AS n, SUM(c199) AS last FROM wide')).toEqual([
      { n: 600, last: 600 * 199 },
    ]);
  });

  it('stays below the size limit of a statement with long texts, every character escaped', async () => {
    const facts = "'".repeat(900_000);
    await upsert(Array.from({ length: 12 }, (_, index) => wide(`long ${index}`, { facts })));
    expect(await database.reader.countBy(Entry, { facts })).toBe(12);
  });

  it('undoes all rows of a transaction when one of them is refused', async () => {
    await expect(insert([...postings(3000), ['水', 1, 7]])).rejects.toThrow(/unique|duplicate/i);
    expect(await database.reader.count(Posting)).toBe(0);
  });

  it('leaves rows that are there when told to ignore duplicates', async () => {
    await insert(postings(10));
    await insert([...postings(20), ...postings(5)], { ignoreDuplicates: true });
    expect(await database.reader.count(Posting)).toBe(20);
  });

  it('does not take another fault for a duplicate', async () => {
    await expect(insert([['水', null, 1]], { ignoreDuplicates: true })).rejects.toThrow(/null/i);
    expect(await database.reader.count(Posting)).toBe(0);
  });

  it('gives rows that are there the new values, and inserts the others', async () => {
    await upsert([wide('a', { version: 1, facts: 'old' }), wide('b', { version: 1, facts: 'old' })]);
    await upsert([
      wide('b', { version: 2, facts: null }),
      wide('c', { version: 2 }),
      wide('c', { version: 3 }),
    ]);
    const rows = await database.reader.find(Entry, { order: { code: 'ASC' } });
    expect(rows.map(({ code, version, facts }) => [code, version, facts])).toEqual([
      ['a', 1, 'old'],
      ['b', 2, null],
      ['c', 3, null],
    ]);
  });

  it('lowers one column of rows that are there to the lesser value, none being the least', async () => {
    const lower = (...rows: unknown[][]) =>
      database.transaction((manager) =>
        insertOrLower(manager, 'entry', WIDE, { key: 'code', lowered: 'issuedOn' }, rows),
      );
    const told = (code: string, issuedOn: string | null, version: number) =>
      wide(code, { issuedOn, version });
    await lower(...['a', 'b', 'c', 'd'].map((code) => told(code, code === 'd' ? null : '2020-05-01', 1)));
    await lower(
      told('a', '2019-01-01', 2),
      told('b', '2021-01-01', 2),
      told('c', null, 2),
      told('d', '2018-01-01', 2),
    );
    const rows = await database.reader.find(Entry, { order: { code: 'ASC' } });
    expect(rows.map(({ code, issuedOn, version }) => [code, issuedOn, version])).toEqual([
      ['a', '2019-01-01', 1],
      ['b', '2020-05-01', 1],
      ['c', null, 1],
      ['d', null, 1],
    ]);
  });

  it('has nothing to change in rows that are all key', async () => {
    const twice = [...postings(3), ...postings(3)];
    await database.transaction((manager) => upsertRows(manager, 'posting', NARROW, NARROW, twice));
    expect(await database.reader.count(Posting)).toBe(3);
  });

  it.each([
    ['short', ['水', 1]],
    ['long', ['水', 1, 2, 3]],
  ])('refuses a row that is too %s', async (_which, row) => {
    await expect(insert([...postings(2), row, ['水']])).rejects.toThrow('3 values');
    expect(await database.reader.count(Posting)).toBe(0);
  });

  it('needs a transaction', async () => {
    await expect(insertRows(database.reader, 'posting', NARROW, postings(1))).rejects.toThrow('transaction');
  });
});
