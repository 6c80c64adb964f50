import { rmSync } from 'node:fs';
import { dropOriginals } from './dropOriginals';
import { stopPrivateMariaDb } from './privateMariaDb';
import { testRun } from './testRun';

/** Ends what the run started, and removes its folder and what it left on a database server that was given. */
export async function endTestRun(): Promise<void> {
  await dropOriginals();
  await stopPrivateMariaDb();
  rmSync(testRun().folder, { recursive: true, force: true });
}
