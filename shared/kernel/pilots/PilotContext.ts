import type DataLoader from 'dataloader';
import type { Database } from '../../database';
import { StandardLink } from '../graph/referenceKeys';
import type { StageChange } from '../lifecycle/StageChange';
import { showStageChange } from '../lifecycle/stageHistory';
import { partLoader } from '../records/partLoader';
import { rowsById } from '../records/rowsById';
import { rowsByValue } from '../records/rowsByValue';
import { showEvidence, type Evidence } from './Evidence';
import type { IndexedPilot } from './IndexedPilot';
import type { PilotRow } from './pilotRows';
import type { PilotStandard, PlannedStandard } from './pilotTables';

/** What resolvers of pilots need of a request; each loader asks one statement for all its keys. */
export interface PilotAccess<Pilot extends IndexedPilot> {
  /** A row as the subgraph's own type. */
  readonly show: (row: PilotRow) => Pilot;
  readonly byId: DataLoader<string, Pilot | null>;
  /** The standards a pilot applies, by its serial. */
  readonly standards: DataLoader<number, StandardLink[]>;
  /** Titles of the standards that a pilot sets out to make, by its serial. */
  readonly standardsToMake: DataLoader<number, string[]>;
  /** By the serial of the pilot. */
  readonly evidence: DataLoader<number, Evidence[]>;
  /** By the serial of the pilot. */
  readonly history: DataLoader<number, StageChange[]>;
  /** The pilots that apply a standard, by its number, in the order of their ids. */
  readonly byStandard: DataLoader<string, Pilot[]>;
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
    standardsToMake: partLoader(database, 'pilot_planned_standard', ({ title }: PlannedStandard) => title),
    evidence: partLoader(database, 'pilot_evidence', showEvidence),
    history: partLoader(database, 'pilot_history', showStageChange),
    byStandard: rowsByValue(
      database,
      { from: 'pilot_standard a JOIN pilot s ON s.serial = a.serial', value: 'a.code' },
      show,
    ),
  };
}
