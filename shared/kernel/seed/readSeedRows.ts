import { existsSync, readFileSync } from 'node:fs';
import { projectFile } from '../../service/projectFile';

/** One row of a seed file. */
export type SeedRow = Readonly<Record<string, unknown>>;

/** The rows of a seed file, JSON Lines, of a subgraph's folder; none when there is no such file. */
export function readSeedRows(folder: string, file: string): SeedRow[] {
  const path = projectFile('subgraphs', folder, file);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as SeedRow);
}
