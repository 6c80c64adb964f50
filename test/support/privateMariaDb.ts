import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createConnection } from 'mysql2/promise';
import { freePort } from './freePort';
import { onceInRun } from './onceInRun';
import { isUnsynced, testRun, testRunFolder } from './testRun';
import { waitFor } from './waitFor';

/** Where the programs lie that are not on every PATH. */
const FOLDERS = [
  ...(process.env.PATH ?? '').split(path.delimiter),
  '/usr/sbin',
  '/usr/local/sbin',
  '/usr/libexec',
];

interface Programs {
  readonly installer: string;
  readonly server: string;
}

function findProgram(name: string): string | undefined {
  return FOLDERS.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}

/** The installed MariaDB, if there is one. */
export function mariaDbPrograms(): Programs | undefined {
  const installer = findProgram('mariadb-install-db');
  const server = findProgram('mariadbd');
  return installer && server ? { installer, server } : undefined;
}

async function answers(port: number): Promise<boolean> {
  try {
    await (await createConnection({ host: '127.0.0.1', port, user: 'root' })).end();
    return true;
  } catch {
    return false;
  }
}

function refuseFailure(folder: string): void {
  if (existsSync(path.join(folder, 'failed'))) throw new Error(`MariaDB did not start; see ${folder}/*.log`);
}

/** A server in service keeps in memory what is asked again and again; 128 MiB, as it would by itself, do not hold a province. */
const IN_SERVICE = ['--innodb-buffer-pool-size=1G'];

/**
 * No test takes the power from the server, so that theirs need not wait until a write is on the disk; a benchmark's does
 * as one in service would.
 */
const UNSYNCED = [
  '--debug-no-sync',
  '--innodb-flush-method=nosync',
  '--innodb-flush-log-at-trx-commit=0',
  '--innodb-doublewrite=0',
  '--innodb-file-per-table=0',
];

async function start(folder: string, { installer, server }: Programs, watched: number): Promise<string> {
  const port = await freePort();
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  const speed = isUnsynced() ? UNSYNCED : IN_SERVICE;
  const keeper = path.join(__dirname, 'keepMariaDb.sh');
  const values = [path.dirname(folder), String(port), String(watched), installer, server, ...user, ...speed];
  spawn('sh', [keeper, ...values], { detached: true, stdio: 'ignore' }).unref();
  await waitFor(
    'the private MariaDB server',
    () => {
      refuseFailure(folder);
      return answers(port);
    },
    60_000,
  );
  return `mysql://root@127.0.0.1:${port}`;
}

/**
 * URL of this test run's own MariaDB server, without a database. The first process that asks starts it, on a temporary
 * folder and a free port of this machine; it ends with the run, however that ends.
 */
export async function privateMariaDb(): Promise<string> {
  const programs = mariaDbPrograms();
  if (!programs) throw new Error('MariaDB is not installed.');
  const folder = path.join(testRunFolder(), 'mariadb');
  return onceInRun('mariadb.url', () => {
    mkdirSync(folder);
    return start(folder, programs, testRun().process);
  });
}

/** Ends this run's MariaDB server, if one was started. */
export async function stopPrivateMariaDb(): Promise<void> {
  const folder = path.join(testRun().folder, 'mariadb');
  if (!existsSync(folder) || existsSync(path.join(folder, 'failed'))) return;
  writeFileSync(path.join(folder, 'stop'), '');
  await waitFor('the end of the private MariaDB server', () => !existsSync(folder));
}
