import { once } from 'node:events';
import { connect } from 'node:net';
import { Pool } from 'undici';
import { identityKeys } from '../../shared/identity';
import { PATIENCE_MS } from '../../shared/service/closeServer';
import { serveSubgraph } from '../../shared/kernel/serving/serveSubgraph';
import { loadSectors } from '../../subgraphs/sectorFolders';
import { openTestSector, type TestSector } from '../contract/support/openTestSector';
import { databaseKinds } from '../support/databaseKinds';
import { testRunFolder } from '../support/testRun';
import { waitFor } from '../support/waitFor';

const [kind] = databaseKinds();
const [definition] = loadSectors();

describe('a subgraph that is told to end', () => {
  let sector: TestSector;
  beforeAll(async () => {
    if (!kind || !definition) throw new Error('there is nothing to serve');
    sector = await openTestSector(kind, definition);
  });
  afterAll(() => sector.drop());

  it('answers what it has begun, and ends although its callers keep asking on the same connections', async () => {
    const keys = await identityKeys(testRunFolder(), {});
    const served = await serveSubgraph(sector, { port: 0, host: '127.0.0.1', keys });
    const { origin, pathname: path } = new URL(served.url);
    const pool = new Pool(origin, { connections: 3 });
    const body = JSON.stringify({ query: '{ __typename }' });
    const statuses: number[] = [];
    const failures: unknown[] = [];
    const keepAsking = async (): Promise<void> => {
      while (failures.length === 0) {
        try {
          const answer = await pool.request({
            method: 'POST',
            path,
            headers: { 'content-type': 'application/json' },
            body,
          });
          await answer.body.dump();
          statuses.push(answer.statusCode);
        } catch (error) {
          failures.push(error);
        }
      }
    };
    const callers = [keepAsking(), keepAsking(), keepAsking()];
    await waitFor('the callers to be at it', () => statuses.length > 30);

    const toldAt = performance.now();
    await served.close();
    expect(performance.now() - toldAt).toBeLessThan(PATIENCE_MS);
    await Promise.all(callers);
    expect(new Set(statuses)).toEqual(new Set([200]));
    await pool.destroy();
  });

  it('does not wait for a connection on which nothing was ever asked', async () => {
    const keys = await identityKeys(testRunFolder(), {});
    const served = await serveSubgraph(sector, { port: 0, host: '127.0.0.1', keys });
    const unused = connect(Number(new URL(served.url).port), '127.0.0.1');
    await once(unused, 'connect');
    const cut = once(unused, 'close');
    const toldAt = performance.now();
    await served.close();
    expect(performance.now() - toldAt).toBeLessThan(PATIENCE_MS);
    await cut;
  });
});
