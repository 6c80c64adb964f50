import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { createConnection } from 'mysql2/promise';
import { testRun, testRunFolder } from './testRun';
import { waitFor } from './waitFor';

/** Where the programs lie that are not on every PATH. */
const FOLDERS = [
  ...(process.env.PATH ?? '').split(path.delimiter),
  '/usr/sbin',
  '/usr/local/sbin',
  '/usr/libexec',
];

/** Below the range from which systems give ports to outgoing connections. */
const PORTS = { from: 20_000, to: 32_000 };

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

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

async function freePort(): Promise<number> {
  return waitFor('a free port', async () => {
    const port = PORTS.from + Math.floor(Math.random() * (PORTS.to - PORTS.from));
    return (await isFree(port)) && port;
  });
}

async function answers(port: number): Promise<boolean> {
  try {
    await (await createConnection({ host: '127.0.0.1', port, user: 'root' })).end();
    return true;
  } catch {
    return false;
  }
}

async function start(folder: string, { installer, server }: Programs, watched: number): Promise<string> {
  const port = await freePort();
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  const keeper = path.join(__dirname, 'keepMariaDb.sh');
  const values = [path.dirname(folder), String(port), String(watched), installer, server, ...user];
  spawn('sh', [keeper, ...values], { detached: true, stdio: 'ignore' }).unref();
  await waitFor(
    'the private MariaDB server',
    () => {
      if (existsSync(path.join(folder, 'failed')))
        throw new Error(`MariaDB did not start; see ${folder}/*.log`);
      return answers(port);
    },
    60_000,
  );
  return `mysql://root@127.0.0.1:${port}`;
}

/** Makes a folder; false when another process was first. */
function claim(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

/**
 * URL of this test run's own MariaDB server, without a database. The first process that asks starts it, on a temporary
 * folder and a free port of this machine; it ends with the run, however that ends.
 */
export async function privateMariaDb(): Promise<string> {
  const programs = mariaDbPrograms();
  if (!programs) throw new Error('MariaDB is not installed.');
  const folder = path.join(testRunFolder(), 'mariadb');
  const address = path.join(testRunFolder(), 'mariadb.url');
  if (claim(folder)) writeFileSync(address, await start(folder, programs, testRun().process));
  return waitFor(
    'the private MariaDB server',
    () => existsSync(address) && readFileSync(address, 'utf8'),
    60_000,
  );
}

/** Ends this run's MariaDB server, if one was started. */
export async function stopPrivateMariaDb(): Promise<void> {
  const folder = path.join(testRun().folder, 'mariadb');
  if (!existsSync(folder) || existsSync(path.join(folder, 'failed'))) return;
  writeFileSync(path.join(folder, 'stop'), '');
  await waitFor('the end of the private MariaDB server', () => !existsSync(folder));
}
