import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A run of the tests: its folder for what all its processes share, and the process that stands for it. */
export interface TestRun {
  readonly folder: string;
  readonly process: number;
}

/** Begins a run; the processes started from here on belong to it. Its folder is made when somebody needs it. */
export function beginTestRun(): TestRun {
  process.env.TEST_RUN_FOLDER = path.join(os.tmpdir(), `standards-test-${randomBytes(6).toString('hex')}`);
  process.env.TEST_RUN_PROCESS = String(process.pid);
  return testRun();
}

/** Lets the database server of this run answer before a write is on the disk. */
export function leaveUnsynced(): void {
  process.env.TEST_RUN_UNSYNCED = '1';
}

/** Whether the database server of this run may. */
export function isUnsynced(): boolean {
  return process.env.TEST_RUN_UNSYNCED === '1';
}

/** The run this process belongs to; a process outside of any is a run of its own. */
export function testRun(): TestRun {
  const { TEST_RUN_FOLDER: folder, TEST_RUN_PROCESS: pid } = process.env;
  return folder !== undefined && pid !== undefined ? { folder, process: Number(pid) } : beginTestRun();
}

/** The folder of this run, made if need be; `globalTeardown` removes it. */
export function testRunFolder(): string {
  const { folder } = testRun();
  mkdirSync(folder, { recursive: true });
  return folder;
}
