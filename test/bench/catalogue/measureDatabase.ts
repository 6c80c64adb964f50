import { join } from 'node:path';
import { databaseKinds } from '../../support/databaseKinds';
import { createTestDatabases } from '../../support/testDatabases';
import { sampleOf } from './CatalogueSample';
import { tellFigures } from '../inChild';
import type { Figure } from './figures';
import { importCatalogue } from './importCatalogue';
import { openGateway } from './openGateway';
import { facetsOfAll, facetsOfSearch, listPages, lookups, PAGE_SIZE, searches } from './questions';
import { timeQuestion, type Question } from './timeQuestion';

const FAR_PAGE = 1000;
const BYTES_PER_MEGABYTE = 1_000_000;

function durations(name: string, { p50, p95 }: { p50: number; p95: number }, most?: number): Figure[] {
  return [
    { name: `${name} p50`, unit: 'ms', value: p50 },
    { name: `${name} p95`, unit: 'ms', value: p95, ...(most !== undefined && { most }) },
  ];
}

/** Questions and answers at full size, through the gateway. */
async function measureQuestions(url: string, rows: number): Promise<Figure[]> {
  const sample = sampleOf(rows);
  const time = async (question: Promise<Question>) => timeQuestion(url, await question);
  const far = Math.min(FAR_PAGE, Math.floor(rows / PAGE_SIZE));
  const lookup = await time(lookups(url, sample));
  const search = await time(searches(url, sample));
  const first = await time(listPages(url, 1));
  const last = await time(listPages(url, far));
  return [
    ...durations('lookup by number', lookup, 5),
    ...durations('two-character search, page and count', search, 30),
    ...durations('list of six sectors, page 1', first),
    ...durations(`list of six sectors, page ${far.toLocaleString('en')}`, last),
    {
      name: `page ${far.toLocaleString('en')} against page 1`,
      unit: '×',
      value: last.p50 / first.p50,
      most: 1.5,
    },
    ...durations('facets of all standards', await time(facetsOfAll(url, sample))),
    ...durations('facets of a search', await time(facetsOfSearch(url, sample))),
  ];
}

/** Imports the file into fresh databases of one kind, asks, and gives the figures. */
async function measureDatabase(name: string, folder: string, rows: number): Promise<Figure[]> {
  const kind = databaseKinds().find((each) => each.name === name);
  if (!kind) throw new Error(`${name} cannot be measured here`);
  const databases = await createTestDatabases(kind);
  try {
    const { rowsPerSecond, processorPerRow } = await importCatalogue(
      join(folder, 'standards.jsonl'),
      rows,
      databases.env,
    );
    const gateway = await openGateway(databases.env, folder);
    const answers = await measureQuestions(gateway.url, rows).finally(() => gateway.close());
    return [
      { name: 'import with log and index', unit: 'rows/s', value: rowsPerSecond, least: 3000 },
      { name: '  processor time of this process, a row', unit: 'µs', value: processorPerRow },
      ...answers,
      {
        name: 'most memory of the whole process',
        unit: 'MB',
        value: (process.resourceUsage().maxRSS * 1024) / BYTES_PER_MEGABYTE,
        most: 600,
      },
    ];
  } finally {
    await databases.drop();
  }
}

const [name = '', folder = '', rows = ''] = process.argv.slice(2);
void tellFigures(measureDatabase(name, folder, Number(rows)));
