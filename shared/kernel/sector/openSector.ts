import type { ClassType } from 'type-graphql';
import { Database, type DatabaseConfig, type PageCache } from '../../database';
import { Catalogue } from '../catalogue/Catalogue';
import type { CatalogueParts } from '../catalogue/CatalogueParts';
import { createPartLoaders } from '../catalogue/partLoaders';
import type { NumberRegistry } from '../catalogue/NumberRegistry';
import { commonColumns, type StandardRow } from '../catalogue/rowsOfFacts';
import type { StandardRecord } from '../catalogue/StandardRecord';
import type { StandardFacts } from '../catalogue/StandardFacts';
import { StandardStore } from '../catalogue/StandardStore';
import { standardTables } from '../catalogue/standardTables';
import { CatalogueStates } from '../coverage';
import { ChangeLog } from '../changes/ChangeLog';
import { changeTables } from '../changes/changeTables';
import { HandedOnFeed } from '../changes/HandedOnFeed';
import { LocalChangeFeed, type HeldRegister } from '../changes/LocalChangeFeed';
import type { OnWritten } from '../changes/LoggedWriter';
import {
  createEvaluationAccess,
  EvaluationRegister,
  EvaluationStore,
  evaluationTables,
  ProposalStore,
  sectorEvaluations,
  settleProposals,
} from '../evaluations';
import { SourceStatus } from '../graph/completeness';
import { pilotId } from '../ids';
import { implementationTallies } from '../inspections';
import { ScanningSearch } from '../listing/StandardSearch';
import { kernelMigrations } from '../migrations';
import { SeedingTable } from '../seed/seeding';
import { createPilotAccess, PilotRegister, PilotStore, readPilotQuotas } from '../pilots';
import { CommentBook, CommentStore, createProjectAccess, ProjectRegister, ProjectStore } from '../projects';
import { rowsById } from '../records/rowsById';
import { RegisterBook, RegisterReads, tablesIn, type RegisterTables } from '../registers';
import { SystemRegister, SystemStore, systemTables } from '../system';
import type { Caller, SubgraphRuntime } from '../serving/SubgraphRuntime';
import type { SectorSubgraph } from './buildSectorSubgraph';
import type { SectorContext } from './RequestContext';
import { onDemand } from './onDemand';
import { ownProblems } from './ownColumns';
import { todayIn, type Clock } from './today';

/** What a sector is opened with. */
export interface SectorSurroundings {
  readonly database: DatabaseConfig;
  /** What the database keeps in memory; the usual when absent. */
  readonly pageCache?: PageCache;
  readonly registry: NumberRegistry;
  readonly clock: Clock;
  /** Called after each commit; single writes are answered when it resolves. */
  readonly onWritten: OnWritten;
}

/** One sector at work on its database. */
export interface OpenSector extends SubgraphRuntime {
  readonly subgraph: SectorSubgraph;
  readonly database: Database;
  /** What the catalogue works with, for imports that write whole batches. */
  readonly parts: CatalogueParts;
  readonly catalogue: Catalogue;
  readonly store: StandardStore;
  readonly log: ChangeLog;
  readonly feed: LocalChangeFeed;
  /** The same log for the provincial index in the same process. */
  readonly indexFeed: HandedOnFeed;
  readonly pilotRegister: PilotRegister;
  readonly projectRegister: ProjectRegister;
  readonly evaluationRegister: EvaluationRegister;
  readonly systemRegister: SystemRegister;
  readonly registerBook: RegisterBook;
}

/** Where the rows of a register are read for a copy of them. */
const heldRegister = ({ noun, table, store }: RegisterTables): HeldRegister => ({
  noun,
  table,
  findByIds: (manager, ids) => store.findByIds(manager, ids),
});

/** Opens a sector's database, brings its tables up to date, and makes the sector ready to answer. */
export async function openSector(
  subgraph: SectorSubgraph,
  { database: config, pageCache, registry, clock, onWritten }: SectorSurroundings,
): Promise<OpenSector> {
  const { definition, names, ownColumns, registers, pilots, projects } = subgraph;
  const database = await Database.open(config, {
    name: names.folder,
    pageCache,
    tables: [
      definition.standard,
      ...standardTables,
      ...changeTables,
      SeedingTable,
      ...systemTables,
      ...pilots.tables,
      ...projects.tables,
      ...evaluationTables,
      ...registers.flatMap(({ entities }) => entities),
    ] as never[],
    migrations: [...kernelMigrations, ...definition.migrations],
  });
  const store = new StandardStore(
    ownColumns.map(({ name }) => name),
    commonColumns,
  );
  const log = new ChangeLog(database, clock);
  const pilotStore = new PilotStore();
  const quotas = readPilotQuotas(names);
  const pilotParts = { sector: names, database, store: pilotStore, log, onWritten, quotas };
  const pilotRegister = new PilotRegister(pilotParts);
  const projectStore = new ProjectStore();
  const evaluations = new EvaluationStore();
  const proposals = new ProposalStore();
  const systemStore = new SystemStore();
  const systemParts = { sector: names, database, store: systemStore, log, onWritten };
  const systemRegister = new SystemRegister(systemParts);
  const held = {
    STANDARD: store,
    PILOT: pilotStore,
    PROJECT: projectStore,
    SYSTEM: systemStore,
    EVALUATION: evaluations,
    PROPOSAL: proposals,
  };
  const feed = new LocalChangeFeed(names.key, database, log, held, registers.map(heldRegister));
  const indexFeed = new HandedOnFeed(feed);
  const checkOwn = (own: StandardFacts['own']) => ownProblems(own, ownColumns);
  const today = () => todayIn(clock);
  const parts: CatalogueParts = {
    ...{ sector: names, database, store, log, registry, checkOwn, today, onWritten },
    handOn: (entries) => indexFeed.handOn(entries),
    alongside: (manager, changes) => settleProposals(manager, names.key, proposals, changes),
  };
  const catalogue = new Catalogue(parts);
  const projectParts = { sector: names, database, store: projectStore, log, onWritten };
  const projectRegister = new ProjectRegister(projectParts, catalogue.work);
  const commentBook = new CommentBook(projectParts, new CommentStore());
  const evaluationParts = { sector: names, database, evaluations, proposals, log, onWritten };
  const evaluationRegister = new EvaluationRegister(evaluationParts, catalogue.work);
  const tablesOf = tablesIn(registers);
  const keptPilots = { noun: 'pilot', idOf: (key: string) => pilotId(names, key), store: pilotStore };
  const registerBook = new RegisterBook({
    ...{ owner: names, database, log, onWritten },
    targets: {
      keptBy: (name) => (name === 'pilots' ? keptPilots : tablesOf({ name })),
      standards: (manager, codes) => catalogue.work.findAll(manager, codes),
    },
  });
  const showStandard = showing(definition.standard);
  const search = new ScanningSearch();

  const sources = async () => {
    const { seq, rows } = await feed.head();
    const own = { sector: names.key, rows, cursor: seq, lagSeconds: 0, available: true, reconciledAt: null };
    return [Object.assign(new SourceStatus(), own)];
  };

  return {
    name: names.folder,
    get schema() {
      return subgraph.schema;
    },
    get sdl() {
      return subgraph.sdl;
    },
    subgraph,
    database,
    parts,
    catalogue,
    store,
    log,
    feed,
    indexFeed,
    pilotRegister,
    projectRegister,
    evaluationRegister,
    systemRegister,
    registerBook,
    contextFor: onDemand<Caller, SectorContext>({
      identity: ({ identity }) => identity,
      requestId: ({ requestId }) => requestId,
      today,
      database: () => database,
      search: () => search,
      sources: () => sources,
      sector: () => names,
      catalogue: () => catalogue,
      store: () => store,
      pilotRegister: () => pilotRegister,
      pilotStore: () => pilotStore,
      pilotQuotas: () => quotas,
      projectRegister: () => projectRegister,
      projectStore: () => projectStore,
      commentBook: () => commentBook,
      evaluationRegister: () => evaluationRegister,
      systemRegister: () => systemRegister,
      registerBook: () => registerBook,
      registers: () => new RegisterReads(database, tablesOf),
      feed: () => feed,
      showStandard: () => showStandard,
      standardsById: () => rowsById(database, 'standard', showStandard),
      parts: () => createPartLoaders(database),
      catalogueStates: () => new CatalogueStates(database),
      pilots: () => createPilotAccess(database, pilots.show),
      projects: ({ identity }) => createProjectAccess(database, identity, projects.show),
      evaluations: () => createEvaluationAccess(database, sectorEvaluations.show),
      implementationTallies: () => implementationTallies(database, today()),
    }),
    close: () => database.close(),
  };
}

function showing(Standard: ClassType<StandardRecord>): (row: StandardRow) => StandardRecord {
  return (row) => Object.assign(new Standard(), row);
}
