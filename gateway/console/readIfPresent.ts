import { readFile } from 'node:fs/promises';

/** Reads a whole file; null when there is none. Other failures are thrown. */
export async function readIfPresent(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
