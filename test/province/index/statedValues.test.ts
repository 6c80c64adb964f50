import { readRegisterSeeds, type RowFacts } from '../../../shared/kernel/registers';
import type { Closeness } from '../../../subgraphs/province/index/inventory';
import { Reconciliations } from '../../../subgraphs/province/index/Reconciliations';
import { TEST_DAY, type TestSector } from '../../contract/support/openTestSector';
import { databaseKinds } from '../../support/databaseKinds';
import { standardFacts } from '../../support/standardFacts';
import { waitFor } from '../../support/waitFor';
import { openFollowedSectors, type FollowedSectors } from '../support/openFollowedSectors';

jest.setTimeout(120_000);

const REGISTERS = ['emissionLimits', 'energyLimits', 'waterQuotas'] as const;
/** More rows of one register than are compared at once. */
const COPIES = 4;
const scope = { actor: 'test', today: TEST_DAY.toISOString().slice(0, 10) };

describe.each(databaseKinds())('values that registers state on $name', (kind) => {
  let followed: FollowedSectors;
  let ecology: TestSector;
  let rows: number;

  const tablesOf = (name: string) => {
    const tables = ecology.subgraph.registers.find(({ register }) => register.name === name);
    if (!tables) throw new Error(`ecology keeps no ${name}`);
    return tables;
  };

  const register = async (name: string, facts: readonly RowFacts[]) => {
    rows += await ecology.registerBook.register(tablesOf(name), facts, scope);
  };

  beforeAll(async () => {
    followed = await openFollowedSectors(kind);
    const found = followed.sectors.find(({ subgraph }) => subgraph.names.folder === 'ecology');
    if (!found) throw new Error('ecology is not followed');
    ecology = found;
    rows = 0;
    await followed.write(ecology, [standardFacts({ code: 'GB 16780-2021' })]);
    for (const name of REGISTERS) {
      const seeds = readRegisterSeeds('ecology', tablesOf(name), scope);
      const copies = name === 'energyLimits' ? COPIES : 1;
      for (let copy = 0; copy < copies; copy += 1) {
        await register(
          name,
          seeds.map((facts) => ({ ...facts, key: `${facts.key}-${String(copy)}` })),
        );
      }
    }
    await followed.indexer.nudge('ECOLOGY');
  });
  afterAll(() => followed.drop());

  const damage = (sql: string, values: readonly unknown[] = []) =>
    followed.database.transaction((manager) => manager.query(sql, [...values]));
  const stated = async () =>
    (
      (await followed.database.reader.query(
        'SELECT recordId, field, standardCode, subject, indicator, value, unit FROM stated_value ORDER BY recordId, field',
      )) as { readonly value: number | string }[]
    ).map((row) => ({ ...row, value: Number(row.value) }));
  const waiting = async () =>
    (await followed.database.reader.query('SELECT * FROM overlap_pending')) as object[];
  const repairsOf = async (closeness: Closeness = 'CONTENT') => {
    const { repairs, compared } = await followed.reconcilerOf(ecology.feed).reconcile(closeness);
    expect(compared).toBe(closeness === 'CONTENT' ? 1 + rows : 1);
    return repairs.map(({ entity, kind: found }) => `${found} ${entity}`).sort();
  };

  it('are found the same where nothing happened', async () => {
    expect((await stated()).length).toBeGreaterThan(1000);
    expect(await repairsOf()).toEqual([]);
  });

  it('are put right where they are another, missing, or of nothing, and their standards compared again', async () => {
    const before = await stated();
    const [water, energy, emission] = [
      'water-quota:ecology:gb-t-18916-2-2022-1-0',
      'energy-limit:ecology:gb-16780-2021-1-3',
      'emission-limit:ecology:db32-4440-2022-1-0',
    ];
    await damage('UPDATE stated_value SET value = value + 1 WHERE recordId = ? AND field = ?', [
      energy,
      'limit',
    ]);
    await damage('DELETE FROM stated_value WHERE recordId = ?', [emission]);
    await damage('UPDATE stated_value SET recordId = ? WHERE recordId = ?', [
      'water-quota:ecology:zz',
      water,
    ]);
    await damage('DELETE FROM overlap_pending');

    expect(await repairsOf('VERSIONS')).toEqual([]);
    expect(await repairsOf()).toEqual([
      `GHOST water-quota:ecology:zz`,
      `MISSING ${emission}`,
      `MISSING ${water}`,
      `STALE ${energy}`,
    ]);
    expect(await stated()).toEqual(before);
    expect(await waiting()).toHaveLength(1);
    const kept = (await followed.database.reader.query(
      'SELECT sector, entity, kind FROM index_repair ORDER BY entity',
    )) as object[];
    expect(kept).toHaveLength(4);
    expect(kept[0]).toEqual({ sector: 'ECOLOGY', entity: emission, kind: 'MISSING' });
    expect(await repairsOf()).toEqual([]);
  });

  it('are put right where the index lost all of them', async () => {
    const before = await stated();
    await damage('DELETE FROM stated_value');
    expect((await repairsOf()).length).toBe(
      new Set(before.map((row) => (row as { recordId?: string }).recordId)).size,
    );
    expect(await stated()).toEqual(before);
  });

  it('are no fault where their sector writes them meanwhile', async () => {
    const [first] = readRegisterSeeds('ecology', tablesOf('energyLimits'), scope);
    if (!first) throw new Error('there are no limits');
    let isComparing = true;
    const writing = (async () => {
      for (let round = 0; isComparing; round += 1) {
        const row = { ...first, key: `${first.key}-0`, limit: 500 + round };
        expect(await ecology.registerBook.import(tablesOf('energyLimits'), [row], scope)).toEqual([
          'UPDATED',
        ]);
      }
    })();
    const found: string[] = [];
    for (let round = 0; round < 3; round += 1) found.push(...(await repairsOf()));
    isComparing = false;
    await writing;
    expect(found).toEqual([]);
  });

  it('are compared by themselves, in one of several rounds', async () => {
    await damage('UPDATE stated_value SET value = value + 1 WHERE recordId = ?', [
      'energy-limit:ecology:gb-16780-2021-2-0',
    ]);
    const before = (await followed.database.reader.query('SELECT id FROM index_repair')) as object[];
    const rounds = new Reconciliations([ecology.feed], followed.parts, followed.indexer, 20, 3);
    rounds.start();
    await waitFor('the repair', async () => {
      const repaired = (await followed.database.reader.query('SELECT id FROM index_repair')) as object[];
      return repaired.length === before.length + 1;
    });
    await rounds.stop();
    expect(await repairsOf()).toEqual([]);
  });
});
