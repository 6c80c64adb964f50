/* A process that uses the register beside the tests': node … registerWorker.ts <config as JSON> <task> [count] */
import { once } from 'node:events';
import { Database, changeRows, insertRows, type DatabaseConfig } from '../../shared/database';
import { entry, register } from './register';

const COLUMNS = Object.keys(entry(''));

function say(line: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(`${line}\n`, () => resolve()));
}

/** One entry in each transaction; each is reported once it is committed. */
async function append(database: Database, name: string, count: number): Promise<void> {
  for (let number = 1; number <= count; number += 1) {
    const code = `${name} ${number}`;
    await database.transaction((manager) =>
      insertRows(manager, 'entry', COLUMNS, [Object.values(entry(code))]),
    );
    await say(code);
  }
}

/** Keeps a row, and on SQLite the whole file, to itself until told to go on. */
async function hold(database: Database): Promise<void> {
  await database.transaction(async (manager) => {
    await changeRows(manager, 'UPDATE entry SET version = version + 1 WHERE code = ?', ['held']);
    await say('holding');
    await once(process.stdin, 'data');
  });
}

async function main([config = '', task = '', name = '', count = '0']: string[]): Promise<void> {
  const database = await Database.open(JSON.parse(config) as DatabaseConfig, register);
  if (task === 'append') await append(database, name, Number(count));
  if (task === 'hold') await hold(database);
  await database.close();
  process.stdin.destroy();
}

void main(process.argv.slice(2));
