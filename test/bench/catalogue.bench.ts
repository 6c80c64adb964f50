import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { databaseKinds } from '../support/databaseKinds';
import { endTestRun } from '../support/endTestRun';
import { beginTestRun } from '../support/testRun';
import { tableOf, type DatabaseFigures } from './catalogue/figures';
import { figuresInChild } from './inChild';
import { generatedStandards, writeJsonLines } from './generatedStandards';

/** Imports generated standards into each database system, asks questions at full size, and prints the figures side by side. */
async function main(): Promise<void> {
  beginTestRun();
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
    for (const { name } of wanted)
      measured.push(await figuresInChild('catalogue/measureDatabase.ts', name, [folder, String(rows)]));
    console.log(
      `${rows.toLocaleString('en')} standards; load of the machine ${loadavg()[0]?.toFixed(1) ?? '?'}`,
    );
    console.log(tableOf(measured));
  } finally {
    rmSync(folder, { recursive: true });
    await endTestRun();
  }
}

void main();
