import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { projectFile } from '../../shared/service/projectFile';
import type { RecordedFetch } from '../support/recordFetches';
import { compareWays, type Column } from './subgraphs/compareWays';
import { Measurer, startProcess, told } from './subgraphs/Measurer';
import { tableOfFetches, type FetchFigures } from './subgraphs/tableOfFetches';

async function recordedFetches(folder: string, only: string): Promise<RecordedFetch[]> {
  const fetches = await told<RecordedFetch[]>(startProcess('recordExamples.ts', folder));
  return fetches.filter(({ name }) => name.startsWith(only));
}

async function columnsOf(folder: string, against: string | undefined): Promise<Column[]> {
  const here = await Measurer.open(projectFile(), join(folder, 'here'));
  if (against === undefined) {
    return [
      { name: 'graphql-js', measurer: here, way: 'interpreted' },
      { name: 'compiled', measurer: here, way: 'compiled' },
      { name: 'with all checks', measurer: here, way: 'whole' },
    ];
  }
  const there = await Measurer.open(resolve(against), join(folder, 'there'));
  return [
    { name: 'there', measurer: there, way: 'whole' },
    { name: 'here', measurer: here, way: 'whole' },
  ];
}

/**
 * Measures what the subgraphs take for what the gateway fetches from them: executed by graphql-js and compiled, or with
 * `--against` by another checkout of this project and by this one. `--only` takes the operations whose names begin so.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      against: { type: 'string' },
      only: { type: 'string', default: '' },
      times: { type: 'string', default: '450' },
    },
  });
  const folder = mkdtempSync(join(tmpdir(), 'subgraphs-bench-'));
  let columns: readonly Column[] = [];
  try {
    const fetches = await recordedFetches(join(folder, 'here'), values.only);
    columns = await columnsOf(folder, values.against);
    const figures: FetchFigures[] = [];
    for (const fetch of fetches) {
      const microseconds = await compareWays(fetch, columns, Number(values.times));
      figures.push({ name: fetch.name, subgraph: fetch.subgraph, microseconds });
    }
    console.log(
      tableOfFetches(
        columns.map(({ name }) => name),
        figures,
      ),
    );
    console.log(`load of the machine ${loadavg()[0]?.toFixed(1) ?? '?'}`);
  } finally {
    for (const { measurer } of columns) measurer.close();
    rmSync(folder, { recursive: true });
  }
}

void main();
