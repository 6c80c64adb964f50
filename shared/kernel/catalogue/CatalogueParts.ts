import type { FieldProblem } from '../../errors';
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
  /** The day it is in the province. */
  readonly today: () => PlainDate;
}
