import { sectorLookups } from '../../subgraphs/openFederation';
import { loadSectors } from '../../subgraphs/sectorFolders';
import { seedCatalogue, seedFacts } from '../../subgraphs/seedCatalogue';
import { openTestSector, type TestSector } from '../contract/support/openTestSector';
import { databaseKinds } from '../support/databaseKinds';
import { TEST_DAY, testClock } from '../support/testClock';

const [definition] = loadSectors().filter(({ registers }) => registers.length > 0);

let sector: TestSector;
afterEach(() => sector.drop());

it.each(databaseKinds())('a seed that was cut off is completed at the next start on $name', async (kind) => {
  if (!definition) throw new Error('no sector keeps a register of its own');
  let isDiskFull = true;
  sector = await openTestSector(kind, {
    ...definition,
    registers: definition.registers.map((register) => ({
      ...register,
      check: (facts, scope) => {
        if (isDiskFull) throw new Error('the disk is full');
        return register.check(facts, scope);
      },
    })),
  });
  const lookups = sectorLookups();
  const seed = () => seedCatalogue(sector, lookups, testClock);
  const figures = async () => {
    const { data } = await sector.ask(
      `{ ${sector.subgraph.names.field} { standards { totalCount } pilots { totalCount } } }`,
    );
    const own = await Promise.all(
      sector.subgraph.registers.map(({ table }) =>
        sector.database.reader.query(`SELECT COUNT(*) AS count FROM ${table}`),
      ),
    );
    return { data, own, end: await sector.log.end() };
  };

  await expect(seed()).rejects.toThrow('the disk is full');
  isDiskFull = false;
  await seed();
  const seeded = await figures();
  expect(seeded.data).toEqual({
    [sector.subgraph.names.field]: {
      standards: { totalCount: seedFacts(definition.key, lookups, TEST_DAY).length },
      pilots: { totalCount: expect.any(Number) },
    },
  });
  expect(seeded.own.length).toBeGreaterThan(0);
  for (const [row] of seeded.own as [{ count: number | string }][])
    expect(Number(row.count)).toBeGreaterThan(0);

  await seed();
  expect(await figures()).toEqual(seeded);
});
