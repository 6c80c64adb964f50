import { Database, type DatabaseConfig, type PageCache } from '../../shared/database';
import type { ChangeFeed } from '../../shared/kernel/changes/ChangeEntry';
import type { NumberRegistry } from '../../shared/kernel/catalogue/NumberRegistry';
import { createEvaluationAccess } from '../../shared/kernel/evaluations';
import type { SectorDefinition } from '../../shared/kernel/sector/defineSector';
import { onDemand } from '../../shared/kernel/sector/onDemand';
import { todayIn, type Clock } from '../../shared/kernel/sector/today';
import { sectorNamesOf, type SectorKey } from '../../shared/kernel/sectorKeys';
import type { Caller, SubgraphRuntime } from '../../shared/kernel/serving/SubgraphRuntime';
import { createProvinceLoaders } from './createProvinceLoaders';
import { seedDirectory } from './directory/seedDirectory';
import { provinceEvaluations } from './graph/evaluations';
import { knownAt } from './history/knownAt';
import { Freshness } from './index/Freshness';
import { Indexer } from './index/Indexer';
import type { Closeness } from './index/inventory';
import { Reconciliations } from './index/Reconciliations';
import type { Reconciliation } from './index/Reconciler';
import { SourceStore } from './index/SourceStore';
import { StandardIndex } from './index/StandardIndex';
import { OverlapKeeper } from './overlaps/OverlapKeeper';
import { isInterpreted } from './publicity/interpretations';
import { buildProvinceSubgraph } from './province';
import type { ProvinceContext } from './ProvinceContext';
import { openRegisters } from './openRegisters';
import { provinceDatabase } from './provinceDatabase';
import { seedProvince } from './seedProvince';
import { ProvinceNumberRegistry } from './registry/ProvinceNumberRegistry';
import { PostingSearch } from './search/PostingSearch';

/** What the province is opened with. */
export interface ProvinceSurroundings {
  readonly database: DatabaseConfig;
  readonly clock: Clock;
  /** The sectors, for their names. */
  readonly definitions: readonly SectorDefinition[];
  /** What its database keeps in memory; absent, what it needs to answer questions. */
  readonly pageCache?: PageCache;
  /** How long a sector may take to say where its log ends; milliseconds. */
  readonly probeMs?: number;
}

/** The province at work on its database. */
export interface OpenProvince extends SubgraphRuntime {
  readonly database: Database;
  readonly registry: NumberRegistry;
  /** Gives the province's registers the rows that come with the project, once. */
  seed(): Promise<void>;
  /** Begins to take in the sectors' change logs, which it looks at every second unless told otherwise (milliseconds). */
  follow(feeds: readonly ChangeFeed[], interval?: number): Promise<void>;
  /** Compares the index with every sector that answers, and repairs it. */
  reconcile(closeness?: Closeness): Promise<readonly Reconciliation[]>;
  /** Takes in what a sector has written; resolves when the index has all of it. @throws SECTOR_UNAVAILABLE */
  nudge(sector: SectorKey): Promise<void>;
  /** Begins to compare what the index has taken in, for the report on overlaps; who serves does. */
  startComparing(): void;
  /** Resolves when the report on overlaps says what the index says now; at once where more than `most` standards wait. */
  compared(most?: number): Promise<void>;
}

/** Opens the province's database, brings its tables up to date, and makes the province ready to answer. */
export async function openProvince({
  database: config,
  clock,
  definitions,
  pageCache = provinceDatabase.pageCache,
  probeMs,
}: ProvinceSurroundings): Promise<OpenProvince> {
  const subgraph = buildProvinceSubgraph();
  const database = await Database.open(config, { ...provinceDatabase, pageCache });
  await seedDirectory(database);
  const registry = new ProvinceNumberRegistry(database, clock);
  const search = new PostingSearch(database);
  const sources = new SourceStore(database);
  const { registerBook, exchangeBook, ruleBook, registers } = openRegisters(database, clock);
  const sectorTitles = new Map(definitions.map(({ key, names }) => [sectorNamesOf(key).key, names]));
  let indexer: Indexer | undefined;
  let reconciliations: Reconciliations | undefined;
  const keeper = new OverlapKeeper(database);
  let freshness = new Freshness([], sources, clock);

  return {
    name: 'province',
    get schema() {
      return subgraph.schema;
    },
    get sdl() {
      return subgraph.sdl;
    },
    database,
    registry,
    seed: () => seedProvince(database, { registerBook, exchangeBook }, clock),
    follow: async (feeds, interval) => {
      const parts = { database, sources, index: new StandardIndex(), clock };
      const following = new Indexer(feeds, parts, interval);
      freshness = new Freshness(feeds, sources, clock, (sector) => following.inStepAt(sector), probeMs);
      await following.start();
      indexer = following;
      reconciliations = new Reconciliations(feeds, parts, following);
      reconciliations.start();
    },

    reconcile: async (closeness) => (await reconciliations?.run(closeness)) ?? [],
    nudge: async (sector) => {
      await indexer?.nudge(sector);
    },
    startComparing: () => keeper.start(),
    compared: (most) => keeper.catchUp(most),
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
      isInterpreted: () => isInterpreted,
      knownAt: () => knownAt,
      registerBook: () => registerBook,
      exchangeBook: () => exchangeBook,
      ruleBook: () => ruleBook,
      registers,
      evaluations: () => createEvaluationAccess(database, provinceEvaluations.show),
      loaders: ({ identity }) => createProvinceLoaders({ database, identity, today: todayIn(clock) }),
    }),
    close: async () => {
      await Promise.all([reconciliations?.stop(), indexer?.stop(), keeper.stop()]);
      await database.close();
    },
  };
}
