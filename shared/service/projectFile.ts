import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the project: the nearest one above this file with a package.json, compiled or not. */
function findProjectFolder(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`no package.json above ${__dirname}`);
    folder = parent;
  }
  return folder;
}

let projectFolder: string | undefined;

/** The path of a file that comes with the project and is read as it is, such as a list or seed rows. */
export function projectFile(...segments: readonly string[]): string {
  projectFolder ??= findProjectFolder();
  return join(projectFolder, ...segments);
}
