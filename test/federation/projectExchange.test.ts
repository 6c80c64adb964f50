import { join } from 'node:path';
import { openCatalogues } from '../../shared/cli/openCatalogues';
import {
  exportFile,
  fileFormats,
  importRecords,
  projectKind,
  type OpenCatalogues,
} from '../../shared/exchange';
import { readProjectSeeds } from '../../shared/kernel/projects';
import { sectors } from '../../shared/kernel/sectorKeys';
import { allOf } from '../exchange/support/trialFiles';
import { databaseKinds } from '../support/databaseKinds';
import { createTestDatabases } from '../support/testDatabases';

jest.setTimeout(120_000);

const today = '2026-12-31';

describe.each(databaseKinds())('projects that travel in files on $name', (kind) => {
  let here: Awaited<ReturnType<typeof createTestDatabases>>;
  let there: typeof here;
  let from: OpenCatalogues;
  let to: OpenCatalogues;

  beforeAll(async () => {
    [here, there] = [await createTestDatabases(kind), await createTestDatabases(kind)];
    [from, to] = [await openCatalogues(here.env), await openCatalogues(there.env)];
    for (const names of sectors) await from.projects.write(names.key, readProjectSeeds(names), today);
  });

  afterAll(async () => {
    await from.close();
    await to.close();
    await here.drop();
    await there.drop();
  });

  it('are the same elsewhere, with their comments, and stay as they are when they come again', async () => {
    const rows = await allOf(from.projects.all());
    expect(rows.length).toBeGreaterThan(sectors.length);
    expect(rows.some(({ comments }) => comments.length > 0)).toBe(true);
    for (const [index, format] of fileFormats.entries()) {
      const file = join(here.env.DATA_DIR, `projects.${format}`);
      await exportFile(file, from.projects.all(), format, projectKind.form);
      const { lookups, projects: registers } = to;
      const dry = await importRecords(projectKind, {
        file,
        registers,
        lookups,
        today,
        dryRun: true,
        batchSize: 2,
      });
      const wet = await importRecords(projectKind, { file, registers, lookups, today, batchSize: 2 });
      const outcome = index === 0 ? 'registered' : 'unchanged';
      for (const report of [dry, wet])
        expect(report).toMatchObject({ format, read: rows.length, [outcome]: rows.length });
    }
    expect(await allOf(to.projects.all())).toEqual(rows);
  });

  it('are refused when their number is that of another project', async () => {
    const [known] = await allOf(from.projects.all());
    if (!known) throw new Error('there is no project');
    const { planNumber } = known.project;
    const other = { ...known, project: { ...known.project, key: 'another' } };
    for (const outcomes of [
      await from.projects.check(known.sector, [other], today),
      await from.projects.write(known.sector, [other], today),
    ])
      expect(outcomes).toMatchObject([{ code: 'BAD_USER_INPUT', field: 'planNumber', value: planNumber }]);
  });
});
