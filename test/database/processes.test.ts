import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Database, changeRows } from '../../shared/database';
import { databaseKinds, type TestDatabase } from '../support/databaseKinds';
import { startProcess, type TestProcess } from '../support/startProcess';
import { waitFor } from '../support/waitFor';
import { CreateRegister1700000000001, Entry, entry, register } from './register';

describe.each(databaseKinds())('several processes on one database of $name', (kind) => {
  let home: TestDatabase;
  let started: TestProcess[];

  const start = (...task: string[]): TestProcess => {
    const worker = path.join(__dirname, 'registerWorker.ts');
    const process = startProcess(worker, [JSON.stringify(home.config), ...task]);
    started.push(process);
    return process;
  };

  beforeEach(async () => {
    started = [];
    home = await kind.create('processes');
  });
  afterEach(async () => {
    await Promise.all(started.filter(({ child }) => child.exitCode === null).map((each) => each.kill()));
    await home.drop();
  });

  it('migrates once when four open it new at the same time', async () => {
    await Promise.all(['a', 'b', 'c', 'd'].map((name) => start('append', name, '5').ended()));
    const database = await Database.open(home.config, register);
    expect(await database.reader.query('SELECT name FROM migrations')).toEqual([
      { name: CreateRegister1700000000001.name },
    ]);
    expect(await database.reader.count(Entry)).toBe(20);
    await database.close();
  });

  it('keeps every transaction that was acknowledged before the process was killed', async () => {
    const writer = start('append', 'entry', '100000');
    await waitFor('some entries', () => writer.lines.length > 100);
    await writer.kill();
    const acknowledged = [...writer.lines];
    const database = await Database.open(home.config, register);
    const kept = new Set((await database.reader.find(Entry)).map(({ code }) => code));
    expect(acknowledged.filter((code) => !kept.has(code))).toEqual([]);
    expect(kept.size).toBeLessThanOrEqual(acknowledged.length + 1);
    await database.close();
  });

  it('keeps nothing of a transaction whose process was killed, and goes on', async () => {
    const database = await Database.open(home.config, register);
    await database.transaction((manager) => manager.insert(Entry, entry('held')));
    const holder = start('hold');
    await holder.line('holding');
    await holder.kill();
    await database.transaction((manager) => changeRows(manager, 'UPDATE entry SET version = version + 10'));
    expect(await database.reader.findOneByOrFail(Entry, { code: 'held' })).toMatchObject({ version: 11 });
    await database.close();
  });

  it('waits for the lock of another process, and neither reads nor timers wait meanwhile', async () => {
    const database = await Database.open(home.config, register);
    await database.transaction((manager) => manager.insert(Entry, entry('held')));
    const holder = start('hold');
    await holder.line('holding');
    let done = false;
    const waiting = database
      .transaction((manager) => changeRows(manager, 'UPDATE entry SET version = version * 10'))
      .then(() => (done = true));
    for (let turn = 0; turn < 20; turn += 1) {
      await wait(1);
      expect(await database.reader.findOneByOrFail(Entry, { code: 'held' })).toMatchObject({ version: 1 });
    }
    expect(done).toBe(false);
    holder.child.stdin?.write('go on\n');
    await waiting;
    expect(await database.reader.findOneByOrFail(Entry, { code: 'held' })).toMatchObject({ version: 20 });
    await holder.ended();
    await database.close();
  });

  it('lets each of two that write without a pause come in', async () => {
    const database = await Database.open(home.config, register);
    const other = start('append', 'other', '200');
    await other.line('other 1');
    for (let number = 0; number < 200; number += 1) {
      await database.transaction((manager) => manager.insert(Entry, entry(`mine ${number}`)));
    }
    await other.ended();
    expect(await database.reader.count(Entry)).toBe(400);
    await database.close();
  });
});
