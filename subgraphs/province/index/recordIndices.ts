import { PilotStore } from '../../../shared/kernel/pilots';
import { ProjectStore } from '../../../shared/kernel/projects';
import { bodiesOfPilot, bodiesOfProject } from '../directory/namedBodies';
import type { IndexedKind } from './IndexedKind';
import { RecordIndex } from './RecordIndex';
import type { StandardIndex } from './StandardIndex';

/** Pilots of all sectors. */
export const pilotIndex = new RecordIndex('PILOT', new PilotStore(), bodiesOfPilot);

/** Projects of all sectors, without the comments on their drafts. */
export const projectIndex = new RecordIndex('PROJECT', new ProjectStore(), bodiesOfProject);

/** The kinds of record that the index holds beside standards. */
export const recordIndices = [pilotIndex, projectIndex] as const;

/** All kinds of record that the index holds. */
export function indexedKinds(standards: StandardIndex): readonly IndexedKind[] {
  return [standards, ...recordIndices];
}
