import { stageHistoryPart, type StageChangeRow } from '../lifecycle/stageHistory';
import { RecordStore, withColumns, type RecordShape } from '../records/RecordStore';
import type { StoredProject } from './ProjectFacts';
import { projectColumns, projectOfRow, projectRow, type ProjectRow } from './projectRows';

const shape: RecordShape<StoredProject> = {
  table: 'project',
  columns: projectColumns,
  parts: { history: stageHistoryPart('project_history') },
  rowOf: (sector, project, serial) => projectRow(sector, project, serial),
  recordOf: (row: ProjectRow, { history }: { history: readonly StageChangeRow[] }) =>
    projectOfRow(row, history),
};

/** The tables of projects in one database; a sector keeps the comments beside them. */
export class ProjectStore extends RecordStore<StoredProject> {
  /** @param also columns that only this database has; a record to be written carries their values */
  constructor(also: readonly string[] = []) {
    super(withColumns(shape, also));
  }
}
