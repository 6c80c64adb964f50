import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { databaseKinds, type DatabaseKind } from '../support/databaseKinds';
import { installedDatabases } from '../support/installedDatabases';
import { startProcess } from '../support/startProcess';
import { testRunFolder } from '../support/testRun';
import type { TestDatabases } from '../support/testDatabases';
import { waitFor } from '../support/waitFor';
import { exportTravellers, FILES, importOthers, importStandards } from '../support/travellers';
import { travellerState, type TravellerState } from '../support/travellerState';
import { WatchedTable } from './support/WatchedTable';
import { FOLDER } from './support/withSector';

const PATIENCE_MS = 120_000;
const program = path.join(__dirname, 'support', 'importOthers.ts');

jest.setTimeout(2 * PATIENCE_MS);

let files: string;
let undisturbed: TravellerState;

async function standardsOnly(kind: DatabaseKind): Promise<TestDatabases> {
  const databases = await installedDatabases(kind, false);
  await importStandards(databases.env, files);
  return databases;
}

beforeAll(async () => {
  const [kind] = databaseKinds();
  files = mkdtempSync(path.join(testRunFolder(), 'travellers-'));
  const home = await installedDatabases(kind, true);
  await exportTravellers(home.env, files);
  await home.drop();
  const { env, drop } = await standardsOnly(kind);
  const arrivals = await importOthers(env, files);
  for (const [name, { read, registered }] of Object.entries(arrivals))
    expect({ name, registered }).toEqual({ name, registered: read });
  undisturbed = await travellerState(env);
  await drop();
});

/** What is whole in any state: the tables have what the log says, the log holds, and the index follows. */
function expectWhole({ sectors, outOfStep }: TravellerState): void {
  for (const { held, logged, otherEntries, fault } of Object.values(sectors)) {
    expect(held).toEqual(logged);
    expect({ otherEntries, fault }).toEqual({ otherEntries: 0, fault: null });
  }
  expect(outOfStep).toEqual([]);
}

describe('an import of pilots, projects, evaluations, trees and registers', () => {
  it('leaves every sector with what its log says', () => {
    expectWhole(undisturbed);
    for (const { held } of Object.values(undisturbed.sectors)) expect(held.length).toBeGreaterThan(50);
  });

  it.each(databaseKinds())('ends in the same state on $name when it was killed in between', async (kind) => {
    const { env, drop } = await standardsOnly(kind);
    const log = new WatchedTable(FOLDER, 'change_log', env);
    const before = await log.rows();
    const all = undisturbed.sectors[FOLDER]?.held.length ?? 0;
    const enough = before + Math.ceil(all / 10);
    const doomed = startProcess(program, [], { ...process.env, ...env, [FILES]: files, LOG_LEVEL: 'error' });
    const reached = async () => doomed.child.exitCode !== null || (await log.rows()) >= enough;
    await waitFor('some records', reached, PATIENCE_MS);
    await doomed.kill();
    await log.close();
    expect(doomed.child.signalCode).toBe('SIGKILL');

    const cutOff = await travellerState(env);
    expectWhole(cutOff);
    expect(cutOff.sectors[FOLDER]?.held.length).toBeLessThan(all);
    for (const [name, { held }] of Object.entries(cutOff.sectors))
      expect(undisturbed.sectors[name]?.held).toEqual(expect.arrayContaining([...held]));

    await importOthers(env, files);
    expect(await travellerState(env)).toEqual(undisturbed);
    await drop();
  });
});
