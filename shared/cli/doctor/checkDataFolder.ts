import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { dataFolder, failed, note, ok, reasonOf, type Finding, type Patient } from './Finding';

const CHECK = 'Data folder';

/** The folder itself, or the nearest one above it that exists. */
function nearestExisting(folder: string): string {
  return existsSync(folder) ? folder : nearestExisting(dirname(folder));
}

/** Whether databases and keys can be written where DATA_DIR says. */
export function checkDataFolder(patient: Patient): Finding {
  const folder = resolve(dataFolder(patient));
  const existing = nearestExisting(folder);
  const remedy = `make ${existing} a folder that this user may write to, or name another with DATA_DIR`;
  if (!statSync(existing).isDirectory()) return failed(CHECK, `${existing} is not a folder`, remedy);
  try {
    accessSync(existing, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    return failed(CHECK, reasonOf(error), remedy);
  }
  return existing === folder
    ? ok(CHECK, folder)
    : note(CHECK, `${folder} is not there yet; the first start makes it`);
}
