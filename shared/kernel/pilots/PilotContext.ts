import type DataLoader from 'dataloader';
import type { Database } from '../../database';
import { StandardLink } from '../graph/referenceKeys';
import { partLoader } from '../records/partLoader';
import { rowsById } from '../records/rowsById';
import type { IndexedPilot } from './IndexedPilot';
import type { PilotRow } from './pilotRows';
import type { PilotStandard } from './pilotTables';

/** What resolvers of pilots need of a request; each loader asks one statement for all its keys. */
export interface PilotAccess<Pilot extends IndexedPilot> {
  /** A row as the subgraph's own type. */
  readonly show: (row: PilotRow) => Pilot;
  readonly byId: DataLoader<string, Pilot | null>;
  /** The standards a pilot applies, by its serial. */
  readonly standards: DataLoader<number, StandardLink[]>;
}

/** The part of a request's context that pilots rely on. */
export interface PilotContext {
  readonly pilots: PilotAccess<IndexedPilot>;
}

/** The access to pilots of one request. */
export function createPilotAccess<Pilot extends IndexedPilot>(
  database: Database,
  show: (row: PilotRow) => Pilot,
): PilotAccess<Pilot> {
  return {
    show,
    byId: rowsById(database, 'pilot', show),
    standards: partLoader(database, 'pilot_standard', ({ code }: PilotStandard) =>
      Object.assign(new StandardLink(), { code }),
    ),
  };
}
