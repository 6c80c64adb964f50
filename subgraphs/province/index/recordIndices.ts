import { PilotStore } from '../../../shared/kernel/pilots';
import { bodiesOfPilot } from '../directory/namedBodies';
import type { IndexedKind } from './IndexedKind';
import { RecordIndex } from './RecordIndex';
import type { StandardIndex } from './StandardIndex';

/** Pilots of all sectors. */
export const pilotIndex = new RecordIndex('PILOT', new PilotStore(), bodiesOfPilot);

/** The kinds of record that the index holds beside standards. */
export const recordIndices = [pilotIndex] as const;

/** All kinds of record that the index holds. */
export function indexedKinds(standards: StandardIndex): readonly IndexedKind[] {
  return [standards, ...recordIndices];
}
