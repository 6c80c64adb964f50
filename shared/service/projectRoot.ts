import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder that holds the project's package.json: above this file, in the sources and in the build alike. */
export function projectRoot(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('no package.json above the program');
    folder = parent;
  }
  return folder;
}
