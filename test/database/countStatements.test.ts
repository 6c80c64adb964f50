import { Database, countStatements } from '../../shared/database';
import { databaseKinds, type TestDatabase } from '../support/databaseKinds';
import { Entry, entry, register } from './register';

describe.each(databaseKinds())('counting statements on $name', (kind) => {
  let home: TestDatabase;
  let database: Database;

  const read = (times: number) => async (): Promise<void> => {
    for (let time = 0; time < times; time += 1) await database.reader.count(Entry);
  };

  beforeAll(async () => {
    home = await kind.create('statements');
    database = await Database.open(home.config, register);
  });
  afterAll(async () => {
    await database.close();
    await home.drop();
  });

  it('counts nothing for work that asks nothing', async () => {
    expect(await countStatements(async () => 'done')).toEqual({ result: 'done', count: 0, statements: [] });
  });

  it('lists the statements of reads and writes in order, with the name of the database', async () => {
    const { count, statements } = await countStatements(async () => {
      await database.reader.query('SELECT 1');
      await database.transaction((manager) => manager.query('DELETE FROM entry WHERE code = ?', ['a']));
    });
    expect(count).toBe(4);
    expect(statements[0]).toEqual({ database: 'register', sql: 'SELECT 1' });
    expect(statements.map(({ sql }) => sql.split(' ')[0])).toEqual([
      'SELECT',
      database.dialect === 'sqlite' ? 'BEGIN' : 'START',
      'DELETE',
      'COMMIT',
    ]);
  });

  it('tells work that runs side by side apart', async () => {
    const counted = await Promise.all([1, 2, 3].map((times) => countStatements(read(times))));
    expect(counted.map(({ count }) => count)).toEqual([1, 2, 3]);
  });

  it('counts the statements of work inside counted work for both', async () => {
    const outer = await countStatements(async () => {
      await read(1)();
      const inner = await countStatements(read(2));
      expect(inner.count).toBe(2);
    });
    expect(outer.count).toBe(3);
  });

  it('counts all statements of the database, counted work or not', async () => {
    const before = database.statements.total;
    await read(3)();
    expect(database.statements.total - before).toBe(3);
  });

  it('shows that the statements for a page do not grow with its rows', async () => {
    const page = (): Promise<{ count: number }> =>
      countStatements(() => database.reader.find(Entry, { take: 50 }));
    const empty = await page();
    await database.transaction((manager) =>
      manager.insert(
        Entry,
        Array.from({ length: 50 }, (_, index) => entry(`code ${index}`)),
      ),
    );
    expect((await page()).count).toBe(empty.count);
  });
});
