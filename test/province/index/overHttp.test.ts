import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { identityKeys } from '../../../shared/identity';
import { EMPTY_LOG } from '../../../shared/kernel/changes/ChangeLog';
import { readRegisterSeeds } from '../../../shared/kernel/registers';
import { serveSubgraph, type ServedSubgraph } from '../../../shared/kernel/serving/serveSubgraph';
import { HttpChangeFeed } from '../../../subgraphs/province/index/HttpChangeFeed';
import { serviceToken } from '../../../subgraphs/serviceToken';
import { databaseKinds } from '../../support/databaseKinds';
import { standardFacts } from '../../support/standardFacts';
import { openFollowedSectors, type FollowedSectors } from '../support/openFollowedSectors';

const [kind] = databaseKinds();
if (!kind) throw new Error('there is no database');

describe('a change log read over HTTP', () => {
  let followed: FollowedSectors;
  let served: ServedSubgraph;
  let feed: HttpChangeFeed;
  let folder: string;
  let url: string;

  const serve = async (port = 0) => {
    const [sector] = followed.sectors;
    served = await serveSubgraph(sector, { port, host: '127.0.0.1', keys: await identityKeys(folder, {}) });
    url = served.url;
  };

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'standards-http-'));
    followed = await openFollowedSectors(kind);
    const [sector] = followed.sectors;
    await followed.write(
      sector,
      Array.from({ length: 40 }, (_, number) =>
        standardFacts({ code: `DB32/T ${String(7000 + number)}-2020` }),
      ),
    );
    const service = { subject: 'service:province', roles: ['AUDITOR' as const], sectors: [] };
    const token = serviceToken(folder, service, {});
    await token();
    await serve();
    feed = new HttpChangeFeed(sector.subgraph.names, { url: () => url, token });
  });
  afterAll(async () => {
    await feed.close();
    await served.close();
    await followed.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is what it is in the process of its sector', async () => {
    const local = followed.sectors[0].feed;
    expect(await feed.head()).toEqual(await local.head());
    expect(await feed.changes(5, 10)).toEqual(await local.changes(5, 10));
    expect(await feed.changes(40, 10)).toEqual([]);
    const inventory = await local.versions('STANDARD', '', 7);
    expect(await feed.versions('STANDARD', '', 7)).toEqual(inventory);
    const ids = [...inventory.map(({ id }) => id), 'standard:nowhere:GB 1-2001'];
    expect(await feed.records(ids)).toEqual(await local.records(ids));
  });

  it('fills the index as the local one does, and says so when its sector has gone and come back', async () => {
    const indexer = followed.indexerOf([feed]);
    await indexer.nudge(feed.sector);
    expect((await followed.statuses([feed]))[0]).toMatchObject({
      rows: 40,
      cursor: 40,
      lagSeconds: 0,
      available: true,
    });

    await served.close();
    const [gone] = await followed.statuses([feed]);
    expect(gone).toMatchObject({ rows: 40, available: false });
    expect(gone?.lagSeconds).toBeGreaterThan(0);
    await expect(indexer.nudge(feed.sector)).rejects.toMatchObject({
      extensions: { code: 'SECTOR_UNAVAILABLE', sector: feed.sector },
    });

    await followed.write(followed.sectors[0], [standardFacts({ code: 'DB32/T 7100-2020' })]);
    await serve(Number(new URL(url).port));
    const [behind] = await followed.statuses([feed]);
    expect(behind).toMatchObject({ available: true, cursor: 40 });
    expect(behind?.lagSeconds).toBeGreaterThan(0);
    await indexer.nudge(feed.sector);
    expect((await followed.statuses([feed]))[0]).toMatchObject({ rows: 41, lagSeconds: 0, available: true });
    await indexer.stop();
  });

  it('tells the rows of all registers, in the order of their ids, a page at a time', async () => {
    const [{ subgraph, registerBook, feed: local }] = followed.sectors;
    const scope = { actor: 'test', today: '2026-06-01' };
    const expected: string[] = [];
    for (const tables of subgraph.registers) {
      const rows = readRegisterSeeds(subgraph.names.folder, tables, scope);
      await registerBook.register(tables, rows, scope);
      expected.push(...rows.map(({ key }) => tables.idOf(key)));
    }
    const found: string[] = [];
    for (let isEnd = false; !isEnd;) {
      const page = await feed.versions('SECTOR_RECORD', found.at(-1) ?? '', 7);
      expect(page.every(({ version }) => version === 1)).toBe(true);
      found.push(...page.map(({ id }) => id));
      isEnd = page.length < 7;
    }
    expect(found).toEqual(expected.sort());
    expect(found.length).toBeGreaterThan(14);
    const ids = [...found.slice(-3), 'standard:agriculture:DB32/T 7000-2020'];
    const records = (await feed.records(ids)) as { readonly id: string }[];
    expect(records).toEqual(await local.records(ids));
    expect(records.map(({ id }) => id).sort()).toEqual(ids.sort());
  });

  it('is refused to who may not read it', async () => {
    const stranger = new HttpChangeFeed(followed.sectors[0].subgraph.names, {
      url: () => url,
      token: serviceToken(folder, { subject: 'nobody', roles: [], sectors: [] }, {}),
    });
    await expect(stranger.head()).rejects.toMatchObject({ extensions: { code: 'SECTOR_UNAVAILABLE' } });
    await stranger.close();
  });

  describe('from a sector that talks garbage', () => {
    let server: Server;
    let answer: RequestListener;
    let broken: HttpChangeFeed;

    beforeAll(async () => {
      server = createServer((request, response) => answer(request, response));
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      const { port } = server.address() as AddressInfo;
      broken = new HttpChangeFeed(followed.sectors[0].subgraph.names, {
        url: () => `http://127.0.0.1:${String(port)}/graphql`,
        token: () => Promise.resolve('token'),
      });
    });
    afterAll(async () => {
      await broken.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    });

    const field = () => followed.sectors[0].subgraph.names.field;
    const json =
      (status: number, body: string): RequestListener =>
      (_request, response) => {
        response.writeHead(status, { 'content-type': 'application/json' }).end(body);
      };

    it.each<[string, () => RequestListener]>([
      ['status 500', () => json(500, '{}')],
      ['a page of HTML', () => json(200, '<html></html>')],
      [
        'a redirection',
        () => (_request, response) => response.writeHead(302, { location: '/elsewhere' }).end(),
      ],
      ['half an answer', () => json(200, '{"data":{"')],
      ['nothing', () => json(200, '')],
      ['null', () => json(200, 'null')],
      ['no field', () => json(200, '{"data":{}}')],
      ['a field that is null', () => json(200, `{"data":{"${field()}":{"changes":null}}}`)],
      ['errors', () => json(200, '{"errors":[{"message":"secret"}]}')],
      ['the end of the connection', () => (request) => request.socket.destroy()],
      ['silence', () => () => undefined],
    ])('is unavailable after %s', async (_, behaviour) => {
      answer = behaviour();
      await expect(broken.head()).rejects.toMatchObject({
        extensions: { code: 'SECTOR_UNAVAILABLE', sector: broken.sector },
      });
    });

    it('is not taken in when rows of it are left out', async () => {
      const [sector] = followed.sectors;
      const entries = await sector.feed.changes(0, 5);
      const kept = entries.filter(({ seq }) => seq !== 3);
      const rows = async () => (await followed.statuses())[0]?.rows;
      const before = await rows();
      const body = { data: { [field()]: { changes: { entries: kept } } } };
      answer = json(200, JSON.stringify(body));
      const indexer = followed.indexerOf([broken]);
      await followed.database.transaction((manager) =>
        manager.query('UPDATE source SET cursorSeq = 0, cursorHash = ? WHERE sector = ?', [
          EMPTY_LOG.hash,
          broken.sector,
        ]),
      );
      await expect(indexer.nudge(broken.sector)).rejects.toMatchObject({
        extensions: { code: 'SECTOR_UNAVAILABLE', sector: broken.sector },
      });
      expect(await rows()).toBe(before);
      await indexer.stop();
    });
  });
});
