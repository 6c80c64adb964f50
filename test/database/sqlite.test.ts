import { copyFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { countStatements, Database } from '../../shared/database';
import { databaseKinds, type TestDatabase } from '../support/databaseKinds';
import { Entry, entry, register } from './register';

const [sqlite] = databaseKinds();

describe('on SQLite', () => {
  let home: TestDatabase;
  let file: string;
  let database: Database;

  beforeEach(async () => {
    if (!sqlite) throw new Error('no SQLite');
    home = await sqlite.create('sqlite');
    if (home.config.kind !== 'sqlite') throw new Error('not a file');
    file = home.config.file;
    database = await Database.open(home.config, register);
  });
  afterEach(async () => {
    await database.close();
    await home.drop();
  });

  it('brings a commit to the disk before it acknowledges it', async () => {
    const settings = await database.transaction((manager) =>
      Promise.all(
        ['synchronous', 'journal_mode', 'foreign_keys'].map((name) => manager.query(`PRAGMA ${name}`)),
      ),
    );
    expect(settings).toEqual([[{ synchronous: 2 }], [{ journal_mode: 'wal' }], [{ foreign_keys: 1 }]]);
  });

  it('has everything in the one file once it is closed', async () => {
    await database.transaction((manager) => manager.insert(Entry, entry('a')));
    await database.close();
    const copy = path.join(path.dirname(file), 'copy.sqlite');
    copyFileSync(file, copy);
    const opened = await Database.open({ kind: 'sqlite', file: copy }, register);
    expect(await opened.reader.count(Entry)).toBe(1);
    await opened.close();
  });

  it('writes nothing of a transaction before its commit, however small the page cache', async () => {
    const small = await Database.open(home.config, { ...register, pageCache: { writing: 1, reading: 1 } });
    const written = () => statSync(`${file}-wal`).size;
    await small.transaction((manager) => manager.insert(Entry, entry('a')));
    const before = written();
    await small.transaction(async (manager) => {
      await manager.insert(Entry, { ...entry('b'), facts: 'x'.repeat(8 * 1024 * 1024) });
      expect(written()).toBe(before);
    });
    expect(written()).toBeGreaterThan(before + 8 * 1024 * 1024);
    await small.close();
  });

  it('keeps the rows of a clustered table in the order of its key', async () => {
    await expect(database.reader.query('SELECT rowid FROM posting')).rejects.toThrow('no such column: rowid');
    expect(await database.reader.query('SELECT rowid FROM entry')).toEqual([]);
  });

  it('names the columns of a row as they are, whatever they were when the statement was first used', async () => {
    const read = () => database.reader.query('SELECT * FROM entry');
    await database.transaction((manager) => manager.insert(Entry, entry('a')));
    const [before] = await read();
    await database.transaction((manager) =>
      manager.query("ALTER TABLE entry ADD COLUMN note text DEFAULT 'new'"),
    );
    expect(await read()).toEqual([{ ...before, note: 'new' }]);
  });

  it('makes the folders of its file', async () => {
    const deep = path.join(path.dirname(file), 'a', 'b', 'deep.sqlite');
    await (await Database.open({ kind: 'sqlite', file: deep }, register)).close();
    expect(readdirSync(path.dirname(deep))).toContain('deep.sqlite');
  });

  it('leaves the process its turns during a long transaction', async () => {
    let turns = 0;
    let running = true;
    const tick = (): void => {
      turns += 1;
      if (running) setImmediate(tick);
    };
    setImmediate(tick);
    const begun = performance.now();
    await database.transaction(async (manager) => {
      for (let row = 0; row < 20_000; row += 1) {
        await manager.query('INSERT INTO posting (term, weight, doc) VALUES (?, ?, ?)', ['a', 1, row]);
      }
    });
    running = false;
    expect(turns).toBeGreaterThan((performance.now() - begun) / 100);
  });

  it('does not let a turn between statements that are counted', async () => {
    const { count } = await countStatements(async () => {
      let turns = 0;
      setImmediate(() => (turns += 1));
      const begun = performance.now();
      while (performance.now() - begun < 50) await database.reader.query('SELECT 1');
      expect(turns).toBe(0);
    });
    expect(count).toBeGreaterThan(1);
  });
});
