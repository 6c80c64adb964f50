import type { ErrorCode } from '../errors';
import type { StandardFacts } from '../kernel/catalogue/StandardFacts';
import type { ToldEvaluation } from '../kernel/evaluations';
import type { PilotFacts } from '../kernel/pilots/PilotFacts';
import type { ProjectSeed } from '../kernel/projects';
import type { SectorKey } from '../kernel/sectorKeys';
import type { SystemFacts } from '../kernel/system';
import type { ExchangeRow } from './ExchangeRow';
import type { ProjectRow } from './projects/projectForm';
import type { RecordRegisters } from './RecordRegisters';
import type { ReferenceLookups } from './ReferenceLookups';
import type { KeptRegister } from './registers/KeptRegister';

/** Why a catalogue refuses a standard, for instance DUPLICATE_CODE with the owner's key in the reason. */
export interface WriteRefusal {
  readonly code: ErrorCode;
  readonly field: string;
  readonly value: unknown;
  readonly reason: string;
  /** What else is wrong with it. */
  readonly others?: readonly Omit<WriteRefusal, 'others'>[];
}

/** What became of one standard of a batch. */
export type WriteOutcome = 'REGISTERED' | 'UPDATED' | 'UNCHANGED' | WriteRefusal;

/** The six catalogues, as an import sees them. */
export interface CatalogueWriter {
  /**
   * Registers new standards of a sector, updates those that differ, and leaves the rest alone. A batch is written in
   * one transaction; no number stands in it twice.
   * @returns one outcome for each standard, in order
   */
  write(sector: SectorKey, batch: readonly StandardFacts[]): Promise<readonly WriteOutcome[]>;
  /** The outcomes that `write` would have, without writing. */
  check(sector: SectorKey, batch: readonly StandardFacts[]): Promise<readonly WriteOutcome[]>;
}

/** The catalogues opened for an import or an export. */
export interface OpenCatalogues {
  readonly writer: CatalogueWriter;
  readonly lookups: ReferenceLookups;
  readonly pilots: RecordRegisters<PilotFacts>;
  readonly projects: RecordRegisters<ProjectSeed, ProjectRow>;
  readonly evaluations: RecordRegisters<ToldEvaluation>;
  readonly systems: RecordRegisters<SystemFacts>;
  /** The registers that sectors keep of their own, each with all the sectors that keep it. */
  readonly registers: readonly KeptRegister[];
  /** All properties that sectors record on their own. */
  readonly ownColumns: readonly string[];
  /** The standards of one sector or of all, in the order of their numbers. */
  standards(sector?: SectorKey): AsyncIterable<ExchangeRow>;
  close(): Promise<void>;
}
