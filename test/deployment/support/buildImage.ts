import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectFile } from '../../../shared/service/projectFile';

/** What .dockerignore lets into the image: it names everything, then what is let in all the same. */
export function filesOfImage(): string[] {
  const [everything, ...exceptions] = readFileSync(projectFile('.dockerignore'), 'utf8').trim().split('\n');
  if (everything !== '*')
    throw new Error('.dockerignore has to begin with *, so that nothing gets in unseen');
  return exceptions.map((line) => line.replace(/^!/, ''));
}

/**
 * Does what the Dockerfile does, as far as it goes without installing packages: the files that belong in the image,
 * built, in a folder of their own.
 * @returns the folder that stands for `/app`
 */
export function buildImage(folder: string): string {
  // Any command builds where the build is older than the sources; this one does nothing else.
  const built = spawnSync(process.execPath, [projectFile('shared/cli/run.cjs'), 'token', '--help']);
  if (built.status !== 0) throw new Error(`The build failed:\n${String(built.stderr)}`);
  const app = path.join(folder, 'app');
  mkdirSync(app);
  for (const name of [...filesOfImage(), 'dist']) {
    cpSync(projectFile(name), path.join(app, name), { recursive: true, preserveTimestamps: true });
  }
  symlinkSync(projectFile('node_modules'), path.join(app, 'node_modules'));
  writeFileSync(path.join(app, 'dist', '.built'), '');
  return app;
}
