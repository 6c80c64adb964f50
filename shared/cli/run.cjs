'use strict';

/**
 * Runs a command of the product: `node shared/cli/run.cjs <command> [arguments]`. Builds first when a source file is
 * newer than the last build, so that every command works on a fresh checkout.
 */
const { spawnSync } = require('node:child_process');
const {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..', '..');
const stamp = join(root, 'dist', '.built');
const sources = ['gateway', 'shared', 'subgraphs'];
const settings = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];

/** Whether a file of the folder, at any depth, is one the build reads and was changed after `time`. */
function hasNewer(folder, time) {
  return readdirSync(folder, { withFileTypes: true }).some((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return hasNewer(path, time);
    return /\.(ts|tsx|css|html|mjs)$/.test(entry.name) && statSync(path).mtimeMs > time;
  });
}

function isStale() {
  if (!existsSync(stamp)) return true;
  const built = statSync(stamp).mtimeMs;
  return (
    settings.some((file) => statSync(join(root, file)).mtimeMs > built) ||
    sources.some((folder) => hasNewer(join(root, folder), built))
  );
}

/** Builds one at a time: several commands may start at once on a fresh checkout, and the last ones find it done. */
function withLock(work) {
  const lock = join(root, 'dist', '.building');
  mkdirSync(join(root, 'dist'), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (!isAlive(lock)) rmSync(lock, { force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Whether the process that holds the lock is still there; one that was killed leaves its lock behind. */
function isAlive(lock) {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Takes out what was compiled from subgraphs that are gone: a folder there counts as a sector. */
function forgetRemovedSubgraphs() {
  const compiled = join(root, 'dist', 'subgraphs');
  if (!existsSync(compiled)) return;
  for (const entry of readdirSync(compiled, { withFileTypes: true })) {
    if (entry.isDirectory() && !existsSync(join(root, 'subgraphs', entry.name))) {
      rmSync(join(compiled, entry.name), { recursive: true });
    }
  }
}

function build() {
  const began = new Date();
  rmSync(stamp, { force: true });
  forgetRemovedSubgraphs();
  process.stderr.write('building …\n');
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (status !== 0) process.exit(status ?? 1);
  const explorer = spawnSync(
    process.execPath,
    [
      '-e',
      `require(${JSON.stringify(join(root, 'dist', 'gateway', 'console', 'buildConsole.js'))}).buildConsole(${JSON.stringify(root)}).catch((error) => { console.error(error); process.exit(1); })`,
    ],
    { cwd: root, stdio: ['ignore', process.stderr, process.stderr] },
  );
  if (explorer.status !== 0) process.exit(explorer.status ?? 1);
  writeFileSync(stamp, '');
  utimesSync(stamp, began, began);
}

/** `sector:new` → `sectorNew`: the file that holds the command. */
function fileOf(command) {
  return command.replace(/[:-](\w)/g, (_, letter) => letter.toUpperCase());
}

const [command = 'help', ...args] = process.argv.slice(2);
if (command === 'build' || isStale()) withLock(() => (command === 'build' || isStale()) && build());
if (command !== 'build') {
  process.env.APOLLO_TELEMETRY_DISABLED = '1';
  const file = join(root, 'dist', 'shared', 'cli', `${fileOf(command)}.js`);
  if (!existsSync(file)) {
    process.stderr.write(`There is no command ${command}.\n`);
    process.exit(2);
  }
  require('reflect-metadata');
  require(file)
    .main(args)
    .catch((error) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      process.exit(1);
    });
}
