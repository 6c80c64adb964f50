import {
  evaluationColumns,
  evaluationRow,
  proposalColumns,
  proposalRow,
  type StoredEvaluation,
  type StoredProposal,
} from '../../../shared/kernel/evaluations';
import { pilotColumns, pilotRow, type StoredPilot } from '../../../shared/kernel/pilots';
import { projectColumns, projectRow, type StoredProject } from '../../../shared/kernel/projects';
import { keptSteps, type VersionShape } from './VersionStore';

/** The column of records at the province that says since when a row is known as it is. */
export const KNOWN_SINCE = ['knownFrom'] as const;

const known = [...KNOWN_SINCE, 'knownTo'] as const;

/** The versions of pilots; of their lists the steps are kept. */
export const pilotVersions: VersionShape<StoredPilot> = {
  table: 'pilot',
  columns: [...pilotColumns, ...known],
  rowOf: pilotRow,
  lists: [keptSteps('pilot', ({ history }) => history)],
};

/** The versions of projects with their steps. */
export const projectVersions: VersionShape<StoredProject> = {
  table: 'project',
  columns: [...projectColumns, ...known],
  rowOf: projectRow,
  lists: [keptSteps('project', ({ history }) => history)],
};

/** The versions of evaluations, which none changes: what is gone was known until then. */
export const evaluationVersions: VersionShape<StoredEvaluation> = {
  table: 'evaluation',
  columns: [...evaluationColumns, ...known],
  rowOf: evaluationRow,
  lists: [],
};

/** The versions of review proposals. */
export const proposalVersions: VersionShape<StoredProposal> = {
  table: 'review_proposal',
  columns: [...proposalColumns, ...known],
  rowOf: proposalRow,
  lists: [],
};
