import fc from 'fast-check';
import {
  exportFile,
  fileFormats,
  Headings,
  openRows,
  projectColumns,
  projectForm,
  readProject,
  type ProjectRow,
} from '../../../shared/exchange';
import { allOf, trialFolder } from '../support/trialFiles';
import { trialLookups } from '../support/trialLookups';
import { projectRows, TODAY } from '../support/trialProjects';

const folder = trialFolder();

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

async function thereAndBack(rows: readonly ProjectRow[], format: (typeof fileFormats)[number]) {
  const file = folder.path(`projects.${format}`);
  await exportFile(file, each(rows), format, projectForm);
  const headings = new Headings(projectColumns);
  const read = await allOf((await openRows(file, undefined, projectColumns)).rows);
  return read.map((row) => {
    if ('broken' in row) throw new Error(row.broken);
    const reading = readProject(row, { lookups: trialLookups, headings, today: TODAY });
    if ('problems' in reading) throw new Error(JSON.stringify(reading.problems));
    expect(reading.warnings).toEqual([]);
    return { sector: reading.sector, ...reading.facts };
  });
}

describe('projects in files', () => {
  it.each(fileFormats)('come back from %s as they were', async (format) => {
    const reached = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(projectRows, { minLength: 1, maxLength: 5 }), async (rows) => {
        for (const { project } of rows) reached.add(project.stage);
        expect(await thereAndBack(rows, format)).toEqual(rows);
      }),
      { numRuns: 40 },
    );
    expect(reached.size).toBeGreaterThan(5);
  });
});
