import { rmSync } from 'node:fs';
import { stopPrivateMariaDb } from './privateMariaDb';
import { testRun } from './testRun';

/** Ends what the run started, and removes its folder. */
export default async function globalTeardown(): Promise<void> {
  await stopPrivateMariaDb();
  rmSync(testRun().folder, { recursive: true, force: true });
}
