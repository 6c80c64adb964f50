import type DataLoader from 'dataloader';
import type { Identity } from '../../identity';
import type { Database } from '../../database';
import type { PlainDate } from '../catalogue/StandardFacts';
import type { Catalogue } from '../catalogue/Catalogue';
import type { PartLoaders } from '../catalogue/partLoaders';
import type { StandardSearch } from '../listing/StandardSearch';
import type { PilotContext } from '../pilots/PilotContext';
import type { CommentBook, ProjectContext, ProjectRegister, ProjectStore } from '../projects';
import type { SectorNames } from '../sectorKeys';
import type { StandardRecord } from '../catalogue/StandardRecord';
import type { StandardRow } from '../catalogue/rowsOfFacts';
import type { StandardStore } from '../catalogue/StandardStore';
import type { ChangeFeed } from '../changes/ChangeEntry';
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

/** What a sector's resolvers are given. `loaders` are the sector's own, made anew for each request. */
export interface SectorContext extends RequestContext, PilotContext, ProjectContext {
  readonly sector: SectorNames;
  readonly catalogue: Catalogue;
  readonly store: StandardStore;
  readonly projectRegister: ProjectRegister;
  readonly projectStore: ProjectStore;
  readonly commentBook: CommentBook;
  readonly feed: ChangeFeed;
  readonly standardsById: DataLoader<string, StandardRecord | null>;
  readonly parts: PartLoaders;
  /** A row of the catalogue as this sector's own type. */
  readonly showStandard: (row: StandardRow) => StandardRecord;
  readonly loaders: Readonly<Record<string, unknown>>;
}
