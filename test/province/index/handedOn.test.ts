import { countStatements } from '../../../shared/database';
import { CatalogueImport, seedRows } from '../../../shared/kernel/catalogue/CatalogueImport';
import type { ImportOutcome } from '../../../shared/kernel/records/ImportOutcome';
import type { StandardFacts } from '../../../shared/kernel/catalogue/StandardFacts';
import { HandedOnFeed } from '../../../shared/kernel/changes/HandedOnFeed';
import type { Indexer } from '../../../subgraphs/province/index/Indexer';
import { databaseKinds } from '../../support/databaseKinds';
import { standardFacts } from '../../support/standardFacts';
import { openFollowedSectors, type FollowedSectors } from '../support/openFollowedSectors';

const facts = (number: number, title = `示例 防洪堤规范 ${String(number)}`): StandardFacts =>
  standardFacts({
    code: `DB32/T ${String(7000 + number)}-2020`,
    title,
    drafting: [{ name: '示例 单位', creditCode: null, role: 'LEAD' }],
    references: [{ code: 'GB/T 1.1', dated: false, clause: '2' }],
  });

const range = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => facts(from + index));

/** More rows than a log is asked for at once. */
const MANY = 1_500;

describe.each(databaseKinds())('rows of a log that are handed on to the index on $name', (kind) => {
  let followed: FollowedSectors;
  let indexer: Indexer;

  beforeEach(async () => {
    followed = await openFollowedSectors(kind);
    indexer = followed.indexerOf([followed.sectors[0].indexFeed]);
    await indexer.nudge(followed.sectors[0].feed.sector);
  });
  afterEach(async () => {
    await indexer.stop();
    await followed.drop();
  });

  const write = (standards: readonly StandardFacts[]) => followed.write(followed.sectors[0], standards);
  const nudge = (by = indexer) => by.nudge(followed.sectors[0].feed.sector);

  /** Takes in the log. @returns how many of its rows were read from the database */
  const rowsReadBack = async (by = indexer): Promise<number> => {
    const { log } = followed.sectors[0];
    const read = jest.spyOn(log, 'changes');
    await nudge(by);
    const pages = await Promise.all(read.mock.results.map(({ value }) => value as Promise<unknown[]>));
    read.mockRestore();
    return pages.flat().length;
  };

  const expectToHoldWhatTheSectorHolds = async (standards: number) => {
    const { compared, repairs } = await followed.reconcilerOf(followed.sectors[0].feed).reconcile('CONTENT');
    expect({ compared, repairs }).toEqual({ compared: standards, repairs: [] });
    expect((await followed.statuses())[0]).toMatchObject({ rows: standards, lagSeconds: 0 });
  };

  it('are not read back, and are what is read back', async () => {
    await write(range(0, MANY));
    expect(await rowsReadBack()).toBe(0);
    await write([...range(10, 5).map((each) => ({ ...each, title: '示例 改名' })), ...range(MANY, 20)]);
    expect(await rowsReadBack()).toBe(0);
    await expectToHoldWhatTheSectorHolds(MANY + 20);
    const { feed, indexFeed } = followed.sectors[0];
    await write(range(MANY + 20, 3));
    const after = MANY + 24;
    expect(await indexFeed.changes(after, 10)).toEqual(await feed.changes(after, 10));
  });

  it('end where a writer that hands nothing on went between', async () => {
    const [sector] = followed.sectors;
    await write(range(0, 10));
    const single = { actor: 'agency', clientMutationId: 'between', body: {} };
    await sector.catalogue.register(facts(10, '示例 单独登记'), single);
    await write(range(11, 10));
    expect(await rowsReadBack()).toBeGreaterThan(0);
    await expectToHoldWhatTheSectorHolds(21);
  });

  it('are taken in once where another process was faster', async () => {
    await write(range(0, 30));
    await nudge(followed.indexer);
    expect(await rowsReadBack()).toBe(0);
    await write(range(30, 5));
    await Promise.all([nudge(followed.indexer), nudge()]);
    await expectToHoldWhatTheSectorHolds(35);
  });

  it('are read from the log by one that starts anew', async () => {
    await write(range(0, 30));
    const feed = new HandedOnFeed(followed.sectors[0].feed);
    expect(await rowsReadBack(followed.indexerOf([feed]))).toBe(30);
    await expectToHoldWhatTheSectorHolds(30);
  });

  it('do not hide that the log is another than the one read before', async () => {
    await write(range(0, 30));
    await nudge();
    await followed.database.transaction((manager) =>
      manager.query('UPDATE source SET cursorHash = ? WHERE sector = ?', [
        'f'.repeat(64),
        followed.sectors[0].feed.sector,
      ]),
    );
    await write(range(30, 3));
    expect(await rowsReadBack()).toBeGreaterThanOrEqual(30);
    await expectToHoldWhatTheSectorHolds(33);
  });

  it('are taken in later when the index could not be written', async () => {
    await write(range(0, 30));
    await followed.database.transaction((manager) => manager.query('ALTER TABLE posting RENAME TO away'));
    await expect(nudge()).rejects.toThrow();
    await followed.database.transaction((manager) => manager.query('ALTER TABLE away RENAME TO posting'));
    expect(await rowsReadBack()).toBe(0);
    await expectToHoldWhatTheSectorHolds(30);
  });

  it('are none of a batch that was rolled back', async () => {
    const [{ parts, agency }] = followed.sectors;
    const failing = {
      ...parts,
      alongside: () => Promise.reject(new Error('no room is left')),
    };
    const writing: Promise<ImportOutcome[]> = new CatalogueImport(failing, seedRows).write(
      range(0, 5),
      agency.subject,
    );
    await expect(writing).rejects.toThrow('no room is left');
    await nudge();
    await expectToHoldWhatTheSectorHolds(0);
    await write(range(5, 5));
    expect(await rowsReadBack()).toBe(0);
    await expectToHoldWhatTheSectorHolds(5);
  });

  it('are let go when the reader stays away, and kept for nobody', async () => {
    const [sector] = followed.sectors;
    for (let start = 0; start < 9_000; start += MANY) await write(range(start, MANY));
    expect(await rowsReadBack()).toBeGreaterThan(0);
    await expectToHoldWhatTheSectorHolds(9_000);
    const unread = new HandedOnFeed(sector.feed);
    unread.handOn(await sector.feed.changes(0, 10));
    const { statements } = await countStatements(() => unread.changes(0, 10));
    expect(statements.filter(({ sql }) => sql.includes('FROM change_log'))).toHaveLength(1);
  });
});
