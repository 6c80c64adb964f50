import { databaseKinds } from './databaseKinds';
import { beginTestRun } from './testRun';

/** Begins a run of the tests; says, or with REQUIRE_MYSQL=1 refuses, that a database is missing. */
export default function globalSetup(): void {
  beginTestRun();
  databaseKinds();
}
