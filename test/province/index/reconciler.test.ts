import type { StandardFacts, StoredStandard } from '../../../shared/kernel/catalogue/StandardFacts';
import { StandardListing } from '../../../shared/kernel/listing/StandardListing';
import type { Closeness } from '../../../subgraphs/province/index/inventory';
import { Reconciliations } from '../../../subgraphs/province/index/Reconciliations';
import { PostingSearch } from '../../../subgraphs/province/search/PostingSearch';
import { databaseKinds } from '../../support/databaseKinds';
import { standardFacts } from '../../support/standardFacts';
import { waitFor } from '../../support/waitFor';
import { openFollowedSectors, type FollowedSectors } from '../support/openFollowedSectors';
import { storedIn } from '../support/openTestIndex';

const facts = (number: number, title = '示例 绿色物流'): StandardFacts =>
  standardFacts({
    code: `DB32/T ${String(7000 + number)}-2020`,
    title,
    drafting: [{ name: '示例 单位', creditCode: null, role: 'LEAD' }],
    references: [{ code: 'GB/T 1.1', dated: false, clause: '2' }],
  });

const STANDARDS = 1203;

describe.each(databaseKinds())('comparing the index with a sector on $name', (kind) => {
  let followed: FollowedSectors;
  let folder: string;

  beforeAll(async () => {
    followed = await openFollowedSectors(kind);
    const [sector, other] = followed.sectors;
    folder = sector.subgraph.names.folder;
    const all = Array.from({ length: STANDARDS }, (_, number) => facts(number));
    for (let start = 0; start < all.length; start += 500) {
      await followed.write(sector, all.slice(start, start + 500));
    }
    await followed.write(other, [facts(9000), facts(9001)]);
    for (const { feed } of followed.sectors) await followed.indexer.nudge(feed.sector);
  });
  afterAll(() => followed.drop());

  const idOf = (number: number) => storedIn(folder, facts(number)).id;

  const damage = (sql: string, values: readonly unknown[] = []) =>
    followed.database.transaction((manager) => manager.query(sql, [...values]));

  const held = (numbers: readonly number[]) =>
    followed.index.store.findByIds(followed.database.reader, numbers.map(idOf));

  const expectWhole = async (numbers: readonly number[]) => {
    const { store, database } = followed.sectors[0];
    const theirs = await store.findByIds(database.reader, numbers.map(idOf));
    const expected = [...theirs].map(([id, standard]): [string, StoredStandard] => [
      id,
      { ...standard, own: {} },
    ]);
    expect(await held(numbers)).toEqual(new Map(expected));
  };

  const repairsOf = async (closeness?: Closeness) => {
    const { repairs, compared } = await followed.reconciler.reconcile(closeness);
    expect(compared).toBe(Number((await followed.sectors[0].feed.head()).rows));
    return repairs
      .map(({ entity, kind: found }) => `${found} ${entity.slice(entity.lastIndexOf(':') + 1)}`)
      .sort();
  };

  const total = async (query: string) =>
    (
      await StandardListing.open(
        followed.database,
        new PostingSearch(followed.database),
        { query, filter: {}, orderBy: null, page: { size: 1, cursor: null, backwards: false } },
        '2026-06-01',
      )
    ).totalCount();

  it('finds nothing wrong where nothing is, and says when it looked', async () => {
    expect((await followed.statuses())[0]?.reconciledAt).toBeNull();
    expect(await repairsOf()).toEqual([]);
    expect(await repairsOf('CONTENT')).toEqual([]);
    const [{ reconciledAt = null } = {}, other] = await followed.statuses();
    expect(Date.now() - Date.parse(String(reconciledAt))).toBeLessThan(60_000);
    expect(other?.reconciledAt).toBeNull();
  });

  it('repairs rows that are missing, stale and ghosts, on any page, and keeps a record', async () => {
    const lost = [0, 1, 500, STANDARDS - 1];
    await damage(`DELETE FROM standard WHERE id IN (${lost.map(() => '?').join(', ')})`, lost.map(idOf));
    await damage('UPDATE standard SET version = 0, title = ? WHERE id = ?', ['旧', idOf(3)]);
    await damage('UPDATE standard SET version = 9 WHERE id = ?', [idOf(777)]);
    const ghosts = [facts(5000, '示例 幽灵标准'), facts(5001, '示例 幽灵标准')];
    await followed.put(folder, ghosts);
    expect(await total('幽灵')).toBe(2);

    expect(await repairsOf()).toEqual([
      'GHOST DB32/T 12000-2020',
      'GHOST DB32/T 12001-2020',
      'MISSING DB32/T 7000-2020',
      'MISSING DB32/T 7001-2020',
      'MISSING DB32/T 7500-2020',
      'MISSING DB32/T 8202-2020',
      'STALE DB32/T 7003-2020',
      'STALE DB32/T 7777-2020',
    ]);

    await expectWhole([...lost, 3, 777]);
    expect((await held([5000, 5001])).size).toBe(0);
    expect([await total('幽灵'), await total('物流')]).toEqual([0, STANDARDS + 2]);
    const records = (await followed.database.reader.query(
      'SELECT sector, entity, kind FROM index_repair ORDER BY entity',
    )) as unknown[];
    expect(records).toHaveLength(8);
    const { sector } = followed.sectors[0].feed;
    expect(records[0]).toEqual({ sector, entity: idOf(5000), kind: 'GHOST' });
    expect(await repairsOf()).toEqual([]);
  });

  it('repairs an index that lost everything', async () => {
    for (const table of ['standard', 'posting']) await damage(`DELETE FROM ${table}`);
    expect(await repairsOf()).toHaveLength(STANDARDS);
    expect((await followed.statuses())[0]?.rows).toBe(STANDARDS);
    expect(await total('物流')).toBe(STANDARDS);
    await expectWhole([0, 600, STANDARDS - 1]);
    const [, other] = followed.sectors;
    expect(await followed.reconcilerOf(other.feed).reconcile()).toMatchObject({ repairs: { length: 2 } });
  });

  it('finds a row of the right version that says something else, when it compares the content', async () => {
    await damage('UPDATE standard SET title = ? WHERE id = ?', ['假', idOf(10)]);
    await damage('DELETE FROM standard_reference WHERE serial = (SELECT serial FROM standard WHERE id = ?)', [
      idOf(11),
    ]);
    expect(await repairsOf()).toEqual([]);
    expect(await repairsOf('CONTENT')).toEqual(['STALE DB32/T 7010-2020', 'STALE DB32/T 7011-2020']);
    await expectWhole([10, 11]);
  });

  it('takes nothing for a fault that is written while it compares', async () => {
    const [sector] = followed.sectors;
    let isComparing = true;
    const writing = (async () => {
      for (let round = 0; isComparing; round += 1) {
        await followed.write(sector, [facts(round % 700, `示例 第${String(round)}次`), facts(2000 + round)]);
      }
    })();
    const found = [];
    for (let round = 0; round < 4; round += 1) {
      found.push(...(await followed.reconciler.reconcile(round % 2 === 0 ? 'VERSIONS' : 'CONTENT')).repairs);
    }
    isComparing = false;
    await writing;
    expect(found).toEqual([]);
  });

  it('releases numbers that were claimed in vain and claims those of its rows', async () => {
    const { sector } = followed.sectors[0].feed;
    const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
    const claims = [
      ['DB32/T 1-2020', sector, ago(11)],
      ['DB32/T 2-2020', sector, ago(9)],
      ['DB32/T 3-2020', 'SOMEBODY_ELSE', ago(11)],
    ];
    await damage('DELETE FROM number_owner');
    for (const claim of claims) {
      await damage('INSERT INTO number_owner (code, sector, claimedAt) VALUES (?, ?, ?)', claim);
    }
    await followed.reconciler.reconcile();
    const owners = (await followed.database.reader.query(
      'SELECT code, sector FROM number_owner ORDER BY code',
    )) as {
      code: string;
      sector: string;
    }[];
    const rows = Number((await followed.sectors[0].feed.head()).rows);
    expect(owners.filter((owner) => owner.sector === sector)).toHaveLength(rows + 1);
    const codes = owners.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['DB32/T 2-2020', 'DB32/T 3-2020', 'DB32/T 7000-2020']));
    expect(codes).not.toContain('DB32/T 1-2020');
  });

  it('compares now and then by itself, and leaves out a sector that does not answer', async () => {
    const [sector, other] = followed.sectors;
    const feeds = followed.sectors.map(({ feed }) => feed);
    const comparedAt = async () => (await followed.statuses())[1]?.reconciledAt;
    const before = await comparedAt();
    await damage('DELETE FROM standard WHERE sector = ?', [other.feed.sector]);
    await sector.close();
    await expect(followed.reconciler.reconcile()).rejects.toThrow();
    expect((await followed.statuses())[0]).toMatchObject({ available: false });

    const rounds = new Reconciliations(feeds, followed.parts, followed.indexer, 20);
    rounds.start();
    await waitFor('the repair', async () => (await comparedAt()) !== before);
    const found = await rounds.run('CONTENT');
    await rounds.stop();
    expect(found).toEqual([{ sector: other.feed.sector, compared: 2, repairs: [] }]);
    const { rows } = (await followed.statuses())[1] ?? {};
    expect(rows).toBe(2);
    expect((await held([0])).size).toBe(1);
  });
});
