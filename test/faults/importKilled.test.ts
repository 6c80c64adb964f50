import { seededRandom } from '../bench/seededRandom';
import { askerOf } from '../support/askerOf';
import { databaseKinds } from '../support/databaseKinds';
import { agencyOf } from '../support/identities';
import { standardWriter, writtenBy } from '../support/standardWriter';
import { waitFor } from '../support/waitFor';
import { indexState, sectorState } from './support/catalogueState';
import { fileSectors, ImportRuns } from './support/importRuns';
import { WatchedTable } from './support/WatchedTable';

const ROWS = 2_000;
const BATCH = 500;
const PATIENCE_MS = 120_000;

jest.setTimeout(2 * PATIENCE_MS);

const stateOf = async (env: NodeJS.ProcessEnv) => ({
  sectors: await Promise.all(fileSectors.map((sector) => sectorState(sector, env))),
  index: await indexState(env),
});

let runs: ImportRuns;
let uninterrupted: Awaited<ReturnType<typeof stateOf>>;

beforeAll(async () => {
  runs = new ImportRuns(ROWS);
  const [kind] = databaseKinds();
  const env = await runs.freshDatabases(kind);
  await runs.import(env).ended();
  uninterrupted = await stateOf(env);
});
afterAll(() => runs.close());

describe('an import', () => {
  it('takes every row of the file whole, into its catalogue and into the index', () => {
    const texts = Object.assign({}, ...uninterrupted.sectors.map(({ standards }) => standards)) as object;
    expect(Object.keys(texts)).toHaveLength(ROWS);
    expect(uninterrupted.index.standards).toEqual(texts);
    const stored = new Map(
      Object.entries(texts).map(([id, text]) => [id, JSON.parse(String(text)) as object]),
    );
    for (const { code, title, sector, drafting, ics, references } of runs.records) {
      expect(stored.get(`standard:${String(sector).toLowerCase()}:${code}`)).toMatchObject({
        title,
        ics,
        drafting: (drafting as string[]).map((name) => ({ name })),
        references: (references as string[]).map((each) => ({ code: each })),
      });
    }
  });

  it.each(databaseKinds())(
    'ends in the same state on $name when it was killed again and again',
    async (kind) => {
      const env = await runs.freshDatabases(kind);
      const logs = fileSectors.map((sector) => new WatchedTable(sector, 'change_log', env));
      const claims = new WatchedTable('province', 'number_owner', env);
      const logged = async () => {
        const counts = await Promise.all(logs.map((log) => log.rows()));
        return counts.reduce((sum, each) => sum + each, 0);
      };
      const random = seededRandom(20_231_101);
      let claimedBefore = 0;
      const after = (rows: number) => async () => (await logged()) >= rows;
      const betweenClaimAndWrite = async () => {
        const claimed = await claims.rows();
        return claimed > claimedBefore && claimed > (await logged());
      };
      const moments: [string, () => Promise<boolean>][] = [
        ['numbers claimed and not yet written', betweenClaimAndWrite],
        ['the first batch', after(BATCH)],
        ['a later batch', after(BATCH * (2 + Math.floor(random() * (ROWS / BATCH - 2))))],
      ];
      let kills = 0;
      // A server undoes what a dead client left whenever it died: one moment is enough there.
      for (const [moment, reached] of kind.name === 'SQLite' ? moments : moments.slice(0, 1)) {
        claimedBefore = await claims.rows();
        const doomed = runs.import(env);
        await waitFor(moment, async () => doomed.child.exitCode !== null || reached(), PATIENCE_MS);
        await doomed.kill();
        if (doomed.child.signalCode === 'SIGKILL') kills += 1;
        for (const [index, sector] of fileSectors.entries()) {
          const { standards, registered, otherEntries, fault } = await sectorState(sector, env);
          expect({ fault, otherEntries }).toEqual({ fault: null, otherEntries: 0 });
          expect(Object.keys(standards)).toEqual(registered);
          expect(uninterrupted.sectors[index]?.standards).toMatchObject(standards);
        }
      }
      expect(kills).toBeGreaterThan(0);
      await Promise.all([...logs, claims].map((table) => table.close()));

      const last = runs.import(env);
      await last.ended();
      expect(last.lines[0]).toBe(`${ROWS.toLocaleString('en')} rows read from jsonl`);
      expect(await stateOf(env)).toEqual(uninterrupted);
    },
  );
});

describe('an import beside a server on the same files', () => {
  it('goes on with what the server writes, and the server shows what it brought', async () => {
    const [sqlite] = databaseKinds();
    if (!sqlite) throw new Error('there is no database to run on');
    const env = await runs.freshDatabases(sqlite);
    const server = runs.serve(env);
    const url = (await server.line('ready ')).slice('ready '.length);
    const ask = askerOf(() => url, env.DATA_DIR);
    const list = async () => {
      const { data, errors } = await ask('{ standards { totalCount completeness { complete } } }');
      expect(errors).toBeUndefined();
      return data?.standards as { totalCount: number; completeness: { complete: boolean } };
    };
    const before = await list();

    let imported = false;
    const importing = runs
      .import(env)
      .ended()
      .finally(() => (imported = true));
    const agency = agencyOf('ECOLOGY');
    let written = 0;
    while (!imported) {
      written += 1;
      const input = { code: `DB32/T ${String(98_000 + written)}-2025`, title: '示例 同时登记' };
      writtenBy(await standardWriter(ask)('register', 'Ecology', input, agency));
      await list();
    }
    await importing;

    const after = await waitFor('the server to be in step', async () => {
      const now = await list();
      return now.completeness.complete && now;
    });
    expect(after.totalCount).toBe(before.totalCount + ROWS + written);
    for (const sector of fileSectors) expect((await sectorState(sector, env)).fault).toBeNull();
    server.child.kill('SIGTERM');
    await server.ended();
  });
});
