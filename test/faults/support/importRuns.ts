import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generatedStandards, type GeneratedRecord } from '../../bench/generatedStandards';
import type { DatabaseKind } from '../../support/databaseKinds';
import { startProcess, type TestProcess } from '../../support/startProcess';
import { createTestDatabases, type TestDatabases } from '../../support/testDatabases';

/** Folders of the sectors that the file is for: few, so that there are many batches of each. */
export const fileSectors = ['ecology', 'services'] as const;

const command = join(__dirname, '..', '..', 'gateway', 'support', 'runCommand.ts');

/** A file of standards and the commands that work on it, each in a process of its own. */
export class ImportRuns {
  readonly records: readonly GeneratedRecord[];
  private readonly folder = mkdtempSync(join(tmpdir(), 'import-'));
  private readonly file = join(this.folder, 'standards.jsonl');
  private readonly databases: TestDatabases[] = [];
  private readonly started: TestProcess[] = [];

  constructor(rows: number) {
    this.records = [...generatedStandards(rows)].map((record, index) => ({
      ...record,
      sector: fileSectors[index % fileSectors.length]?.toUpperCase(),
    }));
    writeFileSync(this.file, this.records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  }

  /** Databases for an installation, fresh and empty. */
  async freshDatabases(kind: DatabaseKind): Promise<TestDatabases['env']> {
    const fresh = await createTestDatabases(kind);
    this.databases.push(fresh);
    return fresh.env;
  }

  /** Starts the import of the file. */
  import(env: NodeJS.ProcessEnv): TestProcess {
    return this.start(env, 'import', this.file, '--report', join(this.folder, 'report.jsonl'));
  }

  /** Starts the whole product, on a port that it takes itself. */
  serve(env: NodeJS.ProcessEnv): TestProcess {
    return this.start({ ...env, PORT: '0' }, 'start');
  }

  /** Ends what still runs and removes everything. */
  async close(): Promise<void> {
    const alive = this.started.filter(({ child }) => child.exitCode === null && child.signalCode === null);
    await Promise.all(alive.map((each) => each.kill()));
    for (const { drop } of this.databases) await drop();
    rmSync(this.folder, { recursive: true });
  }

  private start(env: NodeJS.ProcessEnv, ...args: string[]): TestProcess {
    const started = startProcess(command, args, { ...process.env, ...env, LOG_LEVEL: 'error' });
    this.started.push(started);
    return started;
  }
}
