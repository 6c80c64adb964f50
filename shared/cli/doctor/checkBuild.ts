import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { failed, ok, type Finding, type Patient } from './Finding';

const CHECK = 'Build';
const SOURCES = ['gateway', 'shared', 'subgraphs'];

/** The first source file, in no particular order, that was changed after a time. */
function changedSince(folder: string, time: number): string | undefined {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .find((file) => statSync(file).mtimeMs > time);
}

/** Whether `dist` was built from the sources as they are. */
export function checkBuild({ project }: Patient): Finding {
  const stamp = join(project, 'dist', '.built');
  const remedy = 'run npm run build';
  if (!existsSync(stamp)) return failed(CHECK, 'there is none', remedy);
  const built = statSync(stamp).mtimeMs;
  const changed = SOURCES.map((folder) => changedSince(join(project, folder), built)).find(
    (file) => file !== undefined,
  );
  if (changed !== undefined) return failed(CHECK, `${changed} was changed since`, remedy);
  return ok(CHECK, `of ${new Date(built).toISOString()}, newer than every source`);
}
