import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { testRunFolder } from './testRun';
import { waitFor } from './waitFor';

/** Makes a folder; false when another process was first. */
function claim(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

/** Others read the whole text or none. */
function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.part`, text);
  renameSync(`${file}.part`, file);
}

/**
 * A text that all processes of a test run share: the first that asks for it makes it, the others wait. What kept it from
 * being made is thrown in all of them.
 */
export async function onceInRun(name: string, make: () => Promise<string>): Promise<string> {
  const file = path.join(testRunFolder(), name);
  const failure = `${file}.failed`;
  mkdirSync(path.dirname(file), { recursive: true });
  if (claim(`${file}.claimed`)) {
    try {
      writeWhole(file, await make());
    } catch (error) {
      writeWhole(failure, error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  }
  await waitFor(name, () => existsSync(file) || existsSync(failure), 120_000);
  if (existsSync(failure)) throw new Error(`${name} could not be made: ${readFileSync(failure, 'utf8')}`);
  return readFileSync(file, 'utf8');
}
