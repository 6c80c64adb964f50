import { Database, changeRows } from '../../shared/database';
import { databaseKinds, type TestDatabase } from '../support/databaseKinds';
import { Entry, Posting, entry, register } from './register';

describe.each(databaseKinds())('values on $name', (kind) => {
  let home: TestDatabase;
  let database: Database;

  const write = (sql: string, values: unknown[]): Promise<unknown> =>
    database.transaction((manager) => manager.query(sql, values));

  beforeAll(async () => {
    home = await kind.create('values');
    database = await Database.open(home.config, register);
  });
  beforeEach(() =>
    database.transaction(async (manager) => {
      await changeRows(manager, 'DELETE FROM entry');
      await changeRows(manager, 'DELETE FROM posting');
    }),
  );
  afterAll(async () => {
    await database.close();
    await home.drop();
  });

  const full = {
    code: 'DB32/T 3920-2020 \'"`\\ %_ 水泥 𠮷',
    facts: JSON.stringify({ title: '水泥\n\u0000', list: Array(20_000).fill('0123456789') }),
    issuedOn: '2020-12-31',
    at: '2020-12-31T23:59:59.999Z',
    version: -2_147_483_648,
    bytes: 2 ** 53 - 1,
    sourced: false,
    maximum: 12345678.0625,
  };

  it.each([
    ['every column filled', full],
    ['every column that may be empty left empty', entry('empty')],
  ])('come back through an entity as they were given, with %s', async (_which, given) => {
    await database.transaction((manager) => manager.insert(Entry, given));
    expect(await database.reader.find(Entry)).toEqual([{ id: expect.any(Number), ...given }]);
  });

  it('come back from raw SQL in the same form', async () => {
    await database.transaction((manager) => manager.insert(Entry, full));
    const [row] = await database.reader.query('SELECT * FROM entry WHERE code = ?', [full.code]);
    expect(row).toEqual({ id: expect.any(Number), ...full, sourced: 0 });
  });

  it('count and add up to numbers', async () => {
    await database.transaction((manager) =>
      manager.insert(Entry, [
        entry('a', { maximum: 0.5, bytes: 2 }),
        entry('b', { maximum: 0.25, bytes: 3 }),
      ]),
    );
    const sums =
      'SELECT COUNT(*) AS n, SUM(bytes) AS bytes, SUM(maximum) AS maximum, MAX(issuedOn) AS latest FROM entry';
    expect(await database.reader.query(sums)).toEqual([{ n: 2, bytes: 5, maximum: 0.75, latest: null }]);
  });

  it('are numbered by the database', async () => {
    const ids = await database.transaction(async (manager) => {
      const first = await manager.save(Entry, entry('a'));
      const second = await manager.save(Entry, entry('b'));
      return [first.id, second.id];
    });
    expect(ids[1]).toBe((ids[0] ?? NaN) + 1);
  });

  it('are ordered by code point, and differ by case, accents and trailing spaces', async () => {
    const terms = [
      '',
      ' ',
      'A',
      'B',
      'Z',
      'a',
      'a ',
      'a  ',
      'ab',
      'z',
      'é',
      'ｅ',
      '一',
      '水',
      '水 ',
      '水泥',
      '龥',
      'Ａ',
      '𠮷',
    ];
    const sorted = [...terms].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    await database.transaction((manager) =>
      manager.insert(
        Posting,
        [...terms].reverse().map((term) => ({ term, weight: 1, doc: 1 })),
      ),
    );
    const rows: { term: string }[] = await database.reader.query('SELECT term FROM posting ORDER BY term');
    expect(rows.map(({ term }) => term)).toEqual(sorted);
    const found: unknown[] = await database.reader.query('SELECT term FROM posting WHERE term = ?', ['a']);
    expect(found).toEqual([{ term: 'a' }]);
  });

  it('join texts and numbers the same way', async () => {
    expect(await database.reader.query("SELECT 'a' || ? || ? AS joined", ['b', 1])).toEqual([
      { joined: 'ab1' },
    ]);
  });

  it.each([
    ['a boolean', true, '1'],
    ['an integer', 7, '7'],
    ['a fraction', 1.5, '1.5'],
    ['a big integer', 9_007_199_254_740_993n, '9007199254740993'],
  ])('take %s into a text column as its digits', async (_what, value, stored) => {
    await write('INSERT INTO posting (term, weight, doc) VALUES (?, ?, ?)', [value, 1, 1]);
    expect(await database.reader.find(Posting)).toEqual([{ term: stored, weight: 1, doc: 1 }]);
  });

  it.each([
    ['nothing', null],
    ['nothing at all', undefined],
    ['bytes', Buffer.from('x')],
  ])('take %s as a statement’s only value', async (_what, value) => {
    expect(await database.reader.query('SELECT COUNT(*) AS n FROM posting WHERE term = ?', [value])).toEqual([
      { n: 0 },
    ]);
  });

  it.each([
    ['no number', NaN],
    ['an endless number', Infinity],
  ])('refuse %s', async (_what, value) => {
    await expect(
      write('INSERT INTO posting (term, weight, doc) VALUES (?, ?, ?)', ['a', 1, value]),
    ).rejects.toThrow();
    expect(await database.reader.count(Posting)).toBe(0);
  });

  it('keep a text with a NUL character whole or refuse it', async () => {
    const written = write('INSERT INTO posting (term, weight, doc) VALUES (?, ?, ?)', ['a\0b', 1, 1]);
    if (database.dialect === 'sqlite') await expect(written).rejects.toThrow('NUL');
    else expect(await written.then(() => database.reader.find(Posting))).toMatchObject([{ term: 'a\0b' }]);
  });
});
