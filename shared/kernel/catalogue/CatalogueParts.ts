import type { EntityManager } from 'typeorm';
import type { FieldProblem } from '../../errors';
import type { ChangeEntry } from '../changes/ChangeEntry';
import type { Change } from '../changes/ChangeLog';
import type { WriterParts } from '../changes/LoggedWriter';
import type { SectorNames } from '../sectorKeys';
import type { NumberRegistry } from './NumberRegistry';
import type { PlainDate, StandardFacts } from './StandardFacts';
import type { StandardStore } from './StandardStore';

/** The parts a catalogue works with. */
export interface CatalogueParts extends WriterParts {
  readonly sector: SectorNames;
  readonly store: StandardStore;
  readonly registry: NumberRegistry;
  /** What is wrong with the facts that only this sector records. */
  readonly checkOwn: (own: StandardFacts['own']) => FieldProblem[];
  /** What else changes with standards that were changed, in the same transaction. @returns the changes to log after theirs */
  readonly alongside: (manager: EntityManager, changes: readonly Change[]) => Promise<readonly Change[]>;
  /** Hands on what a batch added to the log, once it is committed. */
  readonly handOn: (entries: readonly ChangeEntry[]) => void;
  /** The day it is in the province. */
  readonly today: () => PlainDate;
}
