import { databaseKinds } from './databaseKinds';
import { beginTestRun, leaveUnsynced, testRunFolder } from './testRun';
import { writeToMemory } from './writeToMemory';

/**
 * Begins a run of the tests, none of which takes the power from the machine: what they write need not reach a disk, and
 * all temporary files lie in the run's folder, with which they go. Says, or with REQUIRE_MYSQL=1 refuses, that a database
 * is missing.
 */
export default function globalSetup(): void {
  writeToMemory();
  beginTestRun();
  process.env.TMPDIR = testRunFolder();
  leaveUnsynced();
  databaseKinds();
}
