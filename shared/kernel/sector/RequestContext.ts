import type DataLoader from 'dataloader';
import type { Identity } from '../../identity';
import type { Database } from '../../database';
import type { PlainDate } from '../catalogue/StandardFacts';
import type { Catalogue } from '../catalogue/Catalogue';
import type { PartLoaders } from '../catalogue/partLoaders';
import type { StandardSearch } from '../listing/StandardSearch';
import type { EvaluationContext, EvaluationRegister } from '../evaluations';
import type { ImplementationTally } from '../inspections/ImplementationTally';
import type { PilotContext, PilotQuota, PilotRegister, PilotStore } from '../pilots';
import type { CommentBook, ProjectContext, ProjectRegister, ProjectStore } from '../projects';
import type { RegisterContext } from '../registers';
import type { SystemRegister } from '../system';
import type { SectorNames } from '../sectorKeys';
import type { StandardRecord } from '../catalogue/StandardRecord';
import type { StandardRow } from '../catalogue/rowsOfFacts';
import type { StandardStore } from '../catalogue/StandardStore';
import type { ChangeFeed } from '../changes/ChangeEntry';
import type { CatalogueStates } from '../coverage';
import type { SourceStatus } from '../graph/completeness';

/** What every subgraph's resolvers are given with a request. */
export interface RequestContext {
  readonly identity: Identity;
  readonly requestId: string;
  /** The day the request is answered on, in the province's time zone. */
  readonly today: PlainDate;
  readonly database: Database;
  /** How a list finds the rows that match a text. */
  readonly search: StandardSearch;
  /** How fresh each sector's rows are here. */
  sources(): Promise<readonly SourceStatus[]>;
}

/** What a sector's resolvers are given. */
export interface SectorContext extends RegisterContext, PilotContext, ProjectContext, EvaluationContext {
  readonly sector: SectorNames;
  readonly catalogue: Catalogue;
  readonly store: StandardStore;
  readonly pilotRegister: PilotRegister;
  readonly pilotStore: PilotStore;
  /** The sector's own quotas of approvals. */
  readonly pilotQuotas: readonly PilotQuota[];
  readonly projectRegister: ProjectRegister;
  readonly projectStore: ProjectStore;
  readonly commentBook: CommentBook;
  readonly evaluationRegister: EvaluationRegister;
  readonly systemRegister: SystemRegister;
  readonly feed: ChangeFeed;
  readonly standardsById: DataLoader<string, StandardRecord | null>;
  readonly parts: PartLoaders;
  /** What the inspections of standards came to, by their numbers. */
  readonly implementationTallies: DataLoader<string, ImplementationTally>;
  /** A row of the catalogue as this sector's own type. */
  readonly showStandard: (row: StandardRow) => StandardRecord;
  /** What the sector's catalogue says of numbers on a day. */
  readonly catalogueStates: CatalogueStates;
}
