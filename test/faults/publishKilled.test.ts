import path from 'node:path';
import { databaseKinds } from '../support/databaseKinds';
import { seededRandom } from '../bench/seededRandom';
import { startProcess } from '../support/startProcess';
import { createTestDatabases } from '../support/testDatabases';
import { waitFor } from '../support/waitFor';
import { FOLDER, prepareProjects, PROJECTS, publicationState } from './support/projectRuns';
import { WatchedTable } from './support/WatchedTable';

const PATIENCE_MS = 120_000;

jest.setTimeout(2 * PATIENCE_MS);

const program = path.join(__dirname, 'support', 'publishProjects.ts');

/** Rows that a publication adds to the log: the project, its standard, and the edition withdrawn. */
const ENTRIES = 3;
const UNTOUCHED = 'APPROVAL: 0 of 5 told, 1 entries';
const PUBLISHED = 'PUBLICATION: 5 of 5 told, 2 entries';

it.each(databaseKinds())(
  'publishing is whole or has not happened on $name, however often it is killed',
  async (kind) => {
    const { env, drop } = await createTestDatabases(kind);
    await prepareProjects(env);
    const prepared = await publicationState(env);
    expect(prepared).toMatchObject({ counts: { [UNTOUCHED]: PROJECTS }, fault: null });

    const log = new WatchedTable(FOLDER, 'change_log', env);
    const random = seededRandom(20_260_601);
    const start = () => startProcess(program, [], { ...process.env, ...env, LOG_LEVEL: 'error' });
    let kills = 0;
    // A server undoes what a dead client left whenever it died: one kill is enough there.
    const rounds = kind.name === 'SQLite' ? 3 : 1;
    for (let round = 1; round <= rounds; round += 1) {
      const { entries } = await publicationState(env);
      const enough = entries + ENTRIES * (1 + Math.floor(random() * 12));
      const doomed = start();
      const hasEnded = () => doomed.child.exitCode !== null;
      await waitFor('some publications', async () => hasEnded() || (await log.rows()) >= enough, PATIENCE_MS);
      await doomed.kill();
      if (doomed.child.signalCode === 'SIGKILL') kills += 1;
      const { counts, fault, entries: reached } = await publicationState(env);
      expect(fault).toBeNull();
      const { [UNTOUCHED]: untouched = 0, [PUBLISHED]: published = 0, ...halves } = counts;
      expect(halves).toEqual({});
      expect(untouched + published).toBe(PROJECTS);
      expect(reached).toBe(prepared.entries + ENTRIES * published);
    }
    expect(kills).toBeGreaterThan(0);
    await log.close();

    await start().ended();
    expect(await publicationState(env)).toEqual({
      counts: { [PUBLISHED]: PROJECTS },
      fault: null,
      entries: prepared.entries + ENTRIES * PROJECTS,
    });
    await drop();
  },
);
