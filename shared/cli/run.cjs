'use strict';

/**
 * Runs a command of the product: `node shared/cli/run.cjs <command> [arguments]`. Builds first when a source file is
 * newer than the last build, so that every command works on a fresh checkout.
 */
const { spawnSync } = require('node:child_process');
const { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } = require('node:fs');
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

function step(what, program, ...args) {
  process.stderr.write(`${what} …\n`);
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', program), ...args], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (status !== 0) process.exit(status ?? 1);
}

function build() {
  const began = new Date();
  mkdirSync(join(root, 'dist'), { recursive: true });
  rmSync(stamp, { force: true });
  step('building', 'typescript/bin/tsc', '-p', 'tsconfig.build.json');
  step('building the explorer', 'vite/bin/vite.js', 'build', '--config', 'gateway/console/vite.config.mjs', '--logLevel', 'warn');
  writeFileSync(stamp, '');
  require('node:fs').utimesSync(stamp, began, began);
}

/** `sector:new` → `sectorNew`: the file that holds the command. */
function fileOf(command) {
  return command.replace(/[:-](\w)/g, (_, letter) => letter.toUpperCase());
}

const [command = 'help', ...args] = process.argv.slice(2);
if (command === 'build' || isStale()) build();
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
