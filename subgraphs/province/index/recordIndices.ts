import { EvaluationStore } from '../../../shared/kernel/evaluations';
import { PilotStore } from '../../../shared/kernel/pilots';
import { SystemStore } from '../../../shared/kernel/system';
import { evaluationVersions, KNOWN_SINCE, pilotVersions } from '../history/recordVersions';
import { VersionStore } from '../history/VersionStore';
import type { IndexedKind } from './IndexedKind';
import { ProjectIndex } from './ProjectIndex';
import { ProposalIndex } from './ProposalIndex';
import { RecordIndex } from './RecordIndex';
import type { StandardIndex } from './StandardIndex';

/** Pilots of all sectors. */
export const pilotIndex = new RecordIndex(
  'PILOT',
  new PilotStore(KNOWN_SINCE),
  new VersionStore(pilotVersions),
);

/** Projects of all sectors, without the comments on their drafts. */
export const projectIndex = new ProjectIndex();

/** Evaluations of standards of all sectors. */
export const evaluationIndex = new RecordIndex(
  'EVALUATION',
  new EvaluationStore(KNOWN_SINCE),
  new VersionStore(evaluationVersions),
);

/** Review proposals of all sectors. */
export const proposalIndex = new ProposalIndex();

/** Standard-system trees of all sectors, every version of them. */
export const systemIndex = new RecordIndex('SYSTEM', new SystemStore());

/** The kinds of record that the index holds beside standards. */
export const recordIndices = [pilotIndex, projectIndex, systemIndex, evaluationIndex, proposalIndex] as const;

/** All kinds of record that the index holds. */
export function indexedKinds(standards: StandardIndex): readonly IndexedKind[] {
  return [standards, ...recordIndices];
}
