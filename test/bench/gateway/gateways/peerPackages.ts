import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectFile } from '../../../../shared/service/projectFile';

const FOLDER = 'test/bench/gateway/peers';

/** A file of the folder that holds the peers. */
export function peerFolderFile(...segments: readonly string[]): string {
  return projectFile(...FOLDER.split('/'), ...segments);
}

/** A file of a package of the peers. */
export function peerFile(...segments: readonly string[]): string {
  return join(peerFolderFile('node_modules'), ...segments);
}

/** Installs the packages of the peers unless they are there; they are nobody else's business. @throws Error when that fails */
export function installPeers(): void {
  if (existsSync(peerFile('.package-lock.json'))) return;
  const command = ['ci', '--prefix', FOLDER];
  console.log(`npm ${command.join(' ')}: installing the peers, which this benchmark alone needs …`);
  // Packages deep inside Hive Gateway say that they need a newer Node than it does itself; they run.
  const { status } = spawnSync(
    'npm',
    [...command, '--no-engine-strict', '--ignore-scripts', '--loglevel=error'],
    {
      cwd: projectFile(),
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  if (status !== 0)
    throw new Error('The peers could not be installed; --only stock,ours,floor does without them.');
}
