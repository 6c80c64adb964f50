import { join } from 'node:path';
import { openCatalogues } from '../../shared/cli/openCatalogues';
import {
  exportFile,
  fileFormats,
  importRecords,
  pilotKind,
  type OpenCatalogues,
} from '../../shared/exchange';
import { readPilotSeeds } from '../../shared/kernel/pilots';
import { sectors } from '../../shared/kernel/sectorKeys';
import { allOf } from '../exchange/support/trialFiles';
import { databaseKinds } from '../support/databaseKinds';
import { createTestDatabases } from '../support/testDatabases';

jest.setTimeout(120_000);

const today = '2026-12-31';

describe.each(databaseKinds())('pilots that travel in files on $name', (kind) => {
  let here: Awaited<ReturnType<typeof createTestDatabases>>;
  let there: typeof here;
  let from: OpenCatalogues;
  let to: OpenCatalogues;

  beforeAll(async () => {
    [here, there] = [await createTestDatabases(kind), await createTestDatabases(kind)];
    [from, to] = [await openCatalogues(here.env), await openCatalogues(there.env)];
    for (const names of sectors) await from.pilots.write(names.key, readPilotSeeds(names), today);
  });

  afterAll(async () => {
    await from.close();
    await to.close();
    await here.drop();
    await there.drop();
  });

  it('are the same elsewhere, with their steps and documents, and stay as they are when they come again', async () => {
    const rows = await allOf(from.pilots.all());
    expect(rows.length).toBeGreaterThan(sectors.length);
    expect(rows.some(({ facts }) => facts.evidence.length > 1)).toBe(true);
    expect(rows.some(({ facts }) => facts.history.length === 0)).toBe(true);
    for (const [index, format] of fileFormats.entries()) {
      const file = join(here.env.DATA_DIR, `pilots.${format}`);
      await exportFile(file, from.pilots.all(), format, pilotKind.form);
      const { lookups, pilots: registers } = to;
      const dry = await importRecords(pilotKind, {
        file,
        registers,
        lookups,
        today,
        dryRun: true,
        batchSize: 2,
      });
      const wet = await importRecords(pilotKind, { file, registers, lookups, today, batchSize: 2 });
      const outcome = index === 0 ? 'registered' : 'unchanged';
      for (const report of [dry, wet])
        expect(report).toMatchObject({ format, read: rows.length, [outcome]: rows.length });
    }
    expect(await allOf(to.pilots.all())).toEqual(rows);
  });
});
