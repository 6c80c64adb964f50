import { performance } from 'node:perf_hooks';
import { databaseKinds } from '../../support/databaseKinds';
import { openTestProvince, type TestProvince } from '../../province/graph/support/openTestProvince';
import type { Figure } from '../catalogue/figures';
import { tellFigures } from '../inChild';
import { quantile } from '../quantile';
import { fillIndex, takeInRows } from './fillIndex';
import { generatedIndex, type IndexedFacts } from './generatedIndex';
import { provinceQuestions, timeProvince } from './questions';

/** Standards that are asked about: the first are cited most. */
const SAMPLE = 100;

/** Writes whose way into the index is timed. */
const WRITES = 100;

function sampleOf(count: number): IndexedFacts[] {
  const sample: IndexedFacts[] = [];
  for (const row of generatedIndex(Math.min(count, SAMPLE))) sample.push(row);
  return sample;
}

/** From a write that a sector has done to its being found by the new title. */
async function measureLag(province: TestProvince, sample: readonly IndexedFacts[]): Promise<Figure> {
  const took: number[] = [];
  for (let write = 0; write < WRITES; write += 1) {
    const row = sample[write % sample.length];
    if (!row) break;
    const title = `示例 改名 第${String(write)}次`;
    const begun = performance.now();
    const at = new Date(Date.UTC(2026, 1, 1, 0, 0, write));
    const renamed = { ...row, facts: { ...row.facts, title } };
    await takeInRows(province.database, row.sector, [renamed], { version: 2 + write, at });
    const { data } = await province.ask('query ($code: String!) { standard(code: $code) { title } }', {
      code: row.facts.code,
    });
    if ((data as { standard: { title: string } }).standard.title !== title) throw new Error('not indexed');
    took.push(performance.now() - begun);
  }
  return { name: 'index lag after a write p95', unit: 'ms', value: quantile(took, 0.95), most: 1000 };
}

/** Fills an index of one kind of database, asks, and gives the figures. */
async function measureProvince(name: string, rows: number): Promise<Figure[]> {
  const kind = databaseKinds().find((each) => each.name === name);
  if (!kind) throw new Error(`${name} cannot be measured here`);
  const province = await openTestProvince(kind, { standards: {}, pilots: {}, projects: {} });
  try {
    const cost = await fillIndex(province.database, rows);
    const sample = sampleOf(rows);
    const figures: Figure[] = [
      { name: 'cost of a row, first tenth', unit: 'µs', value: cost.first },
      { name: 'cost of a row, last tenth', unit: 'µs', value: cost.last },
      { name: 'last tenth against the first', unit: '×', value: cost.last / cost.first, most: 1.5 },
    ];
    for (const question of await provinceQuestions(province, sample))
      figures.push(...(await timeProvince(province, question)));
    return [...figures, await measureLag(province, sample)];
  } finally {
    await province.drop();
  }
}

const [name = '', rows = ''] = process.argv.slice(2);
void tellFigures(measureProvince(name, Number(rows)));
