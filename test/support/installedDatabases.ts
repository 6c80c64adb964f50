import path from 'node:path';
import { openFederation } from '../../subgraphs/openFederation';
import type { DatabaseKind } from './databaseKinds';
import { ORIGINALS } from './dropOriginals';
import { onceInRun } from './onceInRun';
import { createTestDatabases, type InstallationEnv, type TestDatabases } from './testDatabases';
import { testClock } from './testClock';

/** What a first start leaves behind. */
async function install(kind: DatabaseKind, seed: boolean): Promise<InstallationEnv> {
  const { env } = await createTestDatabases(kind);
  const federation = await openFederation({ env, clock: testClock, seed });
  await federation.settled();
  await federation.close();
  return env;
}

/**
 * Databases as a first start leaves them, with the rows that come with the project or without any. That start is made once
 * in a run of the tests, and copied for all who ask.
 */
export async function installedDatabases(kind: DatabaseKind, seed: boolean): Promise<TestDatabases> {
  const name = `${kind.name}-${seed ? 'seeded' : 'empty'}.json`;
  const env = await onceInRun(path.join(ORIGINALS, name), async () =>
    JSON.stringify(await install(kind, seed)),
  );
  return createTestDatabases(kind, JSON.parse(env) as InstallationEnv);
}
