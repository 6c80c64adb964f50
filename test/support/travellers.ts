import { join } from 'node:path';
import { openCatalogues } from '../../shared/cli/openCatalogues';
import { exportFile, travellingKinds, type ImportReport } from '../../shared/exchange';

/** Tells a process of its own in which folder the files are. */
export const FILES = 'TRAVELLERS';

/** A day after all that the rows tell of. */
const TODAY = '2026-12-31';

/** Records written at once: few, so that there are many transactions to be cut off in. */
const BATCH = 5;

const fileOf = (folder: string, kind: string) => join(folder, `${kind}.jsonl`);

/** Writes all that travels of an installation into a folder, a file for each kind. */
export async function exportTravellers(env: NodeJS.ProcessEnv, folder: string): Promise<void> {
  const catalogues = await openCatalogues(env);
  try {
    for (const kind of travellingKinds(catalogues)) {
      const file = fileOf(folder, kind.name);
      await kind.export((rows, form) => exportFile(file, rows, 'jsonl', form), {
        sector: undefined,
        today: TODAY,
      });
    }
  } finally {
    await catalogues.close();
  }
}

/** What became of the file of each kind, by the name of the kind. */
export type Arrivals = Readonly<Record<string, ImportReport>>;

/** Brings the standards of a folder to an installation: all else names them. */
export function importStandards(env: NodeJS.ProcessEnv, folder: string): Promise<Arrivals> {
  return importKinds(env, folder, (kind) => kind === 'standard', false);
}

/** Brings all other kinds: one after the other, or at once as several commands do. */
export function importOthers(env: NodeJS.ProcessEnv, folder: string, atOnce = false): Promise<Arrivals> {
  return importKinds(env, folder, (kind) => kind !== 'standard', atOnce);
}

async function importKinds(
  env: NodeJS.ProcessEnv,
  folder: string,
  isWanted: (kind: string) => boolean,
  atOnce: boolean,
): Promise<Arrivals> {
  const catalogues = await openCatalogues(env);
  try {
    const arrivals: Record<string, ImportReport> = {};
    const arriving: Promise<void>[] = [];
    for (const { name, import: bring } of travellingKinds(catalogues)) {
      if (!isWanted(name)) continue;
      const { lookups } = catalogues;
      const options = { file: fileOf(folder, name), lookups, today: TODAY };
      const bringing = bring(name === 'standard' ? options : { ...options, batchSize: BATCH }).then(
        (report) => void (arrivals[name] = report),
      );
      arriving.push(bringing);
      if (!atOnce) await bringing;
    }
    await Promise.all(arriving);
    return arrivals;
  } finally {
    await catalogues.close();
  }
}
