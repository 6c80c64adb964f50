import { Database, changeRows, isDuplicateKey, lockRow } from '../../shared/database';
import { databaseKinds, type TestDatabase } from '../support/databaseKinds';
import { Entry, entry, register } from './register';

const TWENTY = Array.from({ length: 20 }, (_, index) => index);

describe.each(databaseKinds())('transactions on $name', (kind) => {
  let home: TestDatabase;
  let database: Database;

  const codes = async (): Promise<string[]> =>
    (await database.reader.find(Entry, { order: { code: 'ASC' } })).map(({ code }) => code);

  beforeAll(async () => {
    home = await kind.create('transactions');
    database = await Database.open(home.config, register);
  });
  beforeEach(() => database.transaction((manager) => changeRows(manager, 'DELETE FROM entry')));
  afterAll(async () => {
    await database.close();
    await home.drop();
  });

  it('shows the reader what is committed, at once, and nothing before', async () => {
    await database.transaction(async (manager) => {
      await manager.insert(Entry, entry('a'));
      expect(await manager.count(Entry)).toBe(1);
      expect(await database.reader.count(Entry)).toBe(0);
    });
    expect(await database.reader.count(Entry)).toBe(1);
  });

  it('undoes everything when the work throws, and passes the error on', async () => {
    const refusal = new Error('refused');
    const work = database.transaction(async (manager) => {
      await manager.save(Entry, [entry('a'), entry('b')]);
      throw refusal;
    });
    await expect(work).rejects.toBe(refusal);
    expect(await codes()).toEqual([]);
  });

  it('gives back what the work returns', async () => {
    expect(await database.transaction(async () => 'done')).toBe('done');
  });

  it('loses no change of twenty transactions at once that each read a row and write it', async () => {
    await database.transaction((manager) => manager.insert(Entry, entry('counter', { version: 0 })));
    const seen = await Promise.all(
      TWENTY.map(() =>
        database.transaction(async (manager) => {
          const row = await lockRow<Entry>(manager, 'entry', { code: 'counter' });
          const version = (row?.version ?? NaN) + 1;
          await changeRows(manager, 'UPDATE entry SET version = ? WHERE code = ?', [version, 'counter']);
          return version;
        }),
      ),
    );
    expect(seen.sort((a, b) => a - b)).toEqual(TWENTY.map((index) => index + 1));
    expect(await database.reader.findOneByOrFail(Entry, { code: 'counter' })).toMatchObject({ version: 20 });
  });

  it('keeps of twenty transactions at once exactly those that did not throw', async () => {
    const outcomes = await Promise.allSettled(
      TWENTY.map((index) =>
        database.transaction(async (manager) => {
          await manager.save(Entry, [entry(`${index} first`), entry(`${index} second`)]);
          if (index % 3 === 0) throw new Error(`${index} refused`);
        }),
      ),
    );
    expect(outcomes.map(({ status }) => status === 'fulfilled')).toEqual(
      TWENTY.map((index) => index % 3 !== 0),
    );
    const kept = TWENTY.filter((index) => index % 3 !== 0);
    expect(await codes()).toEqual(kept.flatMap((index) => [`${index} first`, `${index} second`]).sort());
  });

  it('lets readers read while transactions are under way', async () => {
    await database.transaction((manager) => manager.insert(Entry, entry('a')));
    await database.transaction(async (manager) => {
      await manager.update(Entry, { code: 'a' }, { version: 7 });
      const versions = await Promise.all(
        TWENTY.map(() => database.reader.findOneByOrFail(Entry, { code: 'a' })),
      );
      expect(new Set(versions.map(({ version }) => version))).toEqual(new Set([1]));
    });
  });

  it('takes a transaction inside another for a part of it that can fail alone', async () => {
    await database.transaction(async (manager) => {
      await manager.insert(Entry, entry('outer'));
      await database.transaction((inner) => inner.insert(Entry, entry('kept')));
      const failing = database.transaction(async (inner) => {
        await inner.insert(Entry, entry('lost'));
        throw new Error('refused');
      });
      await expect(failing).rejects.toThrow('refused');
    });
    expect(await codes()).toEqual(['kept', 'outer']);
  });

  it('undoes the inner transaction with the outer', async () => {
    const work = database.transaction(async () => {
      await database.transaction((inner) => inner.insert(Entry, entry('inner')));
      throw new Error('refused');
    });
    await expect(work).rejects.toThrow('refused');
    expect(await codes()).toEqual([]);
  });

  it('keeps inner transactions apart that are asked for side by side', async () => {
    await database.transaction(() =>
      Promise.allSettled(
        TWENTY.map((index) =>
          database.transaction(async (inner) => {
            await inner.insert(Entry, entry(String(index)));
            if (index % 2 === 0) throw new Error('refused');
          }),
        ),
      ),
    );
    expect(await codes()).toEqual(
      TWENTY.filter((index) => index % 2 === 1)
        .map(String)
        .sort(),
    );
  });

  it('takes what was started inside a transaction but asks after its end for one of its own', async () => {
    const elsewhere = await kind.create('elsewhere');
    const other = await Database.open(elsewhere.config, register);
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    // As long as any transaction of the process runs, what was started inside one remembers it.
    await other.transaction(async () => {
      let later: Promise<unknown> = Promise.resolve();
      await database.transaction(async () => {
        later = ended.then(() => database.transaction((manager) => manager.insert(Entry, entry('later'))));
      });
      end();
      await later;
    });
    expect(await codes()).toEqual(['later']);
    await other.close();
    await elsewhere.drop();
  });

  it('takes a transaction of another database for one of its own', async () => {
    const elsewhere = await kind.create('elsewhere');
    const other = await Database.open(elsewhere.config, register);
    try {
      const work = database.transaction(async (manager) => {
        await manager.insert(Entry, entry('here'));
        await other.transaction(async (there) => {
          await there.insert(Entry, entry('there'));
          await database.transaction((inner) => inner.insert(Entry, entry('here too')));
        });
        throw new Error('refused');
      });
      await expect(work).rejects.toThrow('refused');
      expect(await codes()).toEqual([]);
      expect(await other.reader.count(Entry)).toBe(1);
    } finally {
      await other.close();
      await elsewhere.drop();
    }
  });

  it('goes on after a duplicate key, which it tells from other faults', async () => {
    await database.transaction(async (manager) => {
      await manager.insert(Entry, entry('a'));
      const duplicate = await manager.insert(Entry, entry('a')).catch((error: unknown) => error);
      expect(isDuplicateKey(duplicate)).toBe(true);
      const mistake = await manager.query('SELECT nothing FROM nowhere').catch((error: unknown) => error);
      expect(isDuplicateKey(mistake)).toBe(false);
      await manager.insert(Entry, entry('b'));
    });
    expect(await codes()).toEqual(['a', 'b']);
  });

  it('refuses to write through the reader', async () => {
    await expect(database.reader.insert(Entry, entry('a'))).rejects.toThrow(/read.?only/i);
    expect(await codes()).toEqual([]);
  });

  it('reports how many rows a condition met, changed in value or not', async () => {
    await database.transaction(async (manager) => {
      await manager.insert(Entry, [entry('a'), entry('b'), entry('c', { version: 2 })]);
      expect(await changeRows(manager, 'UPDATE entry SET version = 1 WHERE version = 1')).toBe(2);
      expect(await changeRows(manager, 'UPDATE entry SET version = 1 WHERE version = ?', [9])).toBe(0);
      expect(await changeRows(manager, 'DELETE FROM entry')).toBe(3);
    });
  });

  it('finds no row to lock where there is none', async () => {
    expect(await database.transaction((manager) => lockRow(manager, 'entry', { code: 'a' }))).toBeNull();
  });

  it('waits for the transactions under way before it closes, and begins no other', async () => {
    const again = await Database.open(home.config, register);
    let closing: Promise<void> = Promise.resolve();
    const work = again.transaction(async (manager) => {
      closing = again.close();
      await manager.insert(Entry, entry('last'));
    });
    await work;
    await closing;
    await expect(again.transaction(async () => undefined)).rejects.toThrow('closed');
    expect(await codes()).toEqual(['last']);
  });
});
