import { pilotColumns, pilotRow, type StoredPilot } from '../../../shared/kernel/pilots';
import { projectColumns, projectRow, type StoredProject } from '../../../shared/kernel/projects';
import { keptSteps, type VersionShape } from './VersionStore';

/** The column of pilots and projects at the province that says since when a row is known as it is. */
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
