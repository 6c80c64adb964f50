import { Database, type DatabaseConfig } from '../../shared/database';
import type { ChangeFeed } from '../../shared/kernel/changes/ChangeEntry';
import type { NumberRegistry } from '../../shared/kernel/catalogue/NumberRegistry';
import { indexedMigrations } from '../../shared/kernel/migrations';
import type { SectorDefinition } from '../../shared/kernel/sector/defineSector';
import { onDemand } from '../../shared/kernel/sector/onDemand';
import { todayIn, type Clock } from '../../shared/kernel/sector/today';
import { sectorNamesOf, type SectorKey } from '../../shared/kernel/sectorKeys';
import type { Caller, SubgraphRuntime } from '../../shared/kernel/serving/SubgraphRuntime';
import { createProvinceLoaders } from './createProvinceLoaders';
import { seedDirectory } from './directory/seedDirectory';
import { Freshness } from './index/Freshness';
import { Indexer } from './index/Indexer';
import type { Closeness } from './index/inventory';
import { Reconciliations } from './index/Reconciliations';
import type { Reconciliation } from './index/Reconciler';
import { SourceStore } from './index/SourceStore';
import { StandardIndex } from './index/StandardIndex';
import { provinceMigrations } from './migrations';
import { buildProvinceSubgraph } from './province';
import type { ProvinceContext } from './ProvinceContext';
import { provinceTables } from './provinceTables';
import { ProvinceNumberRegistry } from './registry/ProvinceNumberRegistry';
import { PostingSearch } from './search/PostingSearch';

/** What the province is opened with. */
export interface ProvinceSurroundings {
  readonly database: DatabaseConfig;
  readonly clock: Clock;
  /** The sectors, for their names. */
  readonly definitions: readonly SectorDefinition[];
}

/** The province at work on its database. */
export interface OpenProvince extends SubgraphRuntime {
  readonly database: Database;
  readonly registry: NumberRegistry;
  /** Begins to take in the sectors' change logs, which it looks at every second unless told otherwise (milliseconds). */
  follow(feeds: readonly ChangeFeed[], interval?: number): Promise<void>;
  /** Compares the index with every sector that answers, and repairs it. */
  reconcile(closeness?: Closeness): Promise<readonly Reconciliation[]>;
  /** Takes in what a sector has written; resolves when the index has all of it. @throws SECTOR_UNAVAILABLE */
  nudge(sector: SectorKey): Promise<void>;
}

/** Opens the province's database, brings its tables up to date, and makes the province ready to answer. */
export async function openProvince({
  database: config,
  clock,
  definitions,
}: ProvinceSurroundings): Promise<OpenProvince> {
  const subgraph = buildProvinceSubgraph();
  const database = await Database.open(config, {
    name: 'province',
    entities: provinceTables,
    migrations: [...indexedMigrations, ...provinceMigrations],
  });
  await seedDirectory(database);
  const registry = new ProvinceNumberRegistry(database, clock);
  const search = new PostingSearch(database);
  const sources = new SourceStore(database);
  const sectorTitles = new Map(definitions.map(({ key, names }) => [sectorNamesOf(key).key, names]));
  let indexer: Indexer | undefined;
  let reconciliations: Reconciliations | undefined;
  let freshness = new Freshness([], sources, clock);

  return {
    ...subgraph,
    name: 'province',
    database,
    registry,
    follow: async (feeds, interval) => {
      const parts = { database, sources, index: new StandardIndex(), clock };
      const following = new Indexer(feeds, parts, interval);
      freshness = new Freshness(feeds, sources, clock, (sector) => following.inStepAt(sector));
      await following.start();
      indexer = following;
      reconciliations = new Reconciliations(feeds, parts, following);
      reconciliations.start();
    },
    reconcile: async (closeness) => (await reconciliations?.run(closeness)) ?? [],
    nudge: async (sector) => {
      await indexer?.nudge(sector);
    },
    contextFor: onDemand<Caller, ProvinceContext>({
      identity: ({ identity }) => identity,
      requestId: ({ requestId }) => requestId,
      today: () => todayIn(clock),
      database: () => database,
      search: () => search,
      sources: () => {
        let statuses: ReturnType<Freshness['statuses']> | undefined;
        return () => (statuses ??= freshness.statuses());
      },
      sectorTitles: () => sectorTitles,
      registry: () => registry,
      loaders: ({ identity }) => createProvinceLoaders({ database, identity, today: todayIn(clock) }),
    }),
    close: async () => {
      await Promise.all([reconciliations?.stop(), indexer?.stop()]);
      await database.close();
    },
  };
}
