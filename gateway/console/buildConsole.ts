import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * Builds the explorer into `<projectRoot>/dist/console` when a source of it, or what is installed, is newer than the last
 * build. Works without a network. Builds at the same time do not disturb each other: each is made aside, then put in place.
 *
 * @returns the folder of the built page.
 * @throws Error with the output of the bundler, when the page cannot be built.
 */
export async function buildConsole(projectRoot: string): Promise<string> {
  const folder = join(projectRoot, 'dist', 'console');
  if (!isStale(projectRoot, folder)) return folder;
  const made = `${folder}-${randomUUID()}`;
  try {
    await bundle(projectRoot, made);
    if (isStale(projectRoot, folder)) await replaceFolder(folder, made);
  } finally {
    await rm(made, { recursive: true, force: true });
  }
  return folder;
}

function isStale(projectRoot: string, folder: string): boolean {
  const page = join(folder, 'index.html');
  if (!existsSync(page)) return true;
  const sources = join(projectRoot, 'gateway', 'console');
  const inputs = [
    join(projectRoot, 'package-lock.json'),
    join(sources, 'vite.config.mjs'),
    join(sources, 'app'), // a folder is as new as the last file added to it or deleted
    ...readdirSync(join(sources, 'app')).map((name) => join(sources, 'app', name)),
  ];
  return inputs.some((input) => statSync(input).mtimeMs > statSync(page).mtimeMs);
}

async function bundle(projectRoot: string, outDir: string): Promise<void> {
  const vite = join(projectRoot, 'node_modules', 'vite', 'bin', 'vite.js');
  const config = join(projectRoot, 'gateway', 'console', 'vite.config.mjs');
  // The tests run with NODE_ENV=test, which would put the development build of React into the page.
  const env = { ...process.env, NODE_ENV: 'production' };
  await promisify(execFile)(process.execPath, [vite, 'build', '--config', config, '--outDir', outDir], {
    env,
  });
}

async function replaceFolder(folder: string, made: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  try {
    await rename(made, folder);
  } catch (error) {
    // Another process put the same build in place in the meantime.
    if (!existsSync(join(folder, 'index.html'))) throw error;
  }
}
