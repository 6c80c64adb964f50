import { databaseConfig, type PageCache } from '../shared/database';
import { referenceLookups } from '../shared/reference';
import { boundHeapGrowth } from '../shared/service/boundHeapGrowth';
import { log } from '../shared/service/log';
import { buildSectorSubgraph } from '../shared/kernel/sector/buildSectorSubgraph';
import { openSector, type OpenSector } from '../shared/kernel/sector/openSector';
import type { Clock } from '../shared/kernel/sector/today';
import { openProvince, type OpenProvince } from './province/openProvince';
import { loadSectors } from './sectorFolders';
import { seedCatalogue } from './seedCatalogue';

/** How a federation in one process is opened. */
export interface FederationOptions {
  /** Names the databases; see `databaseConfig`. */
  readonly env: NodeJS.ProcessEnv;
  readonly clock: Clock;
  /** Whether catalogues that never had them are given the rows that come with the project. */
  readonly seed: boolean;
  /** How often the provincial index looks at the change logs by itself; milliseconds, every second when absent. */
  readonly indexEveryMs?: number;
  /** Whether standards are compared meanwhile, for the report on overlaps; true when absent. They wait for who serves otherwise. */
  readonly compares?: boolean;
  /** What the databases keep in memory; absent, what they need to answer questions. */
  readonly pageCaches?: { readonly province: PageCache; readonly sector: PageCache };
  /** How long a sector may take to say where its log ends before it counts as unavailable; milliseconds, 300 when absent. */
  readonly probeMs?: number;
}

/** All subgraphs at work in one process. */
export interface Federation {
  readonly sectors: readonly OpenSector[];
  readonly province: OpenProvince;
  /**
   * Resolves when the provincial index has taken in all that the sectors have written so far, and the report on overlaps has
   * followed, unless that is much.
   */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** Standards that are waited for until they are compared; more, as an import leaves them, are compared while it serves. */
const COMPARED_AT_ONCE = 2000;

/** How long the answer to a write waits for the provincial index: longer, and the index follows by itself. */
const INDEX_PATIENCE_MS = 1000;

function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    work
      .catch((error: unknown) => log.warn('the index could not follow a write at once', { error }))
      .finally(() => {
        clearTimeout(timer);
        resolve();
      });
  });
}

/** The names by which files and people call the sectors. */
export function sectorLookups() {
  return referenceLookups(
    loadSectors().map(({ key: folder, names }) => ({
      key: folder.replaceAll('-', '_').toUpperCase(),
      folder,
      names,
    })),
  );
}

/** Opens every subgraph in this process: the province first, because the sectors claim their numbers from it. */
export async function openFederation({
  env,
  clock,
  seed,
  indexEveryMs,
  compares = true,
  pageCaches,
  probeMs,
}: FederationOptions): Promise<Federation> {
  boundHeapGrowth();
  const definitions = loadSectors();
  const province = await openProvince({
    database: databaseConfig('province', env),
    clock,
    definitions,
    pageCache: pageCaches?.province,
    probeMs,
  });
  const sectors: OpenSector[] = [];
  for (const definition of definitions) {
    const subgraph = buildSectorSubgraph(definition);
    const { key, folder } = subgraph.names;
    sectors.push(
      await openSector(subgraph, {
        database: databaseConfig(folder, env),
        pageCache: pageCaches?.sector,
        registry: province.registry,
        clock,
        onWritten: () => within(INDEX_PATIENCE_MS, province.nudge(key)),
      }),
    );
  }
  await province.follow(
    sectors.map(({ indexFeed }) => indexFeed),
    indexEveryMs,
  );
  if (compares) province.startComparing();
  if (seed) {
    await province.seed();
    const lookups = sectorLookups();
    for (const sector of sectors) await seedCatalogue(sector, lookups, clock);
  }
  const settled = async () => {
    await Promise.all(sectors.map(({ subgraph }) => province.nudge(subgraph.names.key)));
    if (compares) await province.compared(COMPARED_AT_ONCE);
  };
  return {
    sectors,
    province,
    settled,
    close: async () => {
      await province.close();
      await Promise.all(sectors.map((sector) => sector.close()));
    },
  };
}
