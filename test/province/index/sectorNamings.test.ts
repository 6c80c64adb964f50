import { readRegisterSeeds, type RegisterTables } from '../../../shared/kernel/registers';
import type { Closeness } from '../../../subgraphs/province/index/inventory';
import { TEST_DAY, type TestSector } from '../../contract/support/openTestSector';
import { databaseKinds } from '../../support/databaseKinds';
import { openFollowedSectors, type FollowedSectors } from '../support/openFollowedSectors';

jest.setTimeout(120_000);

const scope = { actor: 'test', today: TEST_DAY.toISOString().slice(0, 10) };

describe.each(databaseKinds())('standards that licence items name on $name', (kind) => {
  let followed: FollowedSectors;
  let management: TestSector;
  let items: RegisterTables;
  let ids: readonly [string, string, string];
  let count: number;

  beforeAll(async () => {
    followed = await openFollowedSectors(kind, ['agriculture', 'public-management']);
    [, management] = followed.sectors;
    const tables = management.subgraph.registers.find(({ register }) => register.name === 'licenceItems');
    if (!tables) throw new Error('no licence items are kept');
    items = tables;
    const seeds = readRegisterSeeds('public-management', items, scope);
    count = await management.registerBook.register(items, seeds, scope);
    await followed.indexer.nudge(management.feed.sector);
    const naming = new Set((await namings()).map(({ id }) => id));
    const [one, two, three] = naming;
    if (!one || !two || !three) throw new Error('fewer than three items name a standard');
    ids = [one, two, three];
  });
  afterAll(() => followed.drop());

  const damage = (sql: string, values: readonly unknown[]) =>
    followed.database.transaction((manager) => manager.query(sql, [...values]));
  const namings = async () =>
    (await followed.database.reader.query(
      'SELECT id, code, noun, sector, title FROM sector_naming ORDER BY id, code',
    )) as { readonly id: string; readonly code: string }[];
  const repairs = async (closeness: Closeness = 'CONTENT') => {
    const found = await followed.reconcilerOf(management.feed).reconcile(closeness);
    expect(found.compared).toBe(closeness === 'CONTENT' ? count : 0);
    return found.repairs.map(({ entity, kind: fault }) => `${fault} ${entity}`).sort();
  };

  it('are found the same where nothing happened', async () => {
    expect(await repairs()).toEqual([]);
  });

  it('are put right where one is another, they are missing, or are of nothing', async () => {
    const before = await namings();
    const [renumbered, lost, moved] = ids;
    const { code = '' } = before.find(({ id }) => id === renumbered) ?? {};
    await damage("UPDATE sector_naming SET code = 'GB 1-1990' WHERE id = ? AND code = ?", [renumbered, code]);
    await damage('DELETE FROM sector_naming WHERE id = ?', [lost]);
    await damage('UPDATE sector_naming SET id = ? WHERE id = ?', [
      'licence-item:public-management:zz',
      moved,
    ]);

    expect(await repairs('VERSIONS')).toEqual([]);
    expect(await repairs()).toEqual([
      'GHOST licence-item:public-management:zz',
      ...[`MISSING ${lost}`, `MISSING ${moved}`].sort(),
      `STALE ${renumbered}`,
    ]);
    expect(await namings()).toEqual(before);
    expect(await repairs()).toEqual([]);
  });

  it('are put right where they say another title or sector', async () => {
    const before = await namings();
    await damage("UPDATE sector_naming SET title = 'another' WHERE id = ?", [ids[0]]);
    await damage("UPDATE sector_naming SET sector = 'ECOLOGY' WHERE id = ?", [ids[1]]);
    expect(await repairs()).toEqual([`STALE ${ids[0]}`, `STALE ${ids[1]}`].sort());
    expect(await namings()).toEqual(before);
  });
});
