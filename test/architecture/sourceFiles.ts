import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder that holds the project's package.json. */
export const projectFolder = path.join(__dirname, '..', '..');

/** Names of folders that hold nothing written by hand. */
const SKIPPED = new Set(['node_modules', 'dist', 'data']);

function below(folder: string): string[] {
  return readdirSync(path.join(projectFolder, folder), { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return [];
    const name = path.posix.join(folder, entry.name);
    return entry.isDirectory() ? below(name) : [name];
  });
}

/** Files below folders of the project whose names end as asked, by path from the project's folder, sorted. */
export function sourceFiles(folders: readonly string[], ending: RegExp): string[] {
  return folders
    .flatMap(below)
    .filter((file) => ending.test(file))
    .sort();
}

/** The text of a file of the project. */
export function textOf(file: string): string {
  return readFileSync(path.join(projectFolder, file), 'utf8');
}
