import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A committed file that is not what the code generates. */
export interface OutdatedFile {
  readonly path: string;
  /** The first line in which they differ, counted from 1, as committed and as generated; null past the end of either. */
  readonly line: number;
  readonly committed: string | null;
  readonly generated: string | null;
}

function firstDifference(committed: readonly string[], generated: readonly string[]): number {
  const longest = Math.max(committed.length, generated.length);
  for (let index = 0; index < longest; index += 1) if (committed[index] !== generated[index]) return index;
  return -1;
}

/** Compares generated texts, by path, with the files in a folder: those that differ, or are absent. */
export function outdatedFiles(folder: string, files: ReadonlyMap<string, string>): OutdatedFile[] {
  return [...files].flatMap(([path, text]) => {
    const file = join(folder, path);
    const committed = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    const generated = text.split('\n');
    const index = firstDifference(committed, generated);
    if (index < 0) return [];
    return [
      { path, line: index + 1, committed: committed[index] ?? null, generated: generated[index] ?? null },
    ];
  });
}
