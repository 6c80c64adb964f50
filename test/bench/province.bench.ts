import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { databaseKinds } from '../support/databaseKinds';
import { endTestRun } from '../support/endTestRun';
import { beginTestRun } from '../support/testRun';
import { tableOf, type DatabaseFigures } from './catalogue/figures';
import { figuresInChild } from './inChild';

/** Fills the provincial index with generated standards, four references each, asks it, and prints the figures side by side. */
async function main(): Promise<void> {
  beginTestRun();
  const { values } = parseArgs({
    options: { rows: { type: 'string', default: '500000' }, only: { type: 'string' } },
  });
  const rows = Number(values.rows);
  const wanted = databaseKinds().filter(
    ({ name }) => values.only === undefined || name.toLowerCase() === values.only.toLowerCase(),
  );
  try {
    const measured: DatabaseFigures[] = [];
    for (const { name } of wanted)
      measured.push(await figuresInChild('province/measureProvince.ts', name, [String(rows)]));
    console.log(
      `${rows.toLocaleString('en')} standards; load of the machine ${loadavg()[0]?.toFixed(1) ?? '?'}`,
    );
    console.log(tableOf(measured));
  } finally {
    await endTestRun();
  }
}

void main();
