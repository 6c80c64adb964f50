import { performance } from 'node:perf_hooks';
import { openCatalogues } from '../../../shared/cli/openCatalogues';
import { importFile } from '../../../shared/exchange';
import { todayIn } from '../../../shared/kernel/sector/today';

/** What an import took. */
export interface ImportFigures {
  readonly rowsPerSecond: number;
  /** Processor time of this process, microseconds a row; the database server's is not in it. */
  readonly processorPerRow: number;
}

/**
 * Imports a file as the command `import` does, and waits until the provincial index has all of it and the databases are
 * closed. @throws Error when not every row was registered
 */
export async function importCatalogue(
  file: string,
  rows: number,
  env: NodeJS.ProcessEnv,
): Promise<ImportFigures> {
  const catalogues = await openCatalogues(env);
  const { writer, lookups } = catalogues;
  const begun = performance.now();
  const processor = process.cpuUsage();
  const { registered } = await importFile({ file, writer, lookups, today: todayIn(() => new Date()) });
  await catalogues.close();
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(processor);
  if (registered !== rows) throw new Error(`${String(registered)} of ${String(rows)} rows were registered`);
  return { rowsPerSecond: rows / seconds, processorPerRow: (user + system) / rows };
}
