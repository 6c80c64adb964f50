import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { databaseKinds } from '../support/databaseKinds';
import { stopPrivateMariaDb } from '../support/privateMariaDb';
import { tableOf, type DatabaseFigures, type Figure } from './catalogue/figures';
import { generatedStandards, writeJsonLines } from './generatedStandards';

/** Measures one database system in a process of its own, so that its memory is that of nothing else. */
async function figuresOf(database: string, folder: string, rows: number): Promise<DatabaseFigures> {
  const child = fork(join(__dirname, 'catalogue', 'measureDatabase.ts'), [database, folder, String(rows)], {
    execArgv: ['-r', join(__dirname, '..', 'support', 'registerTypescript.cjs')],
    env: { ...process.env, LOG_LEVEL: 'error' },
  });
  let figures: Figure[] | undefined;
  child.on('message', (message) => (figures = message as Figure[]));
  await once(child, 'exit');
  if (!figures) throw new Error(`${database} could not be measured`);
  return { database, figures };
}

/** Imports generated standards into each database system, asks questions at full size, and prints the figures side by side. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { rows: { type: 'string', default: '100000' }, only: { type: 'string' } },
  });
  const rows = Number(values.rows);
  const wanted = databaseKinds().filter(
    ({ name }) => values.only === undefined || name.toLowerCase() === values.only.toLowerCase(),
  );
  const folder = mkdtempSync(join(tmpdir(), 'standards-bench-'));
  try {
    await writeJsonLines(join(folder, 'standards.jsonl'), generatedStandards(rows));
    const measured: DatabaseFigures[] = [];
    for (const { name } of wanted) measured.push(await figuresOf(name, folder, rows));
    console.log(
      `${rows.toLocaleString('en')} standards; load of the machine ${loadavg()[0]?.toFixed(1) ?? '?'}`,
    );
    console.log(tableOf(measured));
  } finally {
    rmSync(folder, { recursive: true });
    await stopPrivateMariaDb();
  }
}

void main();
