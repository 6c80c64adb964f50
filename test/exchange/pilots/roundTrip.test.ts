import fc from 'fast-check';
import {
  exportFile,
  fileFormats,
  Headings,
  openRows,
  pilotColumns,
  pilotForm,
  readPilot,
  type PilotRow,
} from '../../../shared/exchange';
import { allOf, trialFolder } from '../support/trialFiles';
import { trialLookups } from '../support/trialLookups';
import { pilotRows, TODAY } from '../support/trialPilots';

const folder = trialFolder();

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

async function thereAndBack(rows: readonly PilotRow[], format: (typeof fileFormats)[number]) {
  const file = folder.path(`pilots.${format}`);
  await exportFile(file, each(rows), format, pilotForm);
  const headings = new Headings(pilotColumns);
  const read = await allOf((await openRows(file, undefined, pilotColumns)).rows);
  return read.map((row) => {
    if ('broken' in row) throw new Error(row.broken);
    const reading = readPilot(row, { lookups: trialLookups, headings, today: TODAY });
    if ('problems' in reading) throw new Error(JSON.stringify(reading.problems));
    expect(reading.warnings).toEqual([]);
    return { sector: reading.sector, facts: reading.facts };
  });
}

describe('pilots in files', () => {
  it.each(fileFormats)('come back from %s as they were', async (format) => {
    const reached = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(pilotRows, { minLength: 1, maxLength: 5 }), async (rows) => {
        for (const { facts } of rows) reached.add(facts.stage);
        expect(await thereAndBack(rows, format)).toEqual(rows);
      }),
      { numRuns: 40 },
    );
    expect(reached.size).toBeGreaterThan(5);
  });
});
