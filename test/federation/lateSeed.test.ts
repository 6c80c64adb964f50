import { openCatalogues } from '../../shared/cli/openCatalogues';
import type { StandardFacts } from '../../shared/kernel/catalogue/StandardFacts';
import { openFederation, sectorLookups, type Federation } from '../../subgraphs/openFederation';
import { seedFacts } from '../../subgraphs/seedCatalogue';
import { databaseKinds } from '../support/databaseKinds';
import { TEST_DAY, testClock } from '../support/testClock';
import { standardFacts } from '../support/standardFacts';
import { createTestDatabases, type TestDatabases } from '../support/testDatabases';

jest.setTimeout(120_000);

const lookups = sectorLookups();
const seedOf = (folder: string) => seedFacts(folder, lookups, TEST_DAY);

describe.each(databaseKinds())('a first start after an import on $name', (kind) => {
  let databases: TestDatabases;
  beforeAll(async () => {
    databases = await createTestDatabases(kind);
  });
  afterAll(() => databases.drop());

  const [own, others] = seedOf('ecology') as [StandardFacts, StandardFacts];
  const imported = { ...own, title: '示例 先行导入的标题' };
  const elsewhere = standardFacts({ code: others.code, title: '示例 归属另一领域' });
  const unknown = standardFacts({ code: 'DB32/T 98765-2025', title: '示例 种子所无' });

  const started = async <Result>(seed: boolean, look: (federation: Federation) => Promise<Result>) => {
    const federation = await openFederation({ env: databases.env, clock: testClock, seed });
    try {
      await federation.settled();
      return await look(federation);
    } finally {
      await federation.close();
    }
  };
  const catalogues = ({ sectors }: Federation) =>
    Promise.all(
      sectors.map(async ({ name, store, database, log }) => {
        const held = await store.scan(database.reader, 0, 2000);
        const titles = new Map(held.map(({ standard: { code, title } }) => [code, title]));
        return [name, { titles, end: await log.end() }] as const;
      }),
    ).then((entries) => new Map(entries));

  it('brings what comes with the project, and leaves alone what is there and what another sector has', async () => {
    const { writer, close } = await openCatalogues(databases.env);
    expect(await writer.write('ECOLOGY', [imported, unknown])).toEqual(['REGISTERED', 'REGISTERED']);
    expect(await writer.write('SERVICES', [elsewhere])).toEqual(['REGISTERED']);
    await close();

    const held = await started(true, catalogues);
    for (const [folder, { titles }] of held) {
      const expected = new Map(seedOf(folder).map(({ code, title }) => [code, title]));
      if (folder === 'ecology') {
        expected.set(imported.code, imported.title).set(unknown.code, unknown.title);
        expected.delete(elsewhere.code);
      }
      if (folder === 'services') expected.set(elsewhere.code, elsewhere.title);
      expect([folder, new Map([...titles].sort())]).toEqual([folder, new Map([...expected].sort())]);
    }
  });

  it('is the only one to do so', async () => {
    const before = await started(false, catalogues);
    expect(await started(true, catalogues)).toEqual(before);
  });
});
