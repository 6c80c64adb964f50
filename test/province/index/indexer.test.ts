import { countStatements } from '../../../shared/database';
import type { StandardFacts } from '../../../shared/kernel/catalogue/StandardFacts';
import { StandardListing } from '../../../shared/kernel/listing/StandardListing';
import { PostingSearch } from '../../../subgraphs/province/search/PostingSearch';
import { postingsOf } from '../../../subgraphs/province/search/postingsOf';
import { databaseKinds } from '../../support/databaseKinds';
import { standardFacts } from '../../support/standardFacts';
import { waitFor } from '../../support/waitFor';
import { openFollowedSectors, type FollowedSectors } from '../support/openFollowedSectors';

const facts = (number: number, title = `示例 绿色物流服务规范 ${String(number)}`): StandardFacts =>
  standardFacts({
    code: `DB32/T ${String(7000 + number)}-2020`,
    title,
    drafting: [{ name: '示例 单位', creditCode: null, role: 'LEAD' }],
    references: [{ code: 'GB/T 1.1', dated: false, clause: '2' }],
  });

const range = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => facts(from + index));

describe.each(databaseKinds())('the index following change logs on $name', (kind) => {
  let followed: FollowedSectors;

  beforeAll(async () => {
    followed = await openFollowedSectors(kind);
  });
  afterAll(() => followed.drop());

  const nudgeAll = async (indexer = followed.indexer) => {
    await Promise.all(followed.sectors.map(({ feed }) => indexer.nudge(feed.sector)));
  };

  const indexed = async () => {
    const rows = (await followed.database.reader.query('SELECT id FROM standard')) as { id: string }[];
    return followed.index.store.findByIds(
      followed.database.reader,
      rows.map(({ id }) => id),
    );
  };

  const expectToHoldWhatSectorsHold = async () => {
    const held = await Promise.all(
      followed.sectors.map(async ({ feed, store, database }) => {
        const ids = (await feed.versions('STANDARD', '', 10_000)).map(({ id }) => id);
        return [...(await store.findByIds(database.reader, ids)).values()].map((standard) => ({
          ...standard,
          own: {},
        }));
      }),
    );
    const expected = new Map(held.flat().map((standard) => [standard.id, standard]));
    expect(await indexed()).toEqual(expected);
  };

  const expectPostingsOfRows = async () => {
    const rows = (await followed.database.reader.query('SELECT serial, searchText FROM standard')) as {
      serial: number;
      searchText: string;
    }[];
    const expected = rows.flatMap(({ serial, searchText }) =>
      [...postingsOf(searchText)].map(([term, weight]) => JSON.stringify([term, weight, serial])),
    );
    const kept = (await followed.database.reader.query('SELECT term, weight, serial FROM posting')) as Record<
      'term' | 'weight' | 'serial',
      unknown
    >[];
    expect(kept.map(({ term, weight, serial }) => JSON.stringify([term, weight, serial])).sort()).toEqual(
      expected.sort(),
    );
  };

  const titlesFound = async (query: string) => {
    const listing = await StandardListing.open(
      followed.database,
      new PostingSearch(followed.database),
      { query, filter: {}, orderBy: null, page: { size: 100, cursor: null, backwards: false } },
      '2026-06-01',
    );
    return (await listing.page()).rows.map(({ row }) => row.title);
  };

  it('holds what the sectors hold, and finds it by its present title only', async () => {
    const [sector, other] = followed.sectors;
    await followed.write(sector, range(0, 30));
    await followed.write(other, range(30, 20));
    await nudgeAll();
    await followed.write(sector, [facts(3, '示例 冷链仓储')]);
    await nudgeAll();
    await expectToHoldWhatSectorsHold();
    await expectPostingsOfRows();
    expect(await titlesFound('冷链')).toEqual(['示例 冷链仓储']);
    expect(await titlesFound('物流')).toHaveLength(49);
  });

  it('has what was written before it was told to look', async () => {
    const [sector] = followed.sectors;
    for (let number = 50; number < 55; number += 1) {
      const busy = followed.indexer.nudge(sector.feed.sector);
      await followed.write(sector, [facts(number)]);
      await followed.indexer.nudge(sector.feed.sector);
      expect((await indexed()).size).toBe(number + 1);
      await busy;
    }
  });

  it('is the same when several take in the same logs at once', async () => {
    const [sector, other] = followed.sectors;
    const feeds = followed.sectors.map(({ feed }) => feed);
    const indexers = [followed.indexer, followed.indexerOf(feeds), followed.indexerOf(feeds)];
    for (let round = 0; round < 4; round += 1) {
      await Promise.all([
        followed.write(sector, range(100 + round * 50, 60)),
        followed.write(other, range(1000 + round * 50, 50)),
        ...indexers.map((indexer) => nudgeAll(indexer)),
      ]);
    }
    await Promise.all(indexers.map((indexer) => nudgeAll(indexer)));
    await expectToHoldWhatSectorsHold();
    await expectPostingsOfRows();
    const statuses = await followed.statuses();
    expect(statuses.map(({ rows }) => rows)).toEqual([245, 220]);
  });

  it('takes in any number of changes, and each only once', async () => {
    const [sector] = followed.sectors;
    const counts: number[] = [];
    for (const [from, count] of [
      [2000, 500],
      [2500, 1000],
    ] as const) {
      for (let start = 0; start < count; start += 500) await followed.write(sector, range(from + start, 500));
      counts.push((await countStatements(() => followed.indexer.nudge(sector.feed.sector))).count);
    }
    const [before] = await followed.statuses();
    expect(before).toMatchObject({ lagSeconds: 0, rows: 1745 });
    const again = await countStatements(() => followed.indexer.nudge(sector.feed.sector));
    expect(again.statements.map(({ sql }) => sql).filter((sql) => /INSERT|UPDATE|DELETE/.test(sql))).toEqual(
      [],
    );
    expect(Math.max(...counts)).toBeLessThan(kind.name === 'SQLite' ? 300 : 60);
  });

  it('reads a log from its start when it is not the one read before', async () => {
    const [sector] = followed.sectors;
    const [before] = await followed.statuses();
    await followed.database.transaction((manager) =>
      manager.query('UPDATE source SET cursorHash = ? WHERE sector = ?', [
        'f'.repeat(64),
        sector.feed.sector,
      ]),
    );
    expect((await followed.statuses())[0]?.lagSeconds).toBeGreaterThan(0);
    await followed.write(sector, [facts(2, '示例 改名')]);
    await nudgeAll();
    await expectToHoldWhatSectorsHold();
    const cursor = Number(before?.cursor) + 1;
    expect((await followed.statuses())[0]).toMatchObject({ cursor, rows: before?.rows, lagSeconds: 0 });
  });

  it('stops cleanly amid its work', async () => {
    const [sector] = followed.sectors;
    await followed.write(sector, range(4000, 200));
    const indexer = followed.indexerOf([sector.feed]);
    await indexer.start();
    await indexer.stop();
    const { total } = followed.database.statements;
    await followed.write(sector, range(4200, 10));
    expect(followed.database.statements.total).toBe(total);
    await expect(followed.indexerOf([sector.feed]).nudge(sector.feed.sector)).resolves.toBeUndefined();
    await expectToHoldWhatSectorsHold();
  });

  it('follows by itself once started', async () => {
    const [sector] = followed.sectors;
    const indexer = followed.indexerOf([sector.feed], 20);
    await indexer.start();
    await followed.write(sector, [facts(5000)]);
    await waitFor('the row', async () => (await titlesFound('DB32/T 12000-2020')).length === 1);
    await indexer.stop();
  });

  it('does not stop at a number that two sectors hold', async () => {
    const [sector, other] = followed.sectors;
    await followed.write(other, [facts(1), facts(6000)]);
    await nudgeAll();
    const { folder } = other.subgraph.names;
    const ids = await followed.index.store.serialsOf(followed.database.reader, [
      `standard:${sector.subgraph.names.folder}:${facts(1).code}`,
      `standard:${folder}:${facts(1).code}`,
      `standard:${folder}:${facts(6000).code}`,
    ]);
    expect([...ids.keys()].map((id) => id.split(':')[1]).sort()).toEqual(
      [sector.subgraph.names.folder, folder].sort(),
    );
    expect((await followed.statuses()).every(({ lagSeconds }) => lagSeconds === 0)).toBe(true);
  });
});
